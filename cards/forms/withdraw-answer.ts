import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Takes the answer with this receipt back. */
export const withdrawAnswer = defineForm('survey.withdraw', { receipt: id() });
