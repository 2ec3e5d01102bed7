import type { VoteView } from '../../programme/vote/views.ts';
import { closeVoteNow } from '../forms/close-vote-now.ts';
import { showVote } from '../forms/show-vote.ts';
import { type Card, card } from '../kit/card.ts';
import { facts, heading, paragraph } from '../kit/elements.ts';
import { plainAnywhere, plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const { buttons, close: say, facts: label } = words.vote;

/** Asks whether to close early, as that can't be undone. */
export const closeQuestionCard = ({ vote, turnout }: VoteView): Card =>
  card({
    summary: say.summary(plainAnywhere(vote.title)),
    body: [
      heading(say.heading(plainText(vote.title))),
      paragraph(say.effect(vote.closesAt)),
      ...(turnout ? [facts([[label.turnout, words.vote.turnout(turnout.ballots, turnout.electorate)]])] : []),
    ],
    actions: [
      closeVoteNow.submit(buttons.closeNow, { vote: vote.id }),
      showVote.submit(buttons.keepOpen, { vote: vote.id }),
    ],
  });
