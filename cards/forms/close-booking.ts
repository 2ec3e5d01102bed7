import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Open to closedToBooking. */
export const closeBooking = defineForm('session.close', { session: id() });
