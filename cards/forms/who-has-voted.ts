import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Lists who has voted, never how. */
export const whoHasVoted = defineForm('vote.whoHasVoted', { vote: id() });
