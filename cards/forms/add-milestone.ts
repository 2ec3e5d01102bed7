import { count, id, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { day } from '../kit/number-and-date-fields.ts';
import { words } from '../wording/words.ts';

const { milestones: label } = words.plan;

/** Adds a milestone to an action. */
export const addMilestone = defineForm('action.milestone', {
  action: id(),
  seen: count(),
  text: text({ label: label.text, max: 120 }),
  due: day(label.due),
});
