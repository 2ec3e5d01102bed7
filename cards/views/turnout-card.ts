import type { TurnoutView } from '../../programme/vote/views.ts';
import { showVote } from '../forms/show-vote.ts';
import { whoHasVoted } from '../forms/who-has-voted.ts';
import { type Card, card, type Elements } from '../kit/card.ts';
import { facts, heading, note, paragraph, subheading } from '../kit/elements.ts';
import { plainAnywhere, plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { nameList } from './name-list.ts';

const { buttons, facts: label, turnoutCard: say } = words.vote;

/** Who has voted and who has not, never how. */
export function turnoutCard({ vote, voted, notVoted }: TurnoutView): Card {
  const turnout = words.vote.turnout(voted.length, voted.length + notVoted.length);
  return card({
    summary: say.summary(plainAnywhere(vote.title), turnout),
    body: [
      heading(say.heading(plainText(vote.title))),
      facts([[label.turnout, turnout]]),
      ...names(say.notVoted, notVoted),
      ...names(say.voted, voted),
      note(say.note),
    ],
    actions: [
      whoHasVoted.submit(buttons.refresh, { vote: vote.id }),
      showVote.submit(buttons.vote, { vote: vote.id }),
    ],
  });
}

const names = (title: string, people: readonly string[]): Elements => [
  subheading(say.counted(title, people.length)),
  people.length ? nameList(people) : paragraph(say.nobody),
];
