import type { BallotView } from '../../programme/vote/views.ts';
import { reviewBallot } from '../forms/review-ballot.ts';
import { showVote } from '../forms/show-vote.ts';
import { type Card, card } from '../kit/card.ts';
import { callout, facts, heading, note, paragraph, strong, subheading } from '../kit/elements.ts';
import { plainAnywhere, plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { ballotInputs } from './ballot-inputs.ts';
import { type Fact, votingFacts } from './vote-rules.ts';

const { ballot: say, buttons, facts: label } = words.vote;

/** A ballot to fill in, from the marks that the view gives. `remark` stands above it, such as a reminder. */
export function ballotCard(view: BallotView, remark?: string): Card {
  const { vote, paper, revision } = view;
  return card({
    summary: say.summary(plainAnywhere(vote.title), vote.closesAt),
    body: [
      heading(plainText(vote.title)),
      ...(remark ? [callout(remark, 'Warning')] : []),
      ...(view.outOfDate ? [callout(say.outOfDate, 'Warning')] : []),
      strong(plainText(vote.question)),
      ...(vote.firstRound
        ? [callout(words.vote.runOff.lead(vote.options.length, vote.firstRound.places), 'Warning')]
        : []),
      facts([...cast(view), ...votingFacts(vote)]),
      subheading(say.heading[vote.unit]),
      ...(view.castAt ? [] : [paragraph(say.notCast)]),
      paragraph(say.howTo(vote.method)),
      ...ballotInputs(view),
      note(say.lastCounts),
    ],
    actions: [
      reviewBallot.submit(buttons.review[vote.unit], {
        vote: vote.id,
        paper,
        revision,
        ...(vote.method.kind === 'points' ? { codes: vote.options.map(({ code }) => code).join(',') } : {}),
      }),
      showVote.submit(buttons.vote, { vote: vote.id }),
    ],
  });
}

function cast({ electorName, castByName, castAt }: BallotView): Fact[] {
  return [
    [label.ballotOf, plainText(electorName)],
    ...(castByName ? [[label.castBy, plainText(castByName)] as const] : []),
    ...(castAt ? [[label.castAt, words.format.time(castAt)] as const] : []),
  ];
}
