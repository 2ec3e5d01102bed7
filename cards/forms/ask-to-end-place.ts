import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Asks before a seat, an offer or a place in line is given up. */
export const askToEndPlace = defineForm('booking.askToEnd', { session: id(), booking: id() });
