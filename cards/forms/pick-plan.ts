import { oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Shows the plan of another year. */
export const pickPlan = defineForm('plan.pick', { plan: oneId(words.plan.page.whichPlan, 'compact') });
