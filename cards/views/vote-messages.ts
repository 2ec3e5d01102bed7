import type { BallotView, ResultView, VoteView } from '../../programme/vote/views.ts';
import type { Card } from '../kit/card.ts';
import { plainAnywhere } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { ballotCard } from './ballot-card.ts';
import { confirmationCard } from './confirmation-card.ts';
import { resultCard } from './result-card.ts';
import { voteCard } from './vote-card.ts';

/** A message that goes out unasked: the text is what notifications show. */
interface Message {
  text: string;
  card: Card;
}

const { messages: say } = words.vote;

export const openedMessage = (view: BallotView): Message => ({
  text: (view.vote.firstRound ? say.runOffOpened : say.opened)(
    plainAnywhere(view.vote.title),
    view.vote.closesAt,
  ),
  card: ballotCard(view),
});

export function reminderMessage(view: BallotView): Message {
  const { title, closesAt, unit } = view.vote;
  const text = say.reminder(plainAnywhere(title), closesAt, unit);
  return { text, card: ballotCard(view, text) };
}

/** To the chair: a request waits for confirmation. */
export function awaitingMessage(view: VoteView): Message {
  const { title, awaiting } = view.vote;
  const text = awaiting?.move === 'void' ? say.awaitingVoid : say.awaitingOpen;
  return { text: text(plainAnywhere(title)), card: confirmationCard(view) };
}

export function closedMessage(view: VoteView): Message {
  const { vote, turnout } = view;
  const figures = turnout && words.vote.turnout(turnout.ballots, turnout.electorate);
  return {
    text: (view.tied ? say.closedTied : say.closed)(plainAnywhere(vote.title), figures),
    card: voteCard(view),
  };
}

export const declaredMessage = (view: ResultView): Message => ({
  text: say.declared(
    plainAnywhere(view.result.title),
    view.result.options.filter(option => option.adopted).map(option => plainAnywhere(option.title)),
    view.result.quorumMet,
  ),
  card: resultCard(view),
});

export const voidMessage = (view: VoteView): Message => ({
  text: say.voided(
    plainAnywhere(view.vote.title),
    plainAnywhere(view.vote.voidReason ?? '') || words.vote.noReason,
  ),
  card: voteCard(view),
});
