import type { PersonView } from '../../programme/region/people-views.ts';
import { myDetails } from '../forms/my-details.ts';
import { privacyNotice } from '../forms/privacy-notice.ts';
import { type Card, card } from '../kit/card.ts';
import { callout, facts, heading, paragraph } from '../kit/elements.ts';
import { plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { placeLine, roleLines, shownName, staffGroupLine } from './person-lines.ts';
import type { PrivacyContact } from './privacy-card.ts';

const { whoAmI: say } = words.people;

/** Everything that is held about the one who asks, and how to correct it (P8). `saved` is said after a change. */
export function whoAmICard(view: PersonView, contact: PrivacyContact, saved = false): Card {
  const { person, place } = view;
  const waits = person.authority !== undefined && !person.authorityConfirmed && place !== undefined;
  return card({
    summary: say.summary,
    body: [
      heading(say.title),
      ...(saved ? [callout(words.people.details.saved, 'Good')] : []),
      facts([
        [say.name, shownName(person, plainText)],
        [say.workEmail, plainText(person.workEmail ?? say.unknown)],
        ...(person.jobTitle ? [[say.jobTitle, plainText(person.jobTitle)] as const] : []),
        [say.place, waits ? say.waiting(plainText(place)) : placeLine(view, plainText)],
        [say.staffGroup, staffGroupLine(person)],
        [say.roles, roleLines(view, plainText)],
        ...(person.leftOn ? [[say.left, words.format.dayText(person.leftOn)] as const] : []),
        [say.accounts, String(person.accounts.length)],
        [say.welcomed, person.welcomedAt ? words.format.day(person.welcomedAt) : say.unknown],
      ]),
      paragraph(say.held),
      paragraph(say.correct(plainText(contact.address))),
    ],
    actions: [myDetails.submit(say.change), privacyNotice.submit(say.privacy)],
  });
}
