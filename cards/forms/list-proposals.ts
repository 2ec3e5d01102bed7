import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Opens the list of proposals. */
export const listProposals = defineForm('proposal.list', { vote: id() });
