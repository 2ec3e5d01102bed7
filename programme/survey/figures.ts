import { type Totals, topTwo } from '../disclosure/totals.ts';
import { percent } from '../percent.ts';

/** How the answers to one question fell, in the order of its answers; never a mean, for the scale has no distances (E2). */
export interface Distribution {
  replies: number;
  answers: readonly { count: number; percent: number }[];
  /** The first two answers together. */
  topTwoPercent: number;
}

export const distributionOf = (totals: Totals): Distribution => ({
  replies: totals.replies,
  answers: totals.counts.map(count => ({ count, percent: percent(count, totals.replies) })),
  topTwoPercent: percent(topTwo(totals), totals.replies),
});

/** The answers to whether practice has changed, in order: a lot, a little, not yet but planned, no (I6). */
export function practiceChange(totals: Totals): { changedPercent: number; netChangePercent: number } {
  const [changed, none] = [topTwo(totals), totals.counts[3] ?? 0];
  return {
    changedPercent: percent(changed, totals.replies),
    netChangePercent: percent(changed - none, totals.replies),
  };
}

/** Always shown beside a figure (I5): of those invited whom the invitation reached. */
export interface ResponseRate {
  completed: number;
  invited: number;
  percent: number;
  /** Below 40%: "treat with care". */
  needsCare: boolean;
}

export const responseRate = (completed: number, invited: number): ResponseRate => ({
  completed,
  invited,
  percent: percent(completed, invited),
  needsCare: completed * 100 < invited * 40,
});

/**
 * How confident one person was after the session, beside before. Worked out within one response and counted like any
 * other answer, so the change of each is known of nobody.
 */
export const CONFIDENCE_CHANGES = ['up', 'same', 'down'] as const;

/** Places on the scale of confidence, the least first. */
export function confidenceChange(before: number, after: number): (typeof CONFIDENCE_CHANGES)[number] {
  if (after > before) return 'up';
  return after === before ? 'same' : 'down';
}

/** Of the grades given to the practice case of a version of the material, those that matched; answers: matched, did not. */
export const agreementPercent = ({ replies, counts }: Totals): number => percent(counts[0] ?? 0, replies);
