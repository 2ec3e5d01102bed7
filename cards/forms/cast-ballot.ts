import { count, id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { marks } from '../kit/marks-field.ts';

/** Sends the marks that were reviewed. */
export const castBallot = defineForm('ballot.cast', {
  vote: id(),
  paper: id(),
  revision: count(),
  choices: marks,
});
