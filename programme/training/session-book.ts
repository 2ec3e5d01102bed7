import type { Refusal } from '../refusal.ts';
import { plusWorkingDaysAt } from '../working-days.ts';
import { type Booking, isLive, liveBookingOf } from './booking.ts';
import type { Session } from './session.ts';
import { completedBy } from './session-attendance.ts';
import { cutOffAt, nextInstant } from './session-clock.ts';
import type { SessionChange } from './training-store.ts';
import { nextInLine, seatNowFor } from './who-is-next.ts';

/** An offer that nobody takes lapses after so many working days (T2). */
const OFFER_WORKING_DAYS = 2;

/** A wish for a place; `booking` is its id from the press on, so that the same wish twice is one. */
export interface PlaceRequest {
  booking: string;
  person: string;
  authority: string;
  subRegion?: string;
  by: string;
  at: Date;
  /** How many changes of the session's times the claim on the person's record follows. */
  timeChanges: number;
  /** The person sits elsewhere at that time, or in that programme: a place on the waiting list is all she may have (T4). */
  waitOnly?: true;
}

/** What became of a wish: the booking as it stands now, or why nothing was changed. */
export type BookAnswer = { booking: Booking } | { refusal: Refusal } | { outdated: true };

type Change = SessionChange<BookAnswer>;

const stands = (booking: Booking): Change => ({ answer: { booking } });
const refused = (refusal: Refusal): Change => ({ answer: { refusal } });

/** A seat where one is free for this person, otherwise a place on the waiting list (T2, T3, T11). */
export function requestPlace(session: Session, request: PlaceRequest): Change {
  const { booking: id, person, authority, subRegion, by, at } = request;
  const there = session.bookings.find(one => one.id === id) ?? liveBookingOf(session.bookings, person);
  if (there) return stands(there);
  if (session.state !== 'open') return refused(notInState(session, ['open']));
  if (session.startsAt <= at) return refused({ code: 'sessionStarted', session: session.code });
  if (request.timeChanges !== session.timeChanges.length) return { answer: { outdated: true } };
  const seat = seatNowFor(session, { authority, ...(subRegion && { subRegion }) }, at);
  if (seat && request.waitOnly) return refused({ code: 'seatElsewhere', session: session.code });
  if (!seat && cutOffAt(session) <= at) return refused({ code: 'sessionFull', session: session.code });
  const booking: Booking = {
    id,
    person,
    authority,
    ...(subRegion !== undefined && { subRegion }),
    ticket: session.nextTicket,
    requestedAt: at,
    requestedBy: by,
    ...(seat ? { state: 'confirmed', confirmedAt: at } : { state: 'waitlisted' }),
  };
  const next = { ...session, nextTicket: booking.ticket + 1, bookings: [...session.bookings, booking] };
  return { next, answer: { booking } };
}

/** Takes the seat that was offered. Taking it twice changes nothing. */
export function acceptOffer(session: Session, id: string, at: Date): Change {
  const booking = session.bookings.find(one => one.id === id);
  if (!booking) return refused({ code: 'bookingNotFound' });
  if (booking.state === 'confirmed') return stands(booking);
  if (booking.state !== 'offered' || !booking.offer || booking.offer.endsAt <= at)
    return refused({ code: 'offerOver', session: session.code });
  const next: Booking = { ...booking, state: 'confirmed', confirmedAt: at };
  return { next: replaced(session, next), answer: { booking: next } };
}

/** Gives up a seat, an offer or a place on the waiting list; a seat that comes free is offered at once. */
export function endBooking(session: Session, id: string, { by, at }: { by: string; at: Date }): Change {
  const booking = session.bookings.find(one => one.id === id);
  if (!booking) return refused({ code: 'bookingNotFound' });
  if (!isLive(booking)) return stands(booking);
  if (session.startsAt <= at) return refused({ code: 'sessionStarted', session: session.code });
  const late = booking.state === 'confirmed' && cutOffAt(session) <= at;
  const ended: Booking = {
    ...booking,
    state: booking.state === 'offered' ? 'declined' : 'cancelled',
    endedAt: at,
    endedBy: by,
    ...(late && { late }),
  };
  return { next: offered(unsettling(replaced(session, ended), [id]), at), answer: { booking: ended } };
}

/** Somebody who waits gets the next seat out of turn, for a reason that is shown to those who wait. */
export function promote(session: Session, id: string, promotion: NonNullable<Booking['promotion']>): Change {
  const booking = session.bookings.find(one => one.id === id);
  if (!booking) return refused({ code: 'bookingNotFound' });
  if (booking.state !== 'waitlisted') return refused({ code: 'notWaiting', session: session.code });
  const next = offered(replaced(session, { ...booking, promotion }), promotion.at);
  const standing = next.bookings.find(one => one.id === id) ?? booking;
  return { next, answer: { booking: standing } };
}

