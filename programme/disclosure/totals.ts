/** What a group answered to one question; who answered is not in it, and nothing but such sums leaves a response. */
export interface Totals {
  /** How many replied. Counts can add up to more, where several answers could be chosen. */
  replies: number;
  /** In the order of the question's answers. */
  counts: readonly number[];
}

/** X2: no distribution of fewer. */
export const FEWEST_REPLIES = 10;

/** The first two answers together. */
export const topTwo = ({ counts }: Totals): number => (counts[0] ?? 0) + (counts[1] ?? 0);

/** Throws a RangeError when two are of different questions; only nothing at all fits everything. */
export function sumOf(all: readonly Totals[]): Totals {
  const sum = { replies: 0, counts: [] as number[] };
  for (const { replies, counts } of all) {
    if (sum.counts.length === 0) sum.counts = counts.map(() => 0);
    if (counts.length > 0 && counts.length !== sum.counts.length)
      throw new RangeError('Totals of questions with different answers cannot be added.');
    sum.replies += replies;
    for (const [i, count] of counts.entries()) sum.counts[i] = (sum.counts[i] ?? 0) + count;
  }
  return sum;
}

/** As the opposite of a whole: what is left when it is added to another. */
const opposite = ({ replies, counts }: Totals): Totals => ({
  replies: -replies,
  counts: counts.map(count => -count),
});

export const minus = (whole: Totals, part: Totals): Totals => sumOf([whole, opposite(part)]);

/** Not even a correction: a reply that was changed leaves the number of replies as it was, and shows in the counts. */
export const isNothing = ({ replies, counts }: Totals): boolean =>
  replies === 0 && counts.every(count => count === 0);

/** How many more than nearly all, which is 95% or 19 in 20, gave each answer (X7), in twentieths of a reply; below nought where it was fewer. */
export const excessOf = ({ replies, counts }: Totals): number[] =>
  counts.map(count => 20 * count - 19 * replies);

/** The place of the answer that all or nearly all gave, if there is one (X7). */
export function agreedAnswer(totals: Totals): number | undefined {
  const place = excessOf(totals).findIndex(excess => excess >= 0);
  return totals.replies > 0 && place >= 0 ? place : undefined;
}

/** May a group's distribution be known on its own (X2, X7)? Two disjoint groups that may, may together as well. */
export const mayStand = (totals: Totals): boolean =>
  totals.replies >= FEWEST_REPLIES && agreedAnswer(totals) === undefined;
