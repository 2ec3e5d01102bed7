import type { ReceiptView } from '../../programme/vote/views.ts';
import { showBallot } from '../forms/show-ballot.ts';
import { showVote } from '../forms/show-vote.ts';
import { type Card, card } from '../kit/card.ts';
import { bullets, facts, heading, paragraph, strong } from '../kit/elements.ts';
import { plainAnywhere, plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { markLines } from './vote-rules.ts';

const { ballot: say, buttons, facts: label } = words.vote;

/** The proof for the voter: names the vote, the choices and when they came, and how to change them until when. */
export function receiptCard(view: ReceiptView): Card {
  const { vote, paper, marks } = view;
  return card({
    summary: say.receiptSummary(plainAnywhere(vote.title), markLines(vote, marks, plainAnywhere)),
    body: [
      heading(say.receiptHeading[vote.unit]),
      strong(plainText(vote.title)),
      paragraph(say.receiptLead[vote.unit]),
      ...bullets(markLines(vote, marks)),
      facts([
        [label.ballotOf, plainText(view.electorName)],
        [label.castBy, plainText(view.castByName)],
        [label.castAt, words.format.time(view.castAt)],
        [label.revision, say.version(view.revision)],
      ]),
      paragraph(say.changeUntil(vote.closesAt)),
    ],
    actions: [
      showBallot.submit(buttons.changeBallot[vote.unit], { vote: vote.id, paper }),
      showVote.submit(buttons.vote, { vote: vote.id }),
    ],
  });
}
