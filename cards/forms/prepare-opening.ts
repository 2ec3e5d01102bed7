import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Shows what has to be known before opening. */
export const prepareOpening = defineForm('vote.prepareOpening', { vote: id() });
