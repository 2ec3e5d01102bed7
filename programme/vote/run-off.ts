import { type CountInput, countBallots, cutAt, mostAdopted } from './count.ts';
import type { Marks } from './marks.ts';
import { votingMethod } from './methods/method.ts';
import type { Count } from './result.ts';
import type { Method, VoteOption, VoteRules } from './vote.ts';

/** What a run-off is between, how its ballots are filled in, and how many of its topics can be adopted. */
export interface RunOff {
  options: VoteOption[];
  method: Method;
  places: number;
}

/**
 * The run-off that a first count leads to under the rule of its draft (V7): between those that tie at the cut line.
 * Undefined where there is no such tie; one topic alone ties with nobody and never has a run-off.
 */
export function runOffAfter(
  { method, adoptRule, tieRule }: Pick<VoteRules, 'method' | 'adoptRule' | 'tieRule'>,
  count: Pick<Count, 'options' | 'adopted' | 'tiedAtCut'>,
): RunOff | undefined {
  const options = count.options
    .filter(({ code }) => count.tiedAtCut.includes(code))
    .map(({ code, title }) => ({ code, title }));
  const places = mostAdopted(adoptRule) - count.adopted.length;
  return tieRule === 'runOff' && options.length > places && places > 0
    ? { options, method: votingMethod(method).forRunOff(method, options.length, places), places }
    : undefined;
}

/**
 * The count of a vote whose run-off has been held. The run-off fills the places that were left, in order of its support;
 * whoever ties at its cut line is adopted with the others, for a third round could tie again. That holds for no support
 * at all, too: all of these had enough of it in the first round, and the run-off did not tell them apart.
 */
export function countVote(input: CountInput & { runOffBallots?: readonly Marks[] | undefined }): Count {
  const first = countBallots(input);
  const runOff = runOffAfter(input, first);
  if (!runOff || !input.runOffBallots) return first;
  const { method, options, places } = runOff;
  const second = countBallots({ ...input, method, options, ballots: input.runOffBallots });
  const { within, tied } = cutAt(second.options, places);
  const isAdopted = (code: string) => first.adopted.includes(code) || within.some(one => one.code === code);
  const marked = first.options.map(option => ({ ...option, adopted: isAdopted(option.code) }));
  return {
    ...first,
    quorumMet: first.quorumMet && second.quorumMet,
    options: marked,
    adopted: marked.filter(option => option.adopted).map(option => option.code),
    runOff: {
      method,
      places,
      ballots: second.ballots,
      turnoutPercent: second.turnoutPercent,
      noneChosen: second.noneChosen,
      options: second.options.map(option => ({ ...option, adopted: isAdopted(option.code) })),
      tiedAtCut: tied.map(option => option.code),
    },
  };
}
