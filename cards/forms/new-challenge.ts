import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Opens the form of a new challenge. */
export const newChallenge = defineForm('challenge.new', { programme: id() });
