import { id, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

const { begin: label } = words.steering.plan;

/** Begins a business plan, whose id is `once`, so pressing twice begins one. */
export const beginBusinessPlan = defineForm('business.begin', {
  once: id(),
  title: text({ label: label.title, max: 100 }),
  purpose: text({ label: label.purpose, max: 300, multiline: true }),
});
