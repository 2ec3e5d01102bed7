import { defineForm } from '../kit/form.ts';

/** Shows the own places. */
export const listBookings = defineForm('booking.mine', {});
