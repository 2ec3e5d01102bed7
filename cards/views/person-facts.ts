import type { PersonView } from '../../programme/region/people-views.ts';
import { facts } from '../kit/elements.ts';
import { plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { placeLine, roleLines, shownName, staffGroupLine } from './person-lines.ts';

const { whoAmI: say } = words.people;

/** The record of a person, as she herself reads it. */
export function personFacts(view: PersonView) {
  const { person, place } = view;
  const waits = person.authority !== undefined && !person.authorityConfirmed && place !== undefined;
  return facts([
    [say.name, shownName(person, plainText)],
    [say.workEmail, plainText(person.workEmail ?? say.unknown)],
    ...(person.jobTitle ? [[say.jobTitle, plainText(person.jobTitle)] as const] : []),
    [say.place, waits ? say.waiting(plainText(place)) : placeLine(view, plainText)],
    [say.staffGroup, staffGroupLine(person)],
    [say.roles, roleLines(view, plainText)],
    ...(person.leftOn ? [[say.left, words.format.dayText(person.leftOn)] as const] : []),
    [say.accounts, String(person.accounts.length)],
    [say.welcomed, person.welcomedAt ? words.format.day(person.welcomedAt) : say.unknown],
  ]);
}
