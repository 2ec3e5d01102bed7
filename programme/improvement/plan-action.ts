import type { Day } from '../calendar.ts';

/** DOMAIN 1.2. */
export const ACTION_STATES = ['notStarted', 'inProgress', 'paused', 'done', 'dropped'] as const;
export type ActionState = (typeof ACTION_STATES)[number];

/** Nothing more is expected of it. */
export const isOver = (state: ActionState): boolean => state === 'done' || state === 'dropped';

/** How it goes; beside the state, and told in words. What has not started has none. */
export const RAGS = ['green', 'amber', 'red'] as const;
export type Rag = (typeof RAGS)[number];

/** A step on the way, with its day. */
export interface Milestone {
  text: string;
  due: Day;
  doneOn?: Day;
}

/** What shows that it worked: in words, and by an indicator where there is one. */
export interface SuccessMeasure {
  text: string;
  /** Code of the indicator. */
  indicator?: string;
}

/** What its owner says of how it goes, with the day. */
export interface ProgressNote {
  at: Date;
  by: string;
  text: string;
  /** Why somebody did not confirm what the owner said: no word of the owner. */
  notConfirmed?: true;
}

/** Red and done are told by the owner and confirmed by the sponsor or the programme manager. */
export interface Awaited {
  what: 'red' | 'done';
  by: string;
  at: Date;
}

/** What of an action is told of in its history. */
export const TOLD_FIELDS = [
  'title',
  'owner',
  'sponsor',
  'supportGroup',
  'due',
  'success',
  'indicator',
  'state',
  'stateReason',
  'rag',
  'ragReason',
  'awaiting',
  'milestones',
] as const;
export type ToldField = (typeof TOLD_FIELDS)[number];

/** One field that changed, as text, before and after; absent where it had no value. */
export interface ActionChange {
  at: Date;
  by: string;
  field: ToldField;
  from?: string;
  to?: string;
}

/** One thing that the region does for one priority. */
export interface PlanAction {
  region: string;
  id: string;
  plan: string;
  /** `A1`, `A2`: unique in its plan. */
  code: string;
  priority: { vote: string; code: string };
  title: string;
  /** Id of the person who does it, and who tells how it goes. */
  owner: string;
  /** Code of the owner's authority when the owner was named. */
  ownerAuthority?: string;
  /** Id of the director who stands behind it. */
  sponsor: string;
  /** Name of the support group that helps. */
  supportGroup?: string;
  due: Day;
  milestones: Milestone[];
  success: SuccessMeasure;
  state: ActionState;
  /** Why it was dropped. */
  stateReason?: string;
  /** Absent while it has not started. */
  rag?: Rag;
  /** Why it is red; set exactly while it is. */
  ragReason?: string;
  awaiting?: Awaited;
  /** Oldest first. */
  notes: ProgressNote[];
  /** Every change since it was made, oldest first: written with the change itself, so that none is ever lost. */
  changes: ActionChange[];
  createdBy: string;
  createdAt: Date;
  /** When its owner last said how it goes; at first, when the owner was named. */
  toldAt: Date;
  /** Counts the changes, from 1 on; a card that is out of date names an older one. */
  revision: number;
}
