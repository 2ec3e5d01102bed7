import { percent } from '../percent.ts';
import { type Marks, NONE_OF_THESE } from './marks.ts';
import { votingMethod } from './methods/method.ts';
import type { Count, OptionSupport } from './result.ts';
import type { AdoptRule, Quorum, VoteOption, VoteRules } from './vote.ts';

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
  const { adopted, tiedAtCut } = adopt(input.adoptRule, ranked, ballots.length);
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

/** V8 with V7: candidates in order, cut at a number, and whoever ties at the cut line comes in with it. */
function adopt(rule: AdoptRule, ranked: Supported[], ballots: number): Pick<Count, 'adopted' | 'tiedAtCut'> {
  const candidates = ranked.filter(option =>
    rule.kind === 'moreThanHalfOfBallots' ? option.support * 2 > ballots : option.support > 0,
  );
  const most = rule.kind === 'moreThanHalfOfBallots' ? rule.max : rule.n;
  const line = candidates[most - 1]?.support;
  const adopted = line === undefined ? candidates : candidates.filter(option => option.support >= line);
  const tied = adopted.length > most ? adopted.filter(option => option.support === line) : [];
  return { adopted: adopted.map(option => option.code), tiedAtCut: tied.map(option => option.code) };
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
