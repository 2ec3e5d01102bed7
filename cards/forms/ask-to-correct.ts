import { defineForm } from '../kit/form.ts';

/** Opens the card that asks what is wrong. */
export const askToCorrect = defineForm('rights.askToCorrect', {});
