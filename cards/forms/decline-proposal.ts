import { id, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** The programme manager declines a proposal, with the reason. */
export const declineProposal = defineForm('proposal.decline', {
  vote: id(),
  proposal: id(),
  reason: text({ label: words.vote.proposal.declineReason, max: 300, multiline: true }),
});
