import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Shows the own place on a session, or how to get one. */
export const showPlace = defineForm('booking.show', { session: id() });
