import { id, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { day, optionalDay } from '../kit/number-and-date-fields.ts';
import { words } from '../wording/words.ts';

const { give: label } = words.steering.commissions;

/** Adds a commission, whose id is `once`, so pressing twice adds one. */
export const saveCommission = defineForm('commission.save', {
  once: id(),
  text: text({ label: label.text, max: 300, multiline: true }),
  givenBy: text({ label: label.givenBy, max: 80 }),
  givenOn: day(label.givenOn),
  owner: text({ label: label.owner, max: 100, optional: true, unguarded: true }),
  due: optionalDay(label.due),
});
