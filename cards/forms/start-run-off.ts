import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** The chair starts the run-off between topics that tie at the cut line. */
export const startRunOff = defineForm('vote.startRunOff', { vote: id() });
