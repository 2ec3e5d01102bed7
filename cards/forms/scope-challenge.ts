import { count, id, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { lines } from '../kit/list-fields.ts';
import { optionalDay } from '../kit/number-and-date-fields.ts';
import { words } from '../wording/words.ts';

const { scope: label } = words.challenge;

/** Says who visits, what they look into and when, on a challenge that the card showed in revision `seen`. */
export const scopeChallenge = defineForm('challenge.scope', {
  challenge: id(),
  seen: count(),
  lead: text({ label: label.lead, max: 100, optional: true, unguarded: true }),
  team: lines({ label: label.team, most: 12, max: 100, optional: true }),
  keyLinesOfEnquiry: lines({ label: label.enquiry, most: 6, max: 200, optional: true }),
  firstDay: optionalDay(label.firstDay),
  lastDay: optionalDay(label.lastDay),
});
