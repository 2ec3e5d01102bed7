/** Booking a place, waiting for one, and giving it up. */
export const trainingBookings = {};
