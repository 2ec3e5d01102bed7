import { ENDED_AS } from '../../programme/training/session-book.ts';
import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { hiddenOneOf } from '../kit/hidden-fields.ts';

/** Cancels a seat, in time or late, declines an offer or leaves the waiting list: `as` is what the question was about. */
export const endPlace = defineForm('booking.end', {
  session: id(),
  booking: id(),
  as: hiddenOneOf(ENDED_AS),
});
