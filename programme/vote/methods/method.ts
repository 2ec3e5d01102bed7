import type { Refusal } from '../../refusal.ts';
import { type Marks, NONE_OF_THESE } from '../marks.ts';
import type { Method, VoteOption, VoteRules } from '../vote.ts';
import { approval } from './approval.ts';
import { points } from './points.ts';
import { ranked } from './ranked.ts';

/** How one kind of ballot is checked and counted. A new method is one more entry in the table below. */
export interface VotingMethod<M extends Method = Method> {
  /** Every reason why these marks are no valid ballot; none when they are. */
  check(method: M, options: readonly VoteOption[], marks: Marks): Refusal[];
  /** What one ballot gives to each option that it marks, keyed on code. */
  gives(method: M, marks: Marks): Map<string, number>;
  /** Why this method can't be set up so, whatever the options. */
  unsound(method: M): Refusal[];
  /** Why a ballot with so many options would decide nothing, or could not be filled in. */
  unfit(method: M, options: number): Refusal[];
  /** The same method for a run-off between `options` topics for `places` places. */
  forRunOff(method: M, options: number, places: number): M;
}

const METHODS: { [K in Method['kind']]: VotingMethod<Extract<Method, { kind: K }>> } = {
  approval,
  points,
  ranked,
};

export const votingMethod = (method: Method): VotingMethod => METHODS[method.kind] as VotingMethod;

/** The most that one ballot can give to one option. */
export function mostOfBallot(method: Method): number {
  switch (method.kind) {
    case 'approval':
      return 1;
    case 'points':
      return method.mostOnOne;
    case 'ranked':
      return method.places;
  }
}

/** Every reason why these marks are no valid ballot of a vote with these rules. "None of these" stands alone (V4). */
export function checkBallot(
  { method, noneOfThese }: Pick<VoteRules, 'method' | 'noneOfThese'>,
  options: readonly VoteOption[],
  marks: Marks,
): Refusal[] {
  const none = marks.some(({ code }) => code === NONE_OF_THESE);
  if (!none) return votingMethod(method).check(method, options, marks);
  if (!noneOfThese) return [{ code: 'unknownOption' }];
  return marks.length > 1 ? [{ code: 'noneWithOthers' }] : [];
}
