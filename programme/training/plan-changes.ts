import type { Asker } from '../asker.ts';
import { type Outcome, refuse } from '../outcome.ts';
import { denied } from '../region/people-deps.ts';
import { settle } from './booking-settling.ts';
import { makeTasks } from './make-tasks.ts';
import { IN_PREPARATION } from './readiness-service.ts';
import type { Session, SessionState } from './session.ts';
import { inState, type TrainingDeps } from './training-deps.ts';

/** Before booking has opened a session can become another one altogether. */
export const BEFORE_BOOKING: readonly SessionState[] = ['draft', 'preparing'];
/** People have, or may have, places, and it has not taken place. */
export const BOOKED: readonly SessionState[] = ['open', 'closedToBooking'];

/** A session as it is to become, or why it stays as it is. The same session: nothing changes. */
type Decide = (session: Session) => Outcome<Session>;

/**
 * Changes that only the programme manager may make, decided on the session as it stands. People's records and the
 * readiness list follow at once; what a crash leaves out there is made good by their reconcilers.
 */
export const planChanges =
  (deps: TrainingDeps) =>
  async (
    asker: Asker,
    id: string,
    states: readonly SessionState[],
    decide: Decide,
  ): Promise<Outcome<Session>> => {
    const refused = denied(asker, 'planTraining');
    if (refused) return refused;
    const outcome = await deps.sessions.change(asker.person.region, id, session => {
      const there = inState(session, states);
      const answer = there.ok ? decide(session) : there;
      return answer.ok && answer.value !== session ? { next: answer.value, answer } : { answer };
    });
    if (!outcome) return refuse({ code: 'sessionNotFound' });
    if (!outcome.ok) return outcome;
    await settle(deps, outcome.value);
    if (IN_PREPARATION.includes(outcome.value.state)) await makeTasks(deps, [outcome.value], asker.now);
    return outcome;
  };
