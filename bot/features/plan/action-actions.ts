import { addMilestone } from '../../../cards/forms/add-milestone.ts';
import { confirmAction } from '../../../cards/forms/confirm-action.ts';
import { dropAction } from '../../../cards/forms/drop-action.ts';
import { editAction } from '../../../cards/forms/edit-action.ts';
import { myActions } from '../../../cards/forms/my-actions.ts';
import { newAction } from '../../../cards/forms/new-action.ts';
import { reachMilestone } from '../../../cards/forms/reach-milestone.ts';
import { reportProgress } from '../../../cards/forms/report-progress.ts';
import { addAction, changeAction } from '../../../cards/forms/save-action.ts';
import { showAction } from '../../../cards/forms/show-action.ts';
import { chosenPriority } from '../../../cards/forms/show-priority.ts';
import { actionCard } from '../../../cards/views/action-card.ts';
import { actionFormCard } from '../../../cards/views/action-form-card.ts';
import { myActionsCard } from '../../../cards/views/my-actions-card.ts';
import type { PlanAction } from '../../../programme/improvement/plan-action.ts';
import type { Outcome } from '../../../programme/outcome.ts';
import { answer, refused } from '../../answer.ts';
import { type Action, action, type Caller } from '../../feature.ts';
import type { Reply } from '../../reply.ts';
import type { PlanFeatureDeps } from '../plan.ts';

/** The actions of a plan. */
export function actionActions({ services, wake }: PlanFeatureDeps): Action[] {
  const { actions, progress, reader } = services;

  const show = async (caller: Caller, id: string): Promise<Reply> =>
    answer(await reader.action(caller, id), actionCard);

  async function changed(caller: Caller, outcome: Outcome<PlanAction>): Promise<Reply> {
    if (!outcome.ok) return refused(outcome.refusals);
    wake();
    return show(caller, outcome.value.id);
  }

  return [
    action(newAction, async (caller, { plan, priority }) =>
      answer(
        await reader.form(caller, plan, priority === undefined ? {} : { priority: chosenPriority(priority) }),
        view => actionFormCard(view, caller.newId()),
      ),
    ),
    action(editAction, async (caller, { plan, action: id }) =>
      answer(await reader.form(caller, plan, { action: id }), view => actionFormCard(view, caller.newId())),
    ),
    action(addAction, async (caller, { once, plan, priority, ...told }) =>
      changed(caller, await actions.add(caller, plan, once, { ...told, priority: chosenPriority(priority) })),
    ),
    action(changeAction, async (caller, { action: id, seen, ...told }) =>
      changed(caller, await actions.change(caller, id, seen, told)),
    ),
    action(showAction, (caller, { action: id }) => show(caller, id)),
    action(myActions, async caller => answer(await reader.mine(caller), myActionsCard)),
    action(reportProgress, async (caller, { action: id, seen, ...told }) =>
      changed(caller, await progress.report(caller, id, seen, told)),
    ),
    action(confirmAction, async (caller, { action: id, seen, decision, reason }) =>
      changed(caller, await progress.confirm(caller, id, seen, { isSo: decision === 'yes', reason })),
    ),
    action(dropAction, async (caller, { action: id, seen, why }) =>
      changed(caller, await actions.drop(caller, id, seen, why)),
    ),
    action(addMilestone, async (caller, { action: id, seen, ...milestone }) =>
      changed(caller, await actions.addMilestone(caller, id, seen, milestone)),
    ),
    action(reachMilestone, async (caller, { action: id, seen, milestone }) =>
      changed(caller, await actions.reach(caller, id, seen, Number(milestone))),
    ),
  ];
}