/** A colleague of the same authority takes over the seat; the waiting list is not asked, for no seat comes free. */
export function handOver(session: Session, id: string, to: PlaceRequest): Change {
  const booking = session.bookings.find(one => one.id === id);
  const taken = session.bookings.find(one => one.id === to.booking);
  if (taken) return stands(taken);
  if (!booking) return refused({ code: 'bookingNotFound' });
  if (booking.state !== 'confirmed') return refused({ code: 'noSeatOnSession', session: session.code });
  if (session.startsAt <= to.at) return refused({ code: 'sessionStarted', session: session.code });
  const waits = liveBookingOf(session.bookings, to.person);
  if (waits?.state === 'confirmed') return refused({ code: 'colleagueHasSeat', session: session.code });
  const { booking: newId, person, authority, by, at } = to;
  const fresh: Booking = {
    ...{ id: newId, person, authority, ticket: session.nextTicket, state: 'confirmed' },
    ...(to.subRegion !== undefined && { subRegion: to.subRegion }),
    ...{ requestedAt: at, requestedBy: by, confirmedAt: at },
  };
  const gone = transferred(booking, { session: session.id, booking: newId }, { by, at });
  // A colleague who waited, or was offered a seat, has one now; that offer goes on to the next.
  const left = waits && { ...waits, state: 'cancelled' as const, endedAt: at, endedBy: by };
  const kept = [gone, ...(left ? [left] : [])].reduce(replaced, session);
  const next = { ...kept, nextTicket: fresh.ticket + 1, bookings: [...kept.bookings, fresh] };
  const ended = [id, ...(left ? [left.id] : [])];
  return { next: offered(unsettling(next, ended), at), answer: { booking: fresh } };
}

/** The person has a seat on another session in the place of this one; its seat goes to the next in line. */
export function moveAway(
  session: Session,
  id: string,
  to: NonNullable<Booking['transferredTo']>,
  { by, at }: { by: string; at: Date },
): Change {
  const booking = session.bookings.find(one => one.id === id);
  if (!booking) return refused({ code: 'bookingNotFound' });
  if (!isLive(booking)) return stands(booking);
  const gone = transferred(booking, to, { by, at });
  const late = booking.state === 'confirmed' && cutOffAt(session) <= at;
  const ended: Booking = { ...gone, ...(late && { late }) };
  return { next: offered(unsettling(replaced(session, ended), [id]), at), answer: { booking: ended } };
}

/** The session will not take place: everybody who had, was offered or waited for a place is told. */
export function cancelSession(
  session: Session,
  { by, at, reason }: { by: string; at: Date; reason: string },
): Session {
  const live = session.bookings.filter(isLive).map(({ id }) => id);
  const bookings = session.bookings.map(booking =>
    isLive(booking) ? { ...booking, state: 'cancelled' as const, endedAt: at, endedBy: by } : booking,
  );
  const cancelled = {
    ...session,
    bookings,
    state: 'cancelled' as const,
    cancelledAt: at,
    cancelReason: reason,
  };
  return unsettling(cancelled, live);
}

/** Heeds the clock up to `now`: each instant in its turn, so that one long step does what many short ones do. */
export function turnClock(session: Session, now: Date): Session {
  let turned = session;
  for (;;) {
    const at = nextInstant({ ...turned, unsettled: [] });
    if (at === undefined || at > now) break;
    turned = { ...atInstant(turned, at), clockedAt: at };
  }
  return turned;
}

function atInstant(session: Session, at: Date): Session {
  if (session.state === 'delivered') return completedBy(session, at);
  const over = cutOffAt(session) <= at;
  const lapsing = session.bookings.filter(
    ({ state, offer }) =>
      (state === 'offered' && offer !== undefined && offer.endsAt <= at) ||
      // No seat will come free in time any more.
      (state === 'waitlisted' && over),
  );
  const lapsed = lapsing.reduce(
    (next, booking) => replaced(next, { ...booking, state: 'lapsed', endedAt: at }),
    session,
  );
  const closed =
    lapsed.state === 'open' && lapsed.startsAt <= at
      ? { ...lapsed, state: 'closedToBooking' as const }
      : lapsed;
  return offered(
    unsettling(
      closed,
      lapsing.map(({ id }) => id),
    ),
    at,
  );
}

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

const replaced = (session: Session, booking: Booking): Session => ({
  ...session,
  bookings: session.bookings.map(one => (one.id === booking.id ? booking : one)),
});

const transferred = (
  booking: Booking,
  to: NonNullable<Booking['transferredTo']>,
  { by, at }: { by: string; at: Date },
): Booking => ({ ...booking, state: 'transferred', transferredTo: to, endedAt: at, endedBy: by });

const notInState = (
  { code, state, cancelReason = '' }: Session,
  needed: readonly Session['state'][],
): Refusal =>
  state === 'cancelled'
    ? { code: 'sessionCancelled', session: code, reason: cancelReason }
    : { code: 'sessionNotInState', session: code, state, needed };
