import { GUEST_ANSWERS } from '../../programme/summit/summit-guest.ts';
import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { hiddenOneOf } from '../kit/hidden-fields.ts';

/** Answers the own invitation. */
export const answerSummit = defineForm('summit.answer', { summit: id(), answer: hiddenOneOf(GUEST_ANSWERS) });
