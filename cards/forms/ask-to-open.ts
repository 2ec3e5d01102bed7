import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Asks the chair to open voting. */
export const askToOpen = defineForm('vote.askToOpen', { vote: id() });
