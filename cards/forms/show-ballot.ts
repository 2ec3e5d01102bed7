import { id, oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { optionalId } from '../kit/hidden-fields.ts';
import { marks } from '../kit/marks-field.ts';
import { words } from '../wording/words.ts';

/**
 * Opens a ballot card. `paper` says which, where one person may send several. `choices` are the marks that were made
 * before "Change" was pressed; empty starts from the ballot as it is stored.
 */
export const showBallot = defineForm('ballot.show', {
  vote: id(),
  paper: { ...oneId(words.vote.ballot.pick), parse: optionalId().parse },
  choices: marks,
});
