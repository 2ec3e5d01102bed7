import { id, oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Gives a seat to a colleague of the same authority. */
export const handOverPlace = defineForm('booking.handOver', {
  session: id(),
  booking: id(),
  person: oneId(words.bookings.handing.choose),
});
