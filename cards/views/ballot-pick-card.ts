import type { BallotView } from '../../programme/vote/views.ts';
import { showBallot } from '../forms/show-ballot.ts';
import { showVote } from '../forms/show-vote.ts';
import { type Card, card } from '../kit/card.ts';
import { heading, strong } from '../kit/elements.ts';
import { plainAnywhere, plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const { ballot: say, buttons } = words.vote;

/** For a person who may send several ballots of one vote: which one? */
export function ballotPickCard(ballots: readonly [BallotView, ...BallotView[]]): Card {
  const { vote, paper } = ballots[0];
  const choices = ballots.map(one => ({ value: one.paper, title: plainAnywhere(one.electorName) }));
  return card({
    summary: say.pickSummary(plainAnywhere(vote.title)),
    body: [
      heading(say.pickHeading),
      strong(plainText(vote.title)),
      ...showBallot.inputs({ paper: { choices, preset: paper } }),
    ],
    actions: [
      showBallot.submit(buttons.show, { vote: vote.id }),
      showVote.submit(buttons.vote, { vote: vote.id }),
    ],
  });
}
