import { text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { hiddenOneOf } from '../kit/hidden-fields.ts';
import { words } from '../wording/words.ts';

/** What somebody wants to do with an answer of hers. */
export const RECEIPT_PURPOSES = ['correct', 'withdraw'] as const;
export type ReceiptPurpose = (typeof RECEIPT_PURPOSES)[number];

/** Looks an answer up by its receipt. */
export const findAnswer = defineForm('survey.find', {
  purpose: hiddenOneOf(RECEIPT_PURPOSES),
  receipt: text({ label: words.survey.code.input, max: 40, unguarded: true }),
});
