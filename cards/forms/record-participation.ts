import { id, manyIds, oneOf, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { optionalDay } from '../kit/number-and-date-fields.ts';
import { words } from '../wording/words.ts';

const { record: label } = words.challenge;

/** A region has some dozens of authorities. */
export const MOST_AUTHORITIES = 200;

/**
 * Notes for several authorities where they stand; without a day it holds from today on. The reason has a name of its own,
 * as another form beside it on the card asks for one too.
 */
export const recordParticipation = defineForm('participation.record', {
  programme: id(),
  authorities: manyIds(label.authorities, MOST_AUTHORITIES),
  status: oneOf(label.status, label.statuses),
  on: optionalDay(label.on),
  reasonNot: text({ label: label.reason, max: 200, optional: true }),
});
