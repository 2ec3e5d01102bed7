import { listCommissions } from '../../../cards/forms/list-commissions.ts';
import { noteCommission } from '../../../cards/forms/note-commission.ts';
import { saveCommission } from '../../../cards/forms/save-commission.ts';
import { showCommission } from '../../../cards/forms/show-commission.ts';
import { commissionCard } from '../../../cards/views/commission-card.ts';
import { commissionListCard } from '../../../cards/views/commission-list-card.ts';
import { londonDay } from '../../../programme/calendar.ts';
import type { Outcome } from '../../../programme/outcome.ts';
import { answer, refused } from '../../answer.ts';
import { type Action, action, type Caller } from '../../feature.ts';
import type { Reply } from '../../reply.ts';
import type { SteeringFeatureDeps } from '../steering.ts';

export const commissionsReply = async ({ services }: SteeringFeatureDeps, caller: Caller): Promise<Reply> =>
  answer(await services.commissions.list(caller), view =>
    commissionListCard(view, caller.newId(), londonDay(caller.now)),
  );

/** What the steering group was asked to do, and how it goes. */
export function commissionActions(deps: SteeringFeatureDeps): Action[] {
  const { commissions } = deps.services;

  async function shown(caller: Caller, outcome: Outcome<string>): Promise<Reply> {
    return outcome.ok
      ? answer(await commissions.one(caller, outcome.value), line => commissionCard(line))
      : refused(outcome.refusals);
  }

  return [
    action(listCommissions, caller => commissionsReply(deps, caller)),
    action(showCommission, (caller, { commission }) => shown(caller, { ok: true, value: commission })),
    action(saveCommission, async (caller, { once, due, ...wanted }) =>
      shown(caller, await commissions.give(caller, once, { ...wanted, due: due === '' ? undefined : due })),
    ),
    action(noteCommission, async (caller, { commission, seen, ...note }) =>
      shown(caller, await commissions.note(caller, commission, seen, note)),
    ),
  ];
}
