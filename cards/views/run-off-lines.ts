import type { Count } from '../../programme/vote/result.ts';
import type { VoteRules } from '../../programme/vote/vote.ts';
import type { Elements } from '../kit/card.ts';
import { facts, paragraph, subheading } from '../kit/elements.ts';
import { words } from '../wording/words.ts';
import { noneLine, supportTable } from './support-table.ts';
import { topicLine } from './vote-rules.ts';

const { facts: label, runOff: say } = words.vote;

/** The run-off of a vote that was counted: what it was about, who took part, and what came of it; nothing where there was none. */
export function runOffLines({
  runOff,
  electorate,
  quorumMet,
  noneOfThese,
}: Count & Pick<VoteRules, 'noneOfThese'>): Elements {
  if (!runOff) return [];
  const { method, ballots, options, places, tiedAtCut } = runOff;
  const again = options.filter(({ code }) => tiedAtCut.includes(code));
  return [
    subheading(say.heading),
    paragraph(say.decided(options.map(topicLine), places)),
    facts([
      [label.turnout, words.vote.turnout(ballots, electorate)],
      [label.method, words.vote.method({ method, noneOfThese })],
    ]),
    supportTable(method, { ballots, options, quorumMet }),
    ...noneLine(runOff, noneOfThese),
    ...(again.length ? [paragraph(say.again(again.map(topicLine)))] : []),
  ];
}
