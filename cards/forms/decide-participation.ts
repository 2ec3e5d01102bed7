import { OWN_DECISIONS } from '../../programme/challenge/participation-service.ts';
import { id, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { hiddenOneOf } from '../kit/hidden-fields.ts';
import { words } from '../wording/words.ts';

/** Somebody of an authority says whether it takes part. */
export const decideParticipation = defineForm('participation.decide', {
  programme: id(),
  authority: id(),
  status: hiddenOneOf(OWN_DECISIONS),
  reason: text({ label: words.challenge.own.reason, max: 200, optional: true }),
});
