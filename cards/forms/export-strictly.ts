import { oneId, oneOf } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

const { inputs, kinds } = words.strictExport;

/** Makes a file of what was released that may leave the programme (X10). */
export const exportStrictly = defineForm('figures.exportStrictly', {
  kind: oneOf(inputs.kind, kinds, 'evaluation'),
  programme: oneId(inputs.programme, 'compact'),
});
