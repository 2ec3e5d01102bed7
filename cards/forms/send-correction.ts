import { id, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Says what is wrong; `once` is the request's id, so pressing twice asks once. */
export const sendCorrection = defineForm('rights.correct', {
  once: id(),
  text: text({ label: words.rights.correcting.input, max: 500, multiline: true }),
});
