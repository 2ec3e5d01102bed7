import type { Day } from '../calendar.ts';
import type { PlannedState, PlanState } from './plan.ts';
import type { ActionState } from './plan-action.ts';

/** What the business may refuse about the improvement plan: a part of the closed list in `refusal.ts`. */
export type PlanRefusal =
  | { code: 'noPlan' }
  | { code: 'planNotFound' }
  | { code: 'planYearTaken'; year: number }
  | { code: 'nothingEndorsed' }
  | { code: 'noPriorityChosen' }
  | { code: 'notEndorsed'; title: string }
  | { code: 'priorityNotInPlan' }
  | { code: 'priorityOver'; title: string; state: PlannedState }
  | { code: 'openActions'; title: string; codes: string[] }
  | { code: 'planNotInState'; state: PlanState; needed: readonly PlanState[] }
  | { code: 'planWithoutActions'; titles: string[] }
  | { code: 'actionNotFound' }
  | { code: 'actionNotInState'; action: string; state: ActionState; needed: readonly ActionState[] }
  | { code: 'notYourAction'; action: string; owner: string }
  | { code: 'dueInPast'; due: Day }
  | { code: 'milestoneAfterDue'; milestone: string; due: Day }
  | { code: 'tooManyMilestones'; most: number }
  | { code: 'milestoneNotFound' }
  | { code: 'personNotNamed'; text: string; found: number }
  | { code: 'notASponsor'; name: string }
  | { code: 'redNeedsReason' }
  | { code: 'alreadySaidDone'; action: string }
  | { code: 'nothingAwaited'; action: string }
  | { code: 'notYoursToConfirm'; sponsor: string }
  | { code: 'confirmNeedsOther' };
