import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Draft to debate. */
export const startDebate = defineForm('vote.startDebate', { vote: id() });
