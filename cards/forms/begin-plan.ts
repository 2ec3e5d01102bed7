import { id, manyIds } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { lines } from '../kit/list-fields.ts';
import { wholeNumber } from '../kit/number-and-date-fields.ts';
import { words } from '../wording/words.ts';

const { begin: label } = words.plan;

/** Endorsed priorities that can be taken up at a time. */
export const MOST_PRIORITIES = 20;

/** Begins the plan of a year, whose id is `once`, so that pressing twice begins one. */
export const beginPlan = defineForm('plan.begin', {
  once: id(),
  year: wholeNumber(label.year, 2000, 2099),
  principles: lines({ label: label.principles, most: 8, max: 160, optional: true }),
  priorities: manyIds(label.priorities, MOST_PRIORITIES),
});
