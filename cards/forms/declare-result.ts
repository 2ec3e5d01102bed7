import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** The chair makes the count final. */
export const declareResult = defineForm('vote.declare', { vote: id() });
