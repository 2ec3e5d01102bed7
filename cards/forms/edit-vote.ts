import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Opens the form of a vote that exists. */
export const editVote = defineForm('vote.edit', { vote: id() });
