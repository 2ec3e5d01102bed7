import { cancelSession } from '../../../cards/forms/cancel-session.ts';
import { changeOpenSession, openPlanFrom } from '../../../cards/forms/change-open-session.ts';
import { closeBooking } from '../../../cards/forms/close-booking.ts';
import { editSession } from '../../../cards/forms/edit-session.ts';
import { listPlans } from '../../../cards/forms/list-plans.ts';
import { newSession } from '../../../cards/forms/new-session.ts';
import { openBooking } from '../../../cards/forms/open-booking.ts';
import { prepareSession } from '../../../cards/forms/prepare-session.ts';
import { rescheduleSession } from '../../../cards/forms/reschedule-session.ts';
import { planFrom, saveSession, timesFrom } from '../../../cards/forms/save-session.ts';
import { planCard } from '../../../cards/views/plan-card.ts';
import { planFormCard } from '../../../cards/views/plan-form-card.ts';
import { planListCard } from '../../../cards/views/plan-list-card.ts';
import type { Outcome } from '../../../programme/outcome.ts';
import type { RefusalCode } from '../../../programme/refusal.ts';
import { answer, refused } from '../../answer.ts';
import { type Action, action, type Caller } from '../../feature.ts';
import type { Reply } from '../../reply.ts';
import type { TrainingPlanningDeps } from '../training-planning.ts';

type Services = Pick<TrainingPlanningDeps, 'services'>;

/** The session as whoever plans it sees it. */
export const planReply = async ({ services }: Services, caller: Caller, session: string): Promise<Reply> =>
  answer(await services.plans.one(caller, session), view => planCard(view));

export const plansReply = async ({ services }: Services, caller: Caller): Promise<Reply> =>
  answer(await services.plans.list(caller), planListCard);

export const newSessionReply = async (
  { services }: Services,
  caller: Caller,
  programme: string,
): Promise<Reply> =>
  answer(await services.plans.newForm(caller, programme), view => planFormCard(caller.newId(), view));

/** The session has gone on since the card was drawn. */
const OUTDATED: readonly RefusalCode[] = ['sessionNotInState', 'sessionCancelled'];

/** A session from its draft to the day before it takes place. */
export function planActions(deps: TrainingPlanningDeps): Action[] {
  const { planning, moves, plans } = deps.services;

  /** After a change others are told, and the card shows what the session has become. */
  async function changed(caller: Caller, outcome: Outcome<{ id: string }>): Promise<Reply> {
    if (!outcome.ok) return refused(outcome.refusals);
    deps.wake();
    return planReply(deps, caller, outcome.value.id);
  }

  /** A button on an outdated card is answered with the session as it is now; otherwise what was filled in stays. */
  async function moved(caller: Caller, session: string, outcome: Outcome<{ id: string }>): Promise<Reply> {
    if (outcome.ok) return changed(caller, outcome);
    const refusal = refused(outcome.refusals);
    if (!outcome.refusals.some(({ code }) => OUTDATED.includes(code))) return refusal;
    const standing = await plans.one(caller, session);
    return standing.ok ? { ...refusal, card: planCard(standing.value, refusal.text) } : refusal;
  }

  return [
    action(listPlans, caller => plansReply(deps, caller)),
    action(newSession, (caller, { programme }) => newSessionReply(deps, caller, programme)),
    action(editSession, async (caller, { session }) =>
      answer(await plans.changeForm(caller, session), view => planFormCard(caller.newId(), view)),
    ),
    action(saveSession, async (caller, values) => {
      const { once, session, seen } = values;
      return changed(
        caller,
        session === undefined
          ? await planning.create(caller, once, planFrom(values))
          : await planning.change(caller, session, new Date(seen), planFrom(values)),
      );
    }),
    action(changeOpenSession, async (caller, { session, seen, ...values }) =>
      changed(caller, await planning.changeOpen(caller, session, new Date(seen), openPlanFrom(values))),
    ),
    action(prepareSession, async (caller, { session }) =>
      moved(caller, session, await moves.prepare(caller, session)),
    ),
    action(openBooking, async (caller, { session }) =>
      moved(caller, session, await moves.open(caller, session)),
    ),
    action(closeBooking, async (caller, { session }) =>
      moved(caller, session, await moves.closeBooking(caller, session)),
    ),
    action(rescheduleSession, async (caller, { session, reason, ...times }) =>
      moved(caller, session, await moves.reschedule(caller, session, timesFrom(times), reason)),
    ),
    action(cancelSession, async (caller, { session, cancelReason }) =>
      moved(caller, session, await moves.cancel(caller, session, cancelReason)),
    ),
  ];
}
