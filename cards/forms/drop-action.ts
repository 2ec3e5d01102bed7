import { count, id, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Gives an action up. */
export const dropAction = defineForm('action.drop', {
  action: id(),
  seen: count(),
  why: text({ label: words.plan.dropping.reason, max: 300 }),
});
