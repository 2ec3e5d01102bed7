import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Takes the seat that was offered. */
export const acceptPlace = defineForm('booking.accept', { session: id(), booking: id() });
