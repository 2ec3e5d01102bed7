import type { PersonView } from '../../programme/region/people-views.ts';
import { myDetails } from '../forms/my-details.ts';
import { privacyNotice } from '../forms/privacy-notice.ts';
import { showOwnData } from '../forms/show-own-data.ts';
import { type Card, card } from '../kit/card.ts';
import { callout, heading, paragraph } from '../kit/elements.ts';
import { plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { personFacts } from './person-facts.ts';
import type { PrivacyContact } from './privacy-card.ts';

const { whoAmI: say } = words.people;

/** Everything that is held about the one who asks, and how to correct it (P8). `saved` is said after a change. */
export function whoAmICard(view: PersonView, contact: PrivacyContact, saved = false): Card {
  return card({
    summary: say.summary,
    body: [
      heading(say.title),
      ...(saved ? [callout(words.people.details.saved, 'Good')] : []),
      personFacts(view),
      paragraph(say.held),
      paragraph(say.correct(plainText(contact.address))),
    ],
    actions: [
      showOwnData.submit(say.ownData),
      myDetails.submit(say.change),
      privacyNotice.submit(say.privacy),
    ],
  });
}
