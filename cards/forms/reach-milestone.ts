import { count, id, oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** A milestone was reached; `milestone` is its place among those of the action. */
export const reachMilestone = defineForm('action.reach', {
  action: id(),
  seen: count(),
  milestone: oneId(words.plan.milestones.which, 'compact'),
});
