import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Notes that somebody wants no more surveys. */
export const noteObjection = defineForm('rights.noteObjection', { request: id() });
