import { yesNo } from '../kit/choice-fields.ts';
import { id, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { optionalId } from '../kit/hidden-fields.ts';
import { wholeNumber } from '../kit/number-and-date-fields.ts';
import { words } from '../wording/words.ts';

const { form: label } = words.sessions.programmes;

/** Makes a training programme, whose id is `once`, so pressing twice makes one; or changes the one that `programme` names. */
export const saveProgramme = defineForm('programme.save', {
  once: id(),
  programme: optionalId(),
  name: text({ label: label.name, max: 80 }),
  pilot: yesNo(label.pilot),
  aim: text({ label: label.aim, max: 300, multiline: true }),
  surveyDelayMonths: wholeNumber(label.surveyDelayMonths, 1, 24),
});
