import { id, manyIds } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Says which votes are held at a summit. */
export const chooseSummitVotes = defineForm('summit.votes', {
  summit: id(),
  votes: manyIds(words.summit.votes.votes, 20),
});
