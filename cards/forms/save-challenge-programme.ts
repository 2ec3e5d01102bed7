import { id, oneOf, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { day, wholeNumber } from '../kit/number-and-date-fields.ts';
import { words } from '../wording/words.ts';

const { form: label } = words.challenge;

/** Begins a peer challenge programme, whose id is `once`, so pressing twice begins one. */
export const saveChallengeProgramme = defineForm('challenge.saveProgramme', {
  once: id(),
  year: wholeNumber(label.year, 2000, 2100),
  shape: oneOf(label.shape, label.shapes, 'pair'),
  theme: text({ label: label.theme, max: 120 }),
  beginsOn: day(label.beginsOn),
});
