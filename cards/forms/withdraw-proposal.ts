import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Proposers take back their own. */
export const withdrawProposal = defineForm('proposal.withdraw', { vote: id(), proposal: id() });
