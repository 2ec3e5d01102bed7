import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Books a seat, or joins the waiting list. */
export const bookPlace = defineForm('booking.book', { session: id() });
