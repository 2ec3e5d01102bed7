import { id, oneId, oneOf } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { optionalDay } from '../kit/number-and-date-fields.ts';
import { words } from '../wording/words.ts';

const { moveLine: label } = words.steering.plan;

/** Commits, spends or releases what a line holds; without a day it is today. */
export const moveFundLine = defineForm('business.moveLine', {
  plan: id(),
  line: oneId(label.line, 'compact'),
  state: oneOf(label.state, label.states, 'committed'),
  on: optionalDay(label.on),
});
