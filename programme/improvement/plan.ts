/** DOMAIN 1.2: each goes on to the next one; a plan that was submitted may come back to be drafted again. */
export const PLAN_STATES = ['drafting', 'submitted', 'agreed', 'active', 'reviewed', 'closed'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** Where a plan may go from each state. */
export const PLAN_MOVES: Readonly<Record<PlanState, readonly PlanState[]>> = {
  drafting: ['submitted'],
  submitted: ['agreed', 'drafting'],
  agreed: ['active'],
  active: ['reviewed'],
  reviewed: ['closed'],
  closed: [],
};

/** What is planned may change, but not while the branch looks at it. */
export const CHANGEABLE: readonly PlanState[] = ['drafting', 'agreed', 'active', 'reviewed'];
/** Owners tell how their actions go. */
export const UNDER_WAY: readonly PlanState[] = ['active', 'reviewed'];

export const PRIORITY_STATES = ['inPlan', 'achieved', 'stopped'] as const;
export type PlannedState = (typeof PRIORITY_STATES)[number];

/** An endorsed priority that the plan takes up, by the vote and the code of its topic. */
export interface PlannedPriority {
  vote: string;
  code: string;
  title: string;
  state: PlannedState;
  /** Why it was stopped, or what shows that it is achieved. */
  reason?: string;
  decidedBy?: string;
  decidedAt?: Date;
}

export interface PlanMove {
  to: PlanState;
  by: string;
  at: Date;
  reason?: string;
}

/** What the region does together in a year; its actions are records of their own. */
export interface ImprovementPlan {
  region: string;
  id: string;
  /** Unique in its region, such as 2016. */
  year: number;
  principles: string[];
  state: PlanState;
  priorities: PlannedPriority[];
  /** Every move, the first one left out: a plan begins in drafting. */
  moves: PlanMove[];
  createdBy: string;
  createdAt: Date;
  /** Counts the changes, from 1 on; a card that is out of date names an older one. */
  revision: number;
}

export const isPriority = (
  one: { vote: string; code: string },
  other: { vote: string; code: string },
): boolean => one.vote === other.vote && one.code === other.code;
