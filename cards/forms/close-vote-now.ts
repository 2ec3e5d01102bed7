import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Closes early, having asked. */
export const closeVoteNow = defineForm('vote.closeNow', { vote: id() });
