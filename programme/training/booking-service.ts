import type { Asker } from '../asker.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { denied } from '../region/people-deps.ts';
import { type Booking, type BookingName, liveBookingOf } from './booking.ts';
import { type Attendee, attendeeFor, bookingFor, otherAttendee } from './booking-eligibility.ts';
import { bookingRequests, type Placed, seatInTheWay } from './booking-requests.ts';
import { followOne, holdOf, settle } from './booking-settling.ts';
import type { Session } from './session.ts';
import { SESSION_STATES } from './session.ts';
import { acceptOffer, type BookAnswer, type EndedAs, endBooking, handOver, promote } from './session-book.ts';
import { decideAt } from './session-decision.ts';
import { sessionInState, type TrainingDeps } from './training-deps.ts';
import type { SessionChange } from './training-store.ts';

/** Booking a place, and everything that can become of it. Each may be repeated: the second time changes nothing. */
export function bookingService(deps: TrainingDeps) {
  const { sessions, records } = deps;
  const request = bookingRequests(deps);

  /** Decides on the session, and lets the records follow. */
  async function decided(
    { person: { region }, now }: Asker,
    id: string,
    decide: (session: Session) => SessionChange<BookAnswer>,
  ): Promise<Outcome<Placed>> {
    const outcome = await decideAt(sessions, { region, id, at: now }, decide);
    if (!outcome) return refuse({ code: 'sessionNotFound' });
    const { session, answer, unsettled, othersChanged } = outcome;
    if ('outdated' in answer) return refuse({ code: 'changedMeanwhile' });
    if ('refusal' in answer) return refuse(answer.refusal);
    await settle(deps, session, unsettled);
    if (!unsettled.includes(answer.booking.id)) await followOne(deps, session, answer.booking);
    return done({ session, booking: answer.booking, othersChanged });
  }

  /** The colleague who takes over: of the authority of the seat. */
  async function colleague(asker: Asker, booking: Booking, id: string): Promise<Outcome<Attendee>> {
    const attendee = await otherAttendee(deps, asker, id);
    if (!attendee.ok) return attendee;
    const { authority, person } = attendee.value;
    return authority === booking.authority
      ? attendee
      : refuse({ code: 'personOfAnotherAuthority', name: person.name, authority });
  }

  return {
    /** A seat, or a place on the waiting list; for somebody else when `person` is given. */
    async book(
      asker: Asker,
      { session, newBooking, person }: { session: string; newBooking: string; person?: string },
    ): Promise<Outcome<Placed>> {
      const attendee = await attendeeFor(deps, asker, person);
      if (!attendee.ok) return attendee;
      const forOther = attendee.value.person.id !== asker.person.id;
      const wish = { session, attendee: attendee.value, by: asker.person.id, at: asker.now, newBooking };
      return request({ ...wish, ...(forOther && { untold: true }) });
    },

    /** Cancels a seat, declines an offer, or leaves the waiting list. */
    async end(asker: Asker, name: BookingName, as?: EndedAs): Promise<Outcome<Placed>> {
      const { person, now } = asker;
      const mine = await bookingFor(deps, asker, name);
      if (!mine.ok) return mine;
      return decided(asker, name.session, session =>
        endBooking(session, name.booking, { by: person.id, at: now, ...(as && { as }) }),
      );
    },

    /** Takes an offered seat. Refused while another seat is in the way (T4). */
    async accept(asker: Asker, name: BookingName): Promise<Outcome<Placed>> {
      const { person, now } = asker;
      const mine = await bookingFor(deps, asker, name);
      if (!mine.ok) return mine;
      const { session, booking } = mine.value;
      if (booking.person !== person.id) return refuse({ code: 'bookingNotFound' });
      if (booking.state === 'offered') {
        const claim = await records.claimSeat(person.region, person.id, holdOf(session, booking.id, now));
        if (!claim.claimed) return seatInTheWay(sessions, session, claim);
      }
      const outcome = await decided(asker, name.session, stands => acceptOffer(stands, name.booking, now));
      if (outcome.ok) return outcome;
      const stands = await bookingFor(deps, asker, name);
      if (stands.ok) await followOne(deps, stands.value.session, stands.value.booking);
      return outcome;
    },

    /**
     * Moves a seat to another session of the programme, where one is free or was offered to this person; otherwise
     * nothing changes.
     */
    async move(
      asker: Asker,
      name: BookingName,
      to: { session: string; newBooking: string },
    ): Promise<Outcome<Placed>> {
      const { person, now } = asker;
      const mine = await bookingFor(deps, asker, name);
      if (!mine.ok) return mine;
      const { session, booking } = mine.value;
      const target = await sessionInState(deps, asker, to.session, SESSION_STATES);
      if (!target.ok) return target;
      if (target.value.programme !== session.programme)
        return refuse({ code: 'anotherProgramme', session: session.code, other: target.value.code });
      if (booking.state === 'transferred' && booking.transferredTo?.session === to.session)
        return bookingFor(deps, asker, booking.transferredTo);
      if (booking.state !== 'confirmed') return refuse({ code: 'noSeatOnSession', session: session.code });
      if (session.startsAt <= now) return refuse({ code: 'sessionStarted', session: session.code });
      const attendee = await attendeeFor(deps, asker, booking.person);
      if (!attendee.ok) return attendee;
      const there = liveBookingOf(target.value.bookings, booking.person);
      return request({
        session: to.session,
        attendee: attendee.value,
        by: person.id,
        at: now,
        newBooking: there?.state === 'offered' ? there.id : to.newBooking,
        movedFrom: name,
        ...(booking.person !== person.id && { untold: true }),
      });
    },

    /** Gives the seat to a colleague of the same authority. */
    async handOver(
      asker: Asker,
      name: BookingName,
      to: { person: string; newBooking: string },
    ): Promise<Outcome<Placed>> {
      const { person, now } = asker;
      const mine = await bookingFor(deps, asker, name);
      if (!mine.ok) return mine;
      const { session, booking } = mine.value;
      const heir = await colleague(asker, booking, to.person);
      if (!heir.ok) return heir;
      const { authority, subRegion, person: colleagueThere } = heir.value;
      const hold = holdOf(session, to.newBooking, now);
      const claim = await records.claimSeat(person.region, colleagueThere.id, hold);
      // An earlier press claimed it; whether it came to anything, the session knows.
      const newBooking =
        !claim.claimed && claim.clash.session === session.id ? claim.clash.booking : to.newBooking;
      if (!claim.claimed && newBooking === to.newBooking)
        return refuse({ code: 'colleagueHasSeat', session: session.code });
      const outcome = await decided(asker, session.id, stands =>
        handOver(stands, booking.id, {
          ...{ booking: newBooking, person: colleagueThere.id, authority, by: person.id, at: now },
          ...(subRegion !== undefined && { subRegion }),
          timeChanges: hold.timeChanges,
        }),
      );
      if (claim.claimed && !(outcome.ok && outcome.value.booking.id === newBooking))
        await records.release(person.region, colleagueThere.id, newBooking);
      return outcome;
    },

    /** The programme manager gives somebody who waits the next seat; the reason is logged and shown. */
    async promote(asker: Asker, name: BookingName & { reason: string }): Promise<Outcome<Placed>> {
      const refused = denied(asker, 'promote');
      if (refused) return refused;
      const { person, now } = asker;
      const { session, booking, reason } = name;
      if (reason.trim() === '') return refuse({ code: 'reasonNeeded' });
      return decided(asker, session, stands => promote(stands, booking, { by: person.id, at: now, reason }));
    },
  };
}
