import type { Day } from '../calendar.ts';
import type { Revised } from '../change.ts';

export const SUMMIT_STATES = ['planned', 'open', 'held', 'cancelled'] as const;
export type SummitState = (typeof SUMMIT_STATES)[number];

/** As what somebody comes. Forms carry these names, so they are permanent. */
export const CAPACITIES = ['seniorOfficer', 'lscbChair', 'ceGroupChair', 'facilitator', 'staff'] as const;
export type Capacity = (typeof CAPACITIES)[number];

/** How many came, where heads were counted instead of names ticked; of one authority, or of all together. */
export interface HeadCount {
  capacity: Capacity;
  authority?: string;
  count: number;
}

/** The yearly event at which the region presents what it learnt, debates and votes (S2). */
export interface Summit extends Revised {
  name: string;
  /** Other names under which people speak of it; it is found by them, too. */
  aliases: string[];
  date: Day;
  venue?: string;
  /** The method that is worked by, such as Outcomes Based Accountability (S5). */
  approach: string;
  /** What it said to the region (S6). */
  keyMessages: string[];
  /** Ids of the votes that were, or will be, held at it (S7). */
  votes: string[];
  state: SummitState;
  cancelReason?: string;
  counts: HeadCount[];
  createdBy: string;
  createdAt: Date;
  changedAt: Date;
  /** The names of its guests are gone since, and the counts hold what is left. */
  namesRemovedAt?: Date;
}

/** What is decided about a summit before it takes place. */
export type SummitDetails = Pick<Summit, 'name' | 'aliases' | 'date' | 'approach'> & { venue: string };
