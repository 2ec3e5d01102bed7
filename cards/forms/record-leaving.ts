import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { day } from '../kit/number-and-date-fields.ts';
import { words } from '../wording/words.ts';

/** Records somebody's last working day. */
export const recordLeaving = defineForm('people.leave', {
  person: id(),
  lastDay: day(words.people.roleForm.lastDay),
});
