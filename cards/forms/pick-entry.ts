import { oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

const { entry: label } = words.indicators;

/** Chooses which indicator of which authority is entered. */
export const pickEntry = defineForm('value.pick', {
  authority: oneId(label.authority, 'compact'),
  indicator: oneId(label.which, 'compact'),
});
