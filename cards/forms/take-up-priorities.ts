import { count, id, manyIds } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';
import { MOST_PRIORITIES } from './begin-plan.ts';

/** Takes priorities into the plan that were endorsed since; `seen` is the revision that was shown. */
export const takeUpPriorities = defineForm('plan.takeUp', {
  plan: id(),
  seen: count(),
  priorities: manyIds(words.plan.page.takeUpWhich, MOST_PRIORITIES),
});
