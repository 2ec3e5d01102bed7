import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Asks for the declared, anonymous ballots as a file. */
export const exportBallots = defineForm('vote.export', { vote: id() });
