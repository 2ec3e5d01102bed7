import { id, oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Takes back what was written into a plan by mistake. */
export const removeFundItem = defineForm('business.remove', {
  plan: id(),
  item: oneId(words.steering.plan.remove.item, 'compact'),
});
