import { id, oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Books for somebody whom one acts for. */
export const bookForStaff = defineForm('staff.book', {
  session: id(),
  person: oneId(words.bookings.staff.choose),
});
