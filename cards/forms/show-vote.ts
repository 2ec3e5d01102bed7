import { oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Opens a vote's card; on the list of votes it is chosen, elsewhere the button names it. */
export const showVote = defineForm('vote.show', { vote: oneId(words.vote.card.whichVote, 'compact') });
