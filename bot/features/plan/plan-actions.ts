import { beginPlan } from '../../../cards/forms/begin-plan.ts';
import { decidePriority } from '../../../cards/forms/decide-priority.ts';
import { chosenState, movePlan } from '../../../cards/forms/move-plan.ts';
import { pickPlan } from '../../../cards/forms/pick-plan.ts';
import { showPlan } from '../../../cards/forms/show-plan.ts';
import { chosenPriority, showPriority } from '../../../cards/forms/show-priority.ts';
import { takeUpPriorities } from '../../../cards/forms/take-up-priorities.ts';
import { improvementPlanCard } from '../../../cards/views/improvement-plan-card.ts';
import { priorityCard } from '../../../cards/views/priority-card.ts';
import type { ImprovementPlan } from '../../../programme/improvement/plan.ts';
import type { Outcome } from '../../../programme/outcome.ts';
import { answer, refused } from '../../answer.ts';
import { type Action, action, type Caller } from '../../feature.ts';
import type { Reply } from '../../reply.ts';
import type { PlanFeatureDeps } from '../plan.ts';

/** The plan of a year and its priorities. */
export function planActions({ services, wake }: PlanFeatureDeps): Action[] {
  const { plans, reader } = services;

  const page = async (caller: Caller, plan?: string): Promise<Reply> =>
    answer(await reader.onAPage(caller, plan), improvementPlanCard);

  const priority = async (caller: Caller, plan: string, choice: string): Promise<Reply> =>
    answer(await reader.priority(caller, plan, chosenPriority(choice)), priorityCard);

  async function changed(caller: Caller, outcome: Outcome<ImprovementPlan>): Promise<Reply> {
    if (!outcome.ok) return refused(outcome.refusals);
    wake();
    return page(caller, outcome.value.id);
  }

  return [
    action(showPlan, (caller, { plan }) => page(caller, plan)),
    action(pickPlan, (caller, { plan }) => page(caller, plan)),
    action(beginPlan, async (caller, { once, ...told }) =>
      changed(caller, await plans.create(caller, once, told)),
    ),
    action(takeUpPriorities, async (caller, { plan, seen, priorities }) =>
      changed(caller, await plans.takeUp(caller, plan, seen, priorities)),
    ),
    action(movePlan, async (caller, { plan, seen, to: chosen, reason }) => {
      const to = chosenState(chosen);
      return to === undefined
        ? refused([{ code: 'changedMeanwhile' }])
        : changed(caller, await plans.move(caller, plan, seen, { to, reason }));
    }),
    action(showPriority, (caller, { plan, priority: choice }) => priority(caller, plan, choice)),
    action(decidePriority, async (caller, { plan, priority: choice, seen, to, reason }) => {
      const decided = { ...chosenPriority(choice), to, reason };
      const outcome = await plans.decide(caller, plan, seen, decided);
      return outcome.ok ? priority(caller, plan, choice) : refused(outcome.refusals);
    }),
  ];
}
