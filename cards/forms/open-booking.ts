import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Opens booking, when nothing is missing for it (T5). */
export const openBooking = defineForm('session.open', { session: id() });
