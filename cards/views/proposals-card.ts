import type { ProposalsView, ProposalView } from '../../programme/vote/debate-views.ts';
import { newProposal } from '../forms/new-proposal.ts';
import { showProposal } from '../forms/show-proposal.ts';
import { showVote } from '../forms/show-vote.ts';
import { type Card, card, type Elements } from '../kit/card.ts';
import { group, heading, note, paragraph, strong } from '../kit/elements.ts';
import { plainAnywhere, plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { topicLine } from './vote-rules.ts';

const { buttons, proposal: say } = words.vote;

/** All topics put forward for a vote, with how the debate on each stands. */
export function proposalsCard({ vote, proposals, mayPropose }: ProposalsView): Card {
  const choices = proposals.map(({ proposal }) => ({
    value: proposal.id,
    title: say.line(plainAnywhere(proposal.code), plainAnywhere(proposal.title)),
  }));
  const list: Elements = [
    ...proposals.map(one => group([strong(topicLine(one.proposal)), note(byline(one))])),
    ...showProposal.inputs({ proposal: { choices, preset: choices[0]?.value } }),
  ];
  return card({
    summary: say.listSummary(plainAnywhere(vote.title), proposals.length),
    body: [
      heading(say.listHeading(plainText(vote.title))),
      ...(proposals.length ? list : [paragraph(say.none)]),
    ],
    actions: [
      ...(proposals.length ? [showProposal.submit(buttons.show, { vote: vote.id })] : []),
      ...(mayPropose ? [newProposal.submit(buttons.propose, { vote: vote.id })] : []),
      showVote.submit(buttons.vote, { vote: vote.id }),
    ],
  });
}

/** How a topic stands, who put it forward, and how many spoke on it. */
export const byline = ({ proposal, proposedByName, from, stances }: ProposalView): string =>
  say.byline(
    say.state[proposal.state],
    say.by(plainText(proposedByName) || say.unknownPerson, plainText(from)),
    say.voices(stances),
  );
