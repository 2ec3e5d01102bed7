import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Debate to draft. */
export const backToDraft = defineForm('vote.backToDraft', { vote: id() });
