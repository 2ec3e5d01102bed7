import { id, oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Opens a proposal with its debate; on the list it is chosen, elsewhere the button names it. */
export const showProposal = defineForm('proposal.show', {
  vote: id(),
  proposal: oneId(words.vote.proposal.which, 'compact'),
});
