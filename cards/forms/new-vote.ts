import { defineForm } from '../kit/form.ts';

/** Opens the empty form for a vote. */
export const newVote = defineForm('vote.new', {});
