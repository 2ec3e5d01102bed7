import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Opens the form for a proposal. */
export const newProposal = defineForm('proposal.new', { vote: id() });
