import type { DecisionView, WaitingPerson } from '../../programme/region/people-views.ts';
import { confirmPeople } from '../forms/confirm-people.ts';
import { declinePeople } from '../forms/decline-people.ts';
import { type Card, card } from '../kit/card.ts';
import { callout, heading, paragraph } from '../kit/elements.ts';
import { plainAnywhere, plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { shownName } from './person-lines.ts';

const { confirming: say } = words.people;

/** People whose authority waits for a yes or no; after a decision, what came of it. */
export function confirmingCard(
  waiting: readonly WaitingPerson[],
  decision?: DecisionView & { yes: boolean },
): Card {
  const choices = waiting.map(person => ({
    value: person.key,
    title: say.choice(
      shownName(person, plainAnywhere),
      plainAnywhere(person.authorityName),
      person.workEmail && plainAnywhere(person.workEmail),
    ),
  }));
  const decided = decision?.decided.map(name => shownName({ name }, plainText)) ?? [];
  const others = decision?.changedMeanwhile.map(name => shownName({ name }, plainText)) ?? [];
  return card({
    summary: say.summary(waiting.length),
    body: [
      heading(say.title),
      ...(decided.length
        ? [callout(decision?.yes ? say.confirmed(decided) : say.declined(decided), 'Good')]
        : []),
      ...(others.length ? [callout(say.changedMeanwhile(others), 'Warning')] : []),
      paragraph(waiting.length ? say.intro : say.none),
      ...(waiting.length ? confirmPeople.inputs({ waiting: { choices } }) : []),
    ],
    actions: waiting.length ? [confirmPeople.submit(say.yes), declinePeople.submit(say.no)] : [],
  });
}
