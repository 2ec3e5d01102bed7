import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Shows where a seat could be moved to. */
export const askToMovePlace = defineForm('booking.askToMove', { session: id(), booking: id() });
