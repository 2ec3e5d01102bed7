import type { Asker } from '../asker.ts';
import type { AuditStore } from '../audit/audit-store.ts';
import { londonDay } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import type { PeopleStore } from '../region/people-store.ts';
import type { RegionStore } from '../region/region-store.ts';
import { holds } from '../region/roles.ts';
import type { Session, SessionState } from './session.ts';
import type { SessionHistory } from './session-history.ts';
import type { TrainingRecordStore } from './training-record.ts';
import type { SessionStore, TrainingStore } from './training-store.ts';
import type { TrainingTotalsStore } from './training-totals-store.ts';

/** What the training services stand on. */
export interface TrainingDeps {
  sessions: SessionStore;
  history: SessionHistory;
  totals: TrainingTotalsStore;
  records: TrainingRecordStore;
  training: TrainingStore;
  people: PeopleStore;
  regions: RegionStore;
  audit: AuditStore;
}

/** The session, if it is there, is for this person to see, and is in one of the states. */
export async function sessionInState(
  { sessions }: Pick<TrainingDeps, 'sessions'>,
  asker: Asker,
  id: string,
  states: readonly SessionState[],
): Promise<Outcome<Session>> {
  const session = await sessions.byId(asker.person.region, id);
  return session && seesSession(asker, session)
    ? inState(session, states)
    : refuse({ code: 'sessionNotFound' });
}

/** A draft is seen by the programme manager alone. */
export const seesSession = ({ person, now }: Asker, { state }: Pick<Session, 'state'>): boolean =>
  state !== 'draft' || holds(person, ['programmeManager'], londonDay(now));

/** The session as long as it is in one of the states; otherwise why what was asked can't be done. */
export function inState(session: Session, states: readonly SessionState[]): Outcome<Session> {
  const { code, state, cancelReason = '' } = session;
  if (states.includes(state)) return done(session);
  return state === 'cancelled'
    ? refuse({ code: 'sessionCancelled', session: code, reason: cancelReason })
    : refuse({ code: 'sessionNotInState', session: code, state, needed: states });
}

/** Trains on this session, and is a trainer on the day (DOMAIN 1.4: own sessions only). */
export const trainsOn = ({ person, now }: Asker, { trainers }: Pick<Session, 'trainers'>): boolean =>
  trainers.includes(person.id) && holds(person, ['trainer'], londonDay(now));
