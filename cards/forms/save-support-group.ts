import { id, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { day } from '../kit/number-and-date-fields.ts';
import { words } from '../wording/words.ts';

const { add: label } = words.steering.groups;

/** Adds a support group, whose id is `once`, so pressing twice adds one. */
export const saveSupportGroup = defineForm('group.save', {
  once: id(),
  name: text({ label: label.name, max: 80 }),
  purpose: text({ label: label.purpose, max: 200 }),
  from: day(label.from),
});
