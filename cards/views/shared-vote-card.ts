import type { OwnVoteView, SharedVoteView } from '../../programme/vote/shared-vote-service.ts';
import type { OpenedVote } from '../../programme/vote/vote.ts';
import { refreshSharedVote } from '../forms/refresh-shared-vote.ts';
import { showBallot } from '../forms/show-ballot.ts';
import { showResult } from '../forms/show-result.ts';
import { type Actions, type Card, card, type Elements } from '../kit/card.ts';
import { bullets, callout, facts, heading, note, paragraph, strong, subheading } from '../kit/elements.ts';
import { plainAnywhere, plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { ballotFacts, topicLine } from './vote-rules.ts';

const { buttons, card: label, sharedVote: say } = words.vote;

/**
 * A vote in a channel or group, the same for all: no turnout, no tally, nobody's state (V15). For those who can act
 * Teams asks by itself for the own state; everybody has a button for it. Without people it would refresh for all.
 */
export function sharedVoteCard({ vote, userIds }: SharedVoteView): Card {
  const shared = card({
    summary: label.summary(plainAnywhere(vote.title), words.vote.state(vote)),
    body: body(vote, vote.state === 'open' ? [paragraph(say.lead[vote.unit])] : []),
    actions: actions(vote, buttons.castBallot[vote.unit]),
  });
  if (vote.state !== 'open') return shared;
  return { ...shared, refresh: { action: refresh(vote), userIds } };
}

/** The same for one person, who alone sees it: whether the own ballot was sent. It does not refresh itself again. */
export function ownVoteCard({ vote, ballots }: OwnVoteView): Card {
  const sent = ballots.length > 0 && ballots.every(one => one.castAt);
  const states = ballots.map(({ electorName, castByName, castAt }) =>
    castAt
      ? callout(say.sent(plainText(electorName), plainText(castByName ?? ''), castAt), 'Good')
      : callout(say.notSent(plainText(electorName)), 'Warning'),
  );
  const own: Elements = ballots.length
    ? [...states, note(sent ? say.lastCounts : say.onlyYou)]
    : vote.state === 'open'
      ? [paragraph(say.noBallot)]
      : [];
  return card({
    summary: label.summary(plainAnywhere(vote.title), words.vote.state(vote)),
    body: body(vote, own),
    actions: actions(vote, sent ? buttons.changeBallot[vote.unit] : buttons.castBallot[vote.unit]),
  });
}

const body = (vote: OpenedVote, state: Elements): Elements => [
  heading(plainText(vote.title)),
  strong(words.vote.state(vote)),
  ...state,
  paragraph(plainText(vote.question)),
  ...(vote.state === 'open' ? [facts(ballotFacts(vote))] : []),
  subheading(label.options),
  ...bullets(vote.options.map(topicLine)),
];

const refresh = (vote: OpenedVote) => refreshSharedVote.submit(say.refresh, { vote: vote.id });

/** Whatever they open is seen by the one who presses only. */
function actions(vote: OpenedVote, ballot: string): Actions {
  if (vote.state === 'open') return [showBallot.submit(ballot, { vote: vote.id }), refresh(vote)];
  if (vote.state === 'declared') return [showResult.submit(buttons.seeResult, { vote: vote.id })];
  return vote.state === 'void' ? [] : [refresh(vote)];
}
