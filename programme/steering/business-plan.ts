import type { Day } from '../calendar.ts';
import type { Revised } from '../change.ts';

/** In this order. Forms carry these names, so they are permanent. */
export const BUSINESS_PLAN_STATES = [
  'drafting',
  'submitted',
  'agreed',
  'active',
  'reviewed',
  'closed',
] as const;
export type BusinessPlanState = (typeof BUSINESS_PLAN_STATES)[number];

/** Forms carry these names, so they are permanent. */
export const LINE_STATES = ['planned', 'committed', 'spent', 'released'] as const;
export type LineState = (typeof LINE_STATES)[number];

export const POST_STATES = ['planned', 'advertised', 'appointed', 'inPost', 'ended'] as const;
export type PostState = (typeof POST_STATES)[number];

/** What may follow. Money that is not needed after all is released, and may be planned anew by another line. */
const NEXT_LINE_STATES: Readonly<Record<LineState, readonly LineState[]>> = {
  planned: ['committed', 'released'],
  committed: ['spent', 'released'],
  spent: [],
  released: [],
};

/** Money that comes in, such as the same from each authority. */
export interface Contribution {
  id: string;
  source: string;
  /** Pence from each, and from how many. */
  each: number;
  times: number;
  on: Day;
}

/** What money is for. Amounts are whole pence, so they add up. */
export interface FundLine {
  id: string;
  purpose: string;
  amount: number;
  state: LineState;
  /** Oldest first; the last one is the state. */
  steps: { state: LineState; on: Day; at: Date; by: string }[];
}

/** A post that a line pays for. */
export interface Post {
  line: string;
  title: string;
  /** Hundredths of a full post: 0.6 is 60. */
  hundredths: number;
  state: PostState;
  steps: { state: PostState; on: Day; at: Date; by: string }[];
}

/** What the region's money is for, and the money itself (S9). One document, so that its amounts add up at any time. */
export interface BusinessPlan extends Revised {
  title: string;
  purpose: string;
  state: BusinessPlanState;
  states: { state: BusinessPlanState; at: Date; by: string }[];
  contributions: Contribution[];
  lines: FundLine[];
  posts: Post[];
  createdAt: Date;
  createdBy: string;
  changedAt: Date;
}

export const planStateAfter = (state: BusinessPlanState): BusinessPlanState | undefined =>
  BUSINESS_PLAN_STATES[BUSINESS_PLAN_STATES.indexOf(state) + 1];

export const postStateAfter = (state: PostState): PostState | undefined =>
  POST_STATES[POST_STATES.indexOf(state) + 1];

export const lineStatesAfter = (state: LineState): readonly LineState[] => NEXT_LINE_STATES[state];

/** Whole pence. */
export interface FundFigures {
  available: number;
  /** Committed or spent. */
  committed: number;
  planned: number;
}

const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

const stepOn = <S>(steps: readonly { state: S; on: Day }[], day: Day): S | undefined =>
  steps.findLast(({ on }) => on <= day)?.state;

/** The money at the end of a day; without a day, as it stands. */
export function fundFigures({ contributions, lines }: BusinessPlan, day?: Day): FundFigures {
  const stateOf = (line: FundLine): LineState | undefined =>
    day === undefined ? line.state : stepOn(line.steps, day);
  const amountIn = (...states: LineState[]): number =>
    total(lines.filter(line => states.some(one => one === stateOf(line))).map(({ amount }) => amount));
  return {
    available: total(
      contributions.filter(({ on }) => day === undefined || on <= day).map(({ each, times }) => each * times),
    ),
    committed: amountIn('committed', 'spent'),
    planned: amountIn('planned'),
  };
}

export const postStateOn = (post: Post, day: Day): PostState | undefined => stepOn(post.steps, day);
