import { NUDGE_STAGES } from '../../programme/vote/nudge.ts';
import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { hiddenOneOf } from '../kit/hidden-fields.ts';

/** Tells the link officers of all authorities that are silent in this stage. */
export const nudgeAuthorities = defineForm('silence.nudge', {
  vote: id(),
  stage: hiddenOneOf(NUDGE_STAGES),
});
