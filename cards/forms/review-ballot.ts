import { count, id, manyIds } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** No ballot names more; the vote's own limit, which is lower, is checked by its method, whose refusal names it. */
export const MOST_MARKS = 100;

/** Shows the choices once more before they are sent. `revision` is that of the ballot the card was drawn from. */
export const reviewBallot = defineForm('ballot.review', {
  vote: id(),
  paper: id(),
  revision: count(),
  choices: manyIds(words.vote.ballot.choices, MOST_MARKS),
});
