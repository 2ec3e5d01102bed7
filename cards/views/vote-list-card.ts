import type { Vote } from '../../programme/vote/vote.ts';
import { newVote } from '../forms/new-vote.ts';
import { showVote } from '../forms/show-vote.ts';
import { type Card, card, type Elements } from '../kit/card.ts';
import { heading, paragraph, table } from '../kit/elements.ts';
import { plainAnywhere, plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const { buttons, card: say, facts: label } = words.vote;

/** The votes that the viewer may see, in the order given. */
export function voteListCard(view: { votes: readonly Vote[]; mayCreate: boolean }): Card {
  const { votes, mayCreate } = view;
  const choices = votes.map(({ id, title, state }) => ({
    value: id,
    title: say.listed(plainAnywhere(title), words.vote.stateName[state]),
  }));
  const list: Elements = [
    table(
      [say.whichVote, label.state, label.closes],
      votes.map(vote => [
        plainText(vote.title),
        words.format.capital(words.vote.stateName[vote.state]),
        words.format.time(vote.closesAt),
      ]),
      [5, 2, 3],
    ),
    ...showVote.inputs({ vote: { choices, preset: votes[0]?.id } }),
  ];
  return card({
    summary: say.votesSummary(votes.length),
    body: [heading(say.votes), ...(votes.length ? list : [paragraph(say.noVotes)])],
    actions: [
      ...(votes.length ? [showVote.submit(buttons.show)] : []),
      ...(mayCreate ? [newVote.submit(buttons.newVote)] : []),
    ],
  });
}
