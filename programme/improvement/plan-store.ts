import type { ImprovementPlan } from './plan.ts';
import type { ActionState, PlanAction } from './plan-action.ts';

/** Plans and their actions. A change holds only for what is still as `seen`; false otherwise. */
export interface PlanStore {
  /** The latest year first. */
  plans(region: string): Promise<ImprovementPlan[]>;
  plan(region: string, id: string): Promise<ImprovementPlan | undefined>;
  insertPlan(plan: ImprovementPlan): Promise<'inserted' | 'alreadyThere' | 'yearTaken' | 'priorityTaken'>;
  /** False, too, while another plan has one of its priorities. */
  changePlan(seen: ImprovementPlan, next: ImprovementPlan): Promise<boolean>;

  /** Of one plan, in the order of their codes' numbers. */
  actions(region: string, plan: string): Promise<PlanAction[]>;
  action(region: string, id: string): Promise<PlanAction | undefined>;
  insertAction(action: PlanAction): Promise<'inserted' | 'alreadyThere' | 'codeTaken'>;
  changeAction(seen: PlanAction, next: PlanAction): Promise<boolean>;
  /** Of all plans, in these states. */
  inStates(region: string, states: readonly ActionState[]): Promise<PlanAction[]>;
  /** Of all plans, those of this owner. */
  ownedBy(region: string, owner: string): Promise<PlanAction[]>;
  /** Of all plans, those whose success this indicator shows. */
  measuredBy(region: string, indicator: string): Promise<PlanAction[]>;
  /** Puts one person in the place of another, as owner, as sponsor and as who waits for a yes: the two are one. May be repeated. */
  replacePerson(region: string, from: string, into: string): Promise<void>;
}
