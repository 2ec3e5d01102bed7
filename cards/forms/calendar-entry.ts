import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Makes the calendar entry of a seat, or the one that takes it out again. */
export const calendarEntry = defineForm('booking.calendar', { session: id(), booking: id() });
