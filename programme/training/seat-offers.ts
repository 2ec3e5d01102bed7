import { plusWorkingDaysAt } from '../working-days.ts';
import type { Booking } from './booking.ts';
import type { Session } from './session.ts';
import { cutOffAt } from './session-clock.ts';
import { nextInLine } from './who-is-next.ts';

/** An offer that nobody takes lapses after so many working days (T2). */
const OFFER_WORKING_DAYS = 2;

/** Offers each free seat to who is next, until none is free or nobody's turn it is (T2). After the cut-off nobody is asked. */
export function offered(session: Session, at: Date): Session {
  const open = session.state === 'open' || session.state === 'closedToBooking';
  const cutOff = cutOffAt(session);
  if (!open || cutOff <= at) return session;
  let next = session;
  for (let booking = nextInLine(next, at); booking; booking = nextInLine(next, at)) {
    const lapsesAt = plusWorkingDaysAt(at, OFFER_WORKING_DAYS);
    const offer = { at, endsAt: lapsesAt < cutOff ? lapsesAt : cutOff };
    next = replaced(next, { ...booking, state: 'offered', offer });
  }
  return next;
}

/** The records of the people of these bookings are yet to follow. */
export const unsettling = (session: Session, ids: readonly string[]): Session =>
  ids.length === 0 ? session : { ...session, unsettled: [...new Set([...session.unsettled, ...ids])] };

/** With this booking in the place of the one of the same id. */
export const replaced = (session: Session, booking: Booking): Session => ({
  ...session,
  bookings: session.bookings.map(one => (one.id === booking.id ? booking : one)),
});
