import type { Asker } from '../asker.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import type { Hand } from './action-history.ts';
import type { ImprovementPlan } from './plan.ts';
import type { PlanAction } from './plan-action.ts';
import { actionFor, type PlanDeps } from './plan-deps.ts';

export const handOf = ({ person, now }: Asker): Hand => ({ by: person.id, at: now });

/** The action with its plan, as it was shown at this revision. */
export async function seenAction(
  deps: PlanDeps,
  asker: Asker,
  id: string,
  seen: number,
): Promise<Outcome<{ plan: ImprovementPlan; action: PlanAction }>> {
  const found = await actionFor(deps, asker, id);
  if (!found.ok) return found;
  return found.value.action.revision === seen ? found : refuse({ code: 'changedMeanwhile' });
}

/** Writes what the rules made of an action, if it is still as it was seen. */
export async function written(
  { plans }: PlanDeps,
  seen: PlanAction,
  decided: Outcome<PlanAction>,
): Promise<Outcome<PlanAction>> {
  if (!decided.ok || decided.value === seen) return decided;
  return (await plans.changeAction(seen, decided.value))
    ? done(decided.value)
    : refuse({ code: 'changedMeanwhile' });
}
