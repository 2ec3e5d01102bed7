import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Asks whether to close early. */
export const closeVote = defineForm('vote.close', { vote: id() });
