import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Opens the form for the sides of a challenge that is planned. */
export const editChallenge = defineForm('challenge.edit', { challenge: id() });
