import type { Refusal } from '../../refusal.ts';
import type { Method, VoteOption } from '../vote.ts';
import { approval } from './approval.ts';

/** How one kind of ballot is checked and counted. A new method is one more entry in the table below. */
export interface VotingMethod<M extends Method = Method> {
  /** Every reason why these choices are no valid ballot; none when they are. */
  check(method: M, options: readonly VoteOption[], choices: readonly string[]): Refusal[];
  /** Support of each option over all ballots, keyed on code; every option is there. */
  support(
    method: M,
    options: readonly VoteOption[],
    ballots: readonly (readonly string[])[],
  ): Map<string, number>;
}

const METHODS: { [K in Method['kind']]: VotingMethod<Extract<Method, { kind: K }>> } = { approval };

export const votingMethod = (method: Method): VotingMethod => METHODS[method.kind];
