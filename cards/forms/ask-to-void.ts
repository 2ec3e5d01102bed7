import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Opens the form that asks for a reason. */
export const askToVoid = defineForm('vote.askToVoid', { vote: id() });
