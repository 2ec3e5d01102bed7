import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** The programme manager accepts a proposal. */
export const acceptProposal = defineForm('proposal.accept', { vote: id(), proposal: id() });
