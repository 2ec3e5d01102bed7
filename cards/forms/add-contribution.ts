import { id, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { money } from '../kit/money-field.ts';
import { optionalDay, wholeNumber } from '../kit/number-and-date-fields.ts';
import { words } from '../wording/words.ts';

const { contribute: label } = words.steering.plan;

/** More than any region has, in pence; a larger amount is a slip. */
export const MOST_PENCE = 1_000_000_000;

/** Adds money that comes in, whose id is `once`, so pressing twice adds it once. */
export const addContribution = defineForm('business.contribute', {
  once: id(),
  plan: id(),
  source: text({ label: label.source, max: 100 }),
  each: money(label.each, MOST_PENCE),
  times: wholeNumber(label.times, 1, 500),
  on: optionalDay(label.on),
});
