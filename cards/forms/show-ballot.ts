import { id, ids, oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { optionalId } from '../kit/hidden-fields.ts';
import { words } from '../wording/words.ts';
import { MOST_MARKS } from './review-ballot.ts';

/**
 * Opens a ballot card. `paper` says which, where one person may send several. `choices` are those that were picked
 * before "Change" was pressed; empty starts from the ballot as it is stored.
 */
export const showBallot = defineForm('ballot.show', {
  vote: id(),
  paper: { ...oneId(words.vote.ballot.pick), parse: optionalId().parse },
  choices: ids(MOST_MARKS),
});
