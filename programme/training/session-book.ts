import type { Refusal } from '../refusal.ts';
import { type Booking, type BookingName, isLive, liveBookingOf } from './booking.ts';
import { offered, replaced, unsettling } from './seat-offers.ts';
import type { Session } from './session.ts';
import { cutOffAt } from './session-clock.ts';
import type { SessionChange } from './training-store.ts';
import { seatNowFor } from './who-is-next.ts';

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
  /** The seat that this one takes the place of; a place on the waiting list will not do then. */
  movedFrom?: BookingName;
  /** Nobody sees the answer to this: the person is to be told by a message. */
  untold?: true;
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
  if (there?.state === 'waitlisted' && request.movedFrom)
    return refused({ code: 'noSeatToMoveTo', session: session.code });
  if (there?.state === 'offered' && request.movedFrom) return takenInstead(session, there, request);
  if (there) return stands(there);
  if (session.state !== 'open') return refused(notInState(session, ['open']));
  if (session.startsAt <= at) return refused({ code: 'sessionStarted', session: session.code });
  if (request.timeChanges !== session.timeChanges.length) return { answer: { outdated: true } };
  const seat = seatNowFor(session, { authority, ...(subRegion && { subRegion }) }, at);
  if (seat && request.waitOnly) return refused({ code: 'seatElsewhere', session: session.code });
  if (!seat && request.movedFrom) return refused({ code: 'noSeatToMoveTo', session: session.code });
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
    ...(request.untold && { untold: true }),
    ...(request.movedFrom && { movedFrom: request.movedFrom }),
  };
  const next = { ...session, nextTicket: booking.ticket + 1, bookings: [...session.bookings, booking] };
  return { next: seat ? unsettling(next, [id]) : next, answer: { booking } };
}

/** Takes the seat that was offered in the place of one on another session, which gives way once this one is settled. */
function takenInstead(session: Session, offer: Booking, { at, movedFrom }: PlaceRequest): Change {
  const { next, answer } = acceptOffer(session, offer.id, at);
  if (!next || !('booking' in answer) || !movedFrom) return { answer };
  const booking = { ...answer.booking, movedFrom };
  return { next: unsettling(replaced(next, booking), [offer.id]), answer: { booking } };
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

/** What somebody was asked about before she gave it up; it may have become something else since. */
export const ENDED_AS = ['confirmed', 'late', 'offered', 'waitlisted'] as const;
export type EndedAs = (typeof ENDED_AS)[number];

/** Gives up a seat, an offer or a place on the waiting list; a seat that comes free is offered at once. */
export function endBooking(
  session: Session,
  id: string,
  { by, at, as }: { by: string; at: Date; as?: EndedAs },
): Change {
  const booking = session.bookings.find(one => one.id === id);
  if (!booking) return refused({ code: 'bookingNotFound' });
  if (!isLive(booking)) return stands(booking);
  if (session.startsAt <= at) return refused({ code: 'sessionStarted', session: session.code });
  const late = booking.state === 'confirmed' && cutOffAt(session) <= at;
  if (as !== undefined && as !== (late ? 'late' : booking.state))
    return refused({ code: 'changedMeanwhile' });
  const ended: Booking = {
    ...booking,
    state: booking.state === 'offered' ? 'declined' : 'cancelled',
    endedAt: at,
    endedBy: by,
    ...(late && { late }),
  };
  return { next: offered(unsettling(replaced(session, ended), [id]), at), answer: { booking: ended } };
}

/**
 * Somebody who waits gets the next seat out of turn, for a reason that is shown to those who wait and, being unsettled,
 * goes into the audit trail. Who was promoted before keeps that place and reason.
 */
export function promote(session: Session, id: string, promotion: NonNullable<Booking['promotion']>): Change {
  const booking = session.bookings.find(one => one.id === id);
  if (!booking) return refused({ code: 'bookingNotFound' });
  if (booking.promotion && isLive(booking)) return stands(booking);
  if (booking.state !== 'waitlisted') return refused({ code: 'notWaiting', session: session.code });
  const promoted = replaced(session, { ...booking, promotion });
  const next = offered(unsettling(promoted, [id]), promotion.at);
  const standing = next.bookings.find(one => one.id === id) ?? booking;
  return { next, answer: { booking: standing } };
}

/** A colleague of the same authority takes over the seat; the waiting list is not asked, for no seat comes free. */
export function handOver(session: Session, id: string, to: PlaceRequest): Change {
  const booking = session.bookings.find(one => one.id === id);
  if (!booking) return refused({ code: 'bookingNotFound' });
  const taken = session.bookings.find(one => one.id === to.booking);
  if (taken && booking.transferredTo?.booking === taken.id) return stands(taken);
  if (booking.state !== 'confirmed') return refused({ code: 'noSeatOnSession', session: session.code });
  if (session.startsAt <= to.at) return refused({ code: 'sessionStarted', session: session.code });
  const waits = liveBookingOf(session.bookings, to.person);
  if (waits?.state === 'confirmed') return refused({ code: 'colleagueHasSeat', session: session.code });
  const { booking: newId, person, authority, by, at } = to;
  const fresh: Booking = {
    ...{ id: newId, person, authority, ticket: session.nextTicket, state: 'confirmed' },
    ...(to.subRegion !== undefined && { subRegion: to.subRegion }),
    ...{ requestedAt: at, requestedBy: by, confirmedAt: at, untold: true },
  };
  const into = { session: session.id, booking: newId };
  const gone = transferred(booking, into, { by, at });
  // A colleague who waited, or was offered a seat, has one now; that offer goes on to the next.
  const left = waits && transferred(waits, into, { by, at });
  const kept = [gone, ...(left ? [left] : [])].reduce(replaced, session);
  const next = { ...kept, nextTicket: fresh.ticket + 1, bookings: [...kept.bookings, fresh] };
  const ended = [id, ...(left ? [left.id] : [])];
  return { next: offered(unsettling(next, ended), at), answer: { booking: fresh } };
}

/** The person has a seat on another session in the place of this one; its seat goes to the next in line. */
export function moveAway(
  session: Session,
  id: string,
  to: BookingName,
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

const transferred = (booking: Booking, to: BookingName, { by, at }: { by: string; at: Date }): Booking => ({
  ...booking,
  state: 'transferred',
  transferredTo: to,
  endedAt: at,
  endedBy: by,
});

const notInState = (
  { code, state, cancelReason = '' }: Session,
  needed: readonly Session['state'][],
): Refusal =>
  state === 'cancelled'
    ? { code: 'sessionCancelled', session: code, reason: cancelReason }
    : { code: 'sessionNotInState', session: code, state, needed };
