import { id, oneOf, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

const { add: label, capacities } = words.summit;

/** Adds somebody to the guests, or says anew as what somebody comes. */
export const addGuest = defineForm('summit.add', {
  summit: id(),
  text: text({ label: label.who, max: 100, unguarded: true }),
  capacity: oneOf(label.capacity, capacities, 'seniorOfficer'),
});
