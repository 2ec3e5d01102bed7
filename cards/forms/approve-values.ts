import { manyIds } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Approves figures as they were shown. */
export const approveValues = defineForm('value.approve', {
  values: manyIds(words.indicators.undecided.which, 25),
});
