import { optionalChoice } from '../kit/choice-fields.ts';
import { id, oneOf } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { wholeNumber } from '../kit/number-and-date-fields.ts';
import { words } from '../wording/words.ts';

const { capacities, guests: label } = words.summit;

const MOST_HEADS = 500;

/** Says how many came, where heads were counted. */
export const countGuests = defineForm('summit.count', {
  summit: id(),
  capacity: oneOf(label.capacity, capacities, 'seniorOfficer'),
  authority: optionalChoice(label.authority, label.allAuthorities),
  count: wholeNumber(label.count, 0, MOST_HEADS),
});
