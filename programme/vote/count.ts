import { percent } from '../percent.ts';
import { type Marks, NONE_OF_THESE } from './marks.ts';
import { votingMethod } from './methods/method.ts';
import type { Count, OptionSupport } from './result.ts';
import type { AdoptRule, Quorum, TieRule, VoteOption, VoteRules } from './vote.ts';

export interface CountInput extends Pick<VoteRules, 'method' | 'quorum' | 'adoptRule' | 'tieRule'> {
  /** How many could have voted. */
  electorate: number;
  options: readonly VoteOption[];
  ballots: readonly Marks[];
}

/**
 * Counts ballots. Pure, and indifferent to the order of the ballots; the order of the options decides nothing but the
 * order in which equal options are listed.
 */
export function countBallots(input: CountInput): Count {
  const { options, ballots, electorate } = input;
  const { gives } = votingMethod(input.method);
  const support = new Map<string, number>();
  for (const marks of ballots)
    for (const [code, given] of gives(input.method, marks))
      support.set(code, (support.get(code) ?? 0) + given);
  const ranked = options
    .map(option => ({ ...option, support: support.get(option.code) ?? 0 }))
    .sort((a, b) => b.support - a.support);
  const { adopted, tiedAtCut } = adopt(input.adoptRule, input.tieRule, ranked, ballots.length);
  return {
    electorate,
    ballots: ballots.length,
    turnoutPercent: percent(ballots.length, electorate),
    quorumMet: isQuorate(input.quorum, ballots.length, electorate),
    options: ranked.map(
      (option): OptionSupport => ({
        ...option,
        rank: 1 + ranked.filter(other => other.support > option.support).length,
        adopted: adopted.includes(option.code),
      }),
    ),
    adopted,
    tiedAtCut,
    noneChosen: ballots.filter(marks => marks.some(({ code }) => code === NONE_OF_THESE)).length,
  };
}

type Supported = VoteOption & { support: number };

/** V8 with V7: candidates in order, cut at a number; whoever ties at the cut line comes in with it, or waits for the run-off. */
function adopt(
  rule: AdoptRule,
  tieRule: TieRule,
  ranked: Supported[],
  ballots: number,
): Pick<Count, 'adopted' | 'tiedAtCut'> {
  const candidates = ranked.filter(option =>
    rule.kind === 'moreThanHalfOfBallots' ? option.support * 2 > ballots : option.support > 0,
  );
  const { within, tied } = cutAt(candidates, mostAdopted(rule));
  const adopted = tieRule === 'runOff' ? within.filter(option => !tied.includes(option)) : within;
  return { adopted: adopted.map(option => option.code), tiedAtCut: tied.map(option => option.code) };
}

/** How many topics a rule adopts, ties aside. */
export const mostAdopted = (rule: AdoptRule): number => (rule.kind === 'topN' ? rule.n : rule.max);

/** Those of a list in order of support that are within its first `most`, with all that tie at the cut line, and these. */
export function cutAt<T extends { support: number }>(ranked: readonly T[], most: number) {
  const line = ranked[most - 1]?.support;
  const within = line === undefined ? [...ranked] : ranked.filter(option => option.support >= line);
  return { within, tied: within.length > most ? within.filter(option => option.support === line) : [] };
}

/** V9. */
function isQuorate(quorum: Quorum, ballots: number, electorate: number): boolean {
  switch (quorum.kind) {
    case 'none':
      return true;
    case 'atLeast':
      return ballots >= quorum.n;
    case 'moreThanHalfOfElectorate':
      return ballots * 2 > electorate;
  }
}
