import type { Count } from '../../programme/vote/result.ts';
import type { VoteView } from '../../programme/vote/views.ts';
import { wasOpened } from '../../programme/vote/vote.ts';
import { type Card, card, type Elements } from '../kit/card.ts';
import { bullets, callout, facts, heading, note, paragraph, strong, subheading } from '../kit/elements.ts';
import { plainAnywhere, plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { runOffLines } from './run-off-lines.ts';
import { authorityLines, noneLine, supportTable } from './support-table.ts';
import { voteButtons } from './vote-buttons.ts';
import { type Fact, ruleFacts, topicLine } from './vote-rules.ts';

const { card: say, facts: label } = words.vote;

/** A vote as one viewer may see it, with what the viewer may do. */
export function voteCard(view: VoteView): Card {
  const { vote } = view;
  const options = wasOpened(vote) ? vote.options : [];
  const count: Elements = view.count
    ? [
        subheading(say.count),
        supportTable((vote.firstRound ?? vote).method, view.count),
        ...noneLine(view.count, vote.noneOfThese),
        ...authorityLines((vote.firstRound ?? vote).method, view.count),
        ...runOffLines({ ...view.count, noneOfThese: vote.noneOfThese }),
        ...(view.tied ? [callout(words.vote.runOff.needed(tiedOf(view.count)), 'Warning')] : []),
        note(say.countNote),
      ]
    : [];
  return card({
    summary: say.summary(plainAnywhere(vote.title), words.vote.state(vote)),
    body: [
      heading(plainText(vote.title)),
      strong(words.vote.state(vote)),
      ...awaited(view),
      paragraph(plainText(vote.question)),
      facts(factsOf(view)),
      ...(vote.state === 'open' ? [note(words.vote.whoSeesTurnout)] : []),
      ...count,
      ...(options.length && !view.count
        ? [
            subheading(vote.firstRound ? words.vote.runOff.options : say.options),
            ...bullets(options.map(topicLine)),
          ]
        : []),
    ],
    actions: voteButtons(view),
  });
}

const tiedOf = ({ options, tiedAtCut }: Count): string[] =>
  options.filter(({ code }) => tiedAtCut.includes(code)).map(topicLine);

/** The request that waits for the chair, if there is one. */
export function awaited({ vote: { awaiting }, askedByName }: VoteView): Elements {
  if (!awaiting) return [];
  const name = askedByName ? plainText(askedByName) : say.someone;
  return [
    callout(
      awaiting.move === 'open'
        ? say.awaitingOpen(name, awaiting.askedAt)
        : say.awaitingVoid(name, awaiting.askedAt, plainText(awaiting.reason ?? words.vote.noReason)),
      'Warning',
    ),
  ];
}

function factsOf({ vote, proposals, debateEndsAt, turnout }: VoteView): Fact[] {
  const { ballots, electorate } = turnout ?? {};
  return [
    ...(ballots === undefined || electorate === undefined
      ? []
      : [[label.turnout, words.vote.turnout(ballots, electorate)] as const]),
    ...(vote.state === 'void'
      ? [[label.voidReason, plainText(vote.voidReason ?? '') || words.vote.noReason] as const]
      : []),
    ...(vote.state === 'draft' || vote.state === 'debate'
      ? [[label.proposals, words.vote.proposals(proposals)] as const]
      : []),
    ...ruleFacts(vote, { electorate: electorate ?? vote.electorate?.length, debateEndsAt }),
  ];
}
