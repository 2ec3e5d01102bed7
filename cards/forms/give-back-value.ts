import { oneId, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

const { undecided: label } = words.indicators;

/** Sends one figure back to whoever entered it. */
export const giveBackValue = defineForm('value.giveBack', {
  value: oneId(label.giveBackOne, 'compact'),
  reason: text({ label: label.reason, max: 200 }),
});
