import { id, oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Moves a seat to another session of the programme. */
export const movePlace = defineForm('booking.move', {
  session: id(),
  booking: id(),
  to: oneId(words.bookings.moving.to),
});
