import { defineForm } from '../kit/form.ts';

/** Opens the card that asks for the receipt code of an answer to take back. */
export const withdrawByCode = defineForm('survey.askCode', {});
