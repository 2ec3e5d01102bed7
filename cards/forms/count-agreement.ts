import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { wholeNumber } from '../kit/number-and-date-fields.ts';
import { words } from '../wording/words.ts';

const { agreement: label } = words.sessions.materials;

/** Grades in all sessions of one version together; more is a slip. */
const MOST_GRADES = 10_000;

/** How many grades of the practice case agreed with the reference grade: counts only. */
export const countAgreement = defineForm('material.agreement', {
  programme: id(),
  version: id(),
  grades: wholeNumber(label.grades, 1, MOST_GRADES),
  agreedFirst: wholeNumber(label.agreedFirst, 0, MOST_GRADES),
  agreedAfter: wholeNumber(label.agreedAfter, 0, MOST_GRADES),
});
