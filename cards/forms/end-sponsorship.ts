import { oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { day } from '../kit/number-and-date-fields.ts';
import { words } from '../wording/words.ts';

const { end: label, group } = words.steering.groups;

/** Ends a sponsorship on a day. */
export const endSponsorship = defineForm('group.endSponsorship', {
  group: oneId(group, 'compact'),
  to: day(label.to),
});
