import type { NudgeView } from '../../programme/vote/nudge-messages.ts';
import { listProposals } from '../forms/list-proposals.ts';
import { showVote } from '../forms/show-vote.ts';
import { type Card, card } from '../kit/card.ts';
import { facts, heading, note, paragraph } from '../kit/elements.ts';
import { plainAnywhere, plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import type { Fact } from './vote-rules.ts';

const { buttons, facts: label, nudge: say } = words.vote;

/** To a link officer: the own authority has not been heard, or has not voted. Whether, never how (V14). */
export function nudgeCard(view: NudgeView): Card {
  const { vote, stage, authorityName, debateEndsAt } = view;
  const times: Fact[] =
    stage === 'vote'
      ? [[label.closes, words.format.time(vote.closesAt)]]
      : [[label.debate, words.vote.debate(vote.minimumDebateHours, debateEndsAt)]];
  return card({
    summary: nudgeText(view),
    body: [
      heading(plainText(vote.title)),
      paragraph(say.lead(plainText(authorityName), stage, vote.unit)),
      facts(times),
      paragraph(say.todo(stage, vote.unit)),
      note(say.note),
    ],
    actions: [
      listProposals.submit(buttons.proposals, { vote: vote.id }),
      showVote.submit(buttons.vote, { vote: vote.id }),
    ],
  });
}

/** What notifications show. */
export const nudgeText = ({ vote, stage, authorityName }: NudgeView): string =>
  say.text(plainAnywhere(vote.title), plainAnywhere(authorityName), stage, vote.unit);
