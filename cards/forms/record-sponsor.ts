import { oneId, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { day } from '../kit/number-and-date-fields.ts';
import { words } from '../wording/words.ts';

const { group, record: label } = words.steering.groups;

/** Records a director as sponsor of a group from a day on. */
export const recordSponsor = defineForm('group.sponsor', {
  group: oneId(group, 'compact'),
  text: text({ label: label.who, max: 100, unguarded: true }),
  from: day(label.from),
});
