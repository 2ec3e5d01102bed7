import { COUNTED, STATUSES, UNITS } from '../../programme/indicators/indicator.ts';
import { FREQUENCIES } from '../../programme/indicators/period.ts';
import { optionalChoice, shortCode } from '../kit/choice-fields.ts';
import { id, oneOf, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { hiddenOneOf } from '../kit/hidden-fields.ts';
import { words } from '../wording/words.ts';

const {
  countedChoices,
  form: label,
  frequencyChoices,
  polarityChoices,
  statusChoices,
  unitChoices,
} = words.indicators;

/** What may be said about an indicator at any time. */
const wordFields = {
  title: text({ label: label.title, max: 120 }),
  outcome: optionalChoice(label.outcome, label.noOutcome),
  newOutcome: text({ label: label.newOutcome, max: 120, optional: true }),
  polarity: oneOf(label.polarity, polarityChoices),
  numerator: text({ label: label.numerator, max: 120 }),
  denominator: text({ label: label.denominator, max: 120 }),
  source: text({ label: label.source, max: 200 }),
  note: text({ label: label.note, max: 300, optional: true, multiline: true }),
};

/** Defines a new indicator. */
export const defineIndicator = defineForm('indicator.define', {
  code: shortCode(label.code, 2, 10),
  ...wordFields,
  unit: oneOf(label.unit, unitChoices),
  counted: oneOf(label.counted, countedChoices),
  frequency: oneOf(label.frequency, frequencyChoices),
  status: oneOf(label.status, statusChoices),
});

/** Changes the words about an indicator; what gives its values their meaning comes along to be checked. */
export const rewordIndicator = defineForm('indicator.reword', {
  code: id(),
  ...wordFields,
  unit: hiddenOneOf(UNITS),
  counted: hiddenOneOf(COUNTED),
  frequency: hiddenOneOf(FREQUENCIES),
  status: hiddenOneOf(STATUSES),
});
