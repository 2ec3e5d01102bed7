import type { VoteView } from '../../programme/vote/views.ts';
import { dropRequest } from '../forms/drop-request.ts';
import { showVote } from '../forms/show-vote.ts';
import { type Card, card } from '../kit/card.ts';
import { facts, heading, paragraph, subheading } from '../kit/elements.ts';
import { plainAnywhere, plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { summaryElements } from './debate-summary-card.ts';
import { voteButtonsFor } from './vote-buttons.ts';
import { awaited, voteCard } from './vote-card.ts';
import { ruleFacts } from './vote-rules.ts';

const { buttons, confirmation: say, facts: label } = words.vote;

/** Asks the chair to confirm what was asked for, with all that is being confirmed; the vote itself when nothing waits. */
export function confirmationCard(view: VoteView): Card {
  const { vote } = view;
  if (!vote.awaiting) return voteCard(view);
  const open = vote.awaiting.move === 'open';
  const asked = vote.awaiting.askedAt.getTime();
  return card({
    summary: (open ? say.openSummary : say.voidSummary)(plainAnywhere(vote.title)),
    body: [
      heading((open ? say.openHeading : say.voidHeading)(plainText(vote.title))),
      ...awaited(view),
      paragraph(open ? say.openEffect : say.voidEffect),
      paragraph(plainText(vote.question)),
      facts([
        [label.proposals, words.vote.proposals(view.proposals)],
        ...ruleFacts(vote, { electorate: vote.electorate?.length, debateEndsAt: view.debateEndsAt }),
      ]),
      ...(view.debate
        ? [subheading(words.vote.debateSummary.beforeOpening), ...summaryElements(view.debate)]
        : []),
    ],
    actions: [
      ...voteButtonsFor(view, ['confirmOpening', 'confirmVoid']),
      ...(view.actions.includes('dropRequest')
        ? [dropRequest.submit(say.decline, { vote: vote.id, asked })]
        : []),
      showVote.submit(buttons.vote, { vote: vote.id }),
    ],
  });
}
