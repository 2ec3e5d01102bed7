import { count, id, ids } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { MOST_MARKS } from './review-ballot.ts';

/** Sends the choices that were reviewed. */
export const castBallot = defineForm('ballot.cast', {
  vote: id(),
  paper: id(),
  revision: count(),
  choices: ids(MOST_MARKS),
});
