import { manyOf } from '../kit/choice-fields.ts';
import { count, id, oneOf } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

const { changedPractice, whatChanged, agreement, obstacles } = words.impactReturns.questions;

/** Sends an authority's impact return, or changes it; `seen` is the revision that the card was drawn from. */
export const sendReturn = defineForm('return.send', {
  programme: id(),
  authority: id(),
  round: count(),
  seen: count(),
  changedPractice: oneOf(changedPractice.ask, changedPractice.options),
  whatChanged: manyOf(whatChanged.ask, whatChanged.options),
  agreement: oneOf(agreement.ask, agreement.options),
  obstacles: manyOf(obstacles.ask, obstacles.options),
});
