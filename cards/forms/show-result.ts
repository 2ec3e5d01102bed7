import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Opens the declared result. */
export const showResult = defineForm('vote.result', { vote: id() });
