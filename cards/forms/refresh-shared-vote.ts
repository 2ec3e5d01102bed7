import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Shows the one who looks her own state on a vote's card that is the same for all; pressed, or by Teams itself. */
export const refreshSharedVote = defineForm('vote.refreshShared', { vote: id() });
