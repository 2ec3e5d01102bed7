import { defineForm } from '../kit/form.ts';

/** Opens the card that says what erasing does, and asks. */
export const askToErase = defineForm('rights.askToErase', {});
