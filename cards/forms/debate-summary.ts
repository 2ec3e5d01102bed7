import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Shows how the whole debate stands. */
export const debateSummary = defineForm('debate.summary', { vote: id() });
