import type { Marks } from './marks.ts';
import { votingMethod } from './methods/method.ts';
import type { AuthorityTally } from './result.ts';
import type { Elector, Method, VoteOption } from './vote.ts';

/** A ballot of a delegate; `share` is how many ballots the delegates of the same authority sent, this one included. */
export interface SharedBallot {
  marks: Marks;
  /** Absent for a delegate of no authority. */
  share?: number;
}

/** Fewer authorities, or delegates of no authority, that stand out by their number could be told by it. */
const FEWEST_ALIKE = 3;

/** Says with each ballot how many its authority sent. */
export function withShares<B extends { elector: string; marks: Marks }>(
  electorate: readonly Elector[],
  ballots: readonly B[],
): (B & SharedBallot)[] {
  const authorities = new Map(electorate.map(({ id, authority }) => [id, authority]));
  const sent = new Map<string, number>();
  for (const { elector } of ballots) {
    const authority = authorities.get(elector);
    if (authority !== undefined) sent.set(authority, (sent.get(authority) ?? 0) + 1);
  }
  return ballots.map(ballot => {
    const share = sent.get(authorities.get(ballot.elector) ?? '');
    return share === undefined ? ballot : { ...ballot, share };
  });
}

/**
 * Would the tally, beside that of the persons, tell how single ballots were marked? Then it is withheld in a secret vote:
 * when authorities that sent a certain number of ballots, or delegates of no authority, are there but too few.
 */
export function isRevealing(ballots: readonly SharedBallot[]): boolean {
  const sent = new Map<number | undefined, number>();
  for (const { share } of ballots) sent.set(share, (sent.get(share) ?? 0) + 1);
  return [...sent].some(([share = 1, count]) => count / share < FEWEST_ALIKE);
}

/**
 * The tally per authority: the delegates of an authority share one ballot, so where n of them voted each ballot counts
 * one nth. Delegates of no authority are left out. Indifferent to the order of the ballots; support has two decimals.
 */
export function authorityTally(
  method: Method,
  options: readonly VoteOption[],
  ballots: readonly SharedBallot[],
): AuthorityTally {
  const { gives } = votingMethod(method);
  const shares = [...new Set(ballots.map(({ share }) => share))].filter(share => share !== undefined);
  const ascending = shares.sort((a, b) => a - b);
  const of = (n: number) => ballots.filter(({ share }) => share === n);
  // Whole numbers are added first and divided then, always in the same order, so that no rounding depends on the ballots'.
  const supportOf = (code: string) =>
    ascending.reduce((sum, n) => {
      const given = of(n).reduce((all, { marks }) => all + (gives(method, marks).get(code) ?? 0), 0);
      return sum + given / n;
    }, 0);
  return {
    authorities: Math.round(ascending.reduce((sum, n) => sum + of(n).length / n, 0)),
    options: options
      .map(({ code, title }) => ({ code, title, support: Math.round(supportOf(code) * 100) / 100 }))
      .sort((a, b) => b.support - a.support),
  };
}
