import { id, oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** The programme manager merges a proposal into an accepted one. */
export const mergeProposal = defineForm('proposal.merge', {
  vote: id(),
  proposal: id(),
  into: oneId(words.vote.proposal.mergeInto, 'compact'),
});
