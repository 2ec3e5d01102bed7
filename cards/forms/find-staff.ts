import { id, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Looks for somebody to book for. */
export const findStaff = defineForm('staff.find', {
  session: id(),
  text: text({ label: words.bookings.staff.who, max: 100, unguarded: true }),
});
