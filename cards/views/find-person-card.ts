import type { PersonTask } from '../../programme/region/people-views.ts';
import type { Person } from '../../programme/region/person.ts';
import { comparePeople } from '../forms/compare-people.ts';
import { findPerson } from '../forms/find-person.ts';
import { pickPerson } from '../forms/pick-person.ts';
import { type Card, card } from '../kit/card.ts';
import { heading, paragraph } from '../kit/elements.ts';
import { plainAnywhere, plainText, shortened } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { shownName } from './person-lines.ts';

const { finding: say } = words.people;

/** So much is enough to see what was looked for. */
const MISSED_CHARACTERS = 100;

/** Asks for a name, to do something with whoever is found. `missed` is a text that nobody was found by. */
export const findPersonCard = (task: PersonTask, missed?: string): Card =>
  card({
    summary: say.summary,
    body: [
      heading(say.title[task]),
      ...(missed === undefined ? [] : [paragraph(say.none(plainText(shortened(missed, MISSED_CHARACTERS))))]),
      ...(task === 'merge' ? [paragraph(say.mergeHint)] : []),
      ...findPerson.inputs({ text: {} }),
    ],
    actions: [findPerson.submit(say.search, { task })],
  });

/** Those who were found, to choose one of them, or for a merge two. */
export function foundPeopleCard(task: PersonTask, found: readonly Person[]): Card {
  const choices = found.map(person => ({
    value: person.id,
    title: say.choice(
      shownName(person, plainAnywhere),
      [person.workEmail, person.authority, person.jobTitle].flatMap(more =>
        more ? plainAnywhere(more) : [],
      ),
    ),
  }));
  const [first, second] = found;
  return card({
    summary: say.summary,
    body: [
      heading(say.title[task]),
      ...(task === 'merge'
        ? comparePeople.inputs({
            keep: { choices, preset: first?.id },
            gone: { choices, preset: second?.id },
          })
        : pickPerson.inputs({ person: { choices, preset: found.length === 1 ? first?.id : undefined } })),
    ],
    actions: [task === 'merge' ? comparePeople.submit(say.compare) : pickPerson.submit(say.choose, { task })],
  });
}
