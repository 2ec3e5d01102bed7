import { id, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Looks for a colleague who could take over a seat. */
export const findColleague = defineForm('booking.findColleague', {
  session: id(),
  booking: id(),
  text: text({ label: words.bookings.handing.name, max: 100, unguarded: true }),
});
