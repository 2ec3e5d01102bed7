import type { Asker } from '../asker.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { denied } from '../region/people-deps.ts';
import type { Booking, BookingName } from './booking.ts';
import { type Attendee, attendeeFor, attendeeOf, bookingFor } from './booking-eligibility.ts';
import { bookingRequests, type Placed, withSession } from './booking-requests.ts';
import { follow, holdOf, settle } from './booking-settling.ts';
import type { Session } from './session.ts';
import { SESSION_STATES } from './session.ts';
import { acceptOffer, type BookAnswer, type EndedAs, endBooking, handOver, promote } from './session-book.ts';
import { sessionInState, type TrainingDeps } from './training-deps.ts';
import type { SessionChange } from './training-store.ts';

/** Booking a place, and everything that can become of it. Each may be repeated: the second time changes nothing. */
export function bookingService(deps: TrainingDeps) {
  const { sessions, records } = deps;
  const request = bookingRequests(deps);

  /** Changes the session, and lets the records follow. */
  async function changed(
    region: string,
    id: string,
    decide: (session: Session) => SessionChange<BookAnswer>,
  ): Promise<Outcome<Placed>> {
    const outcome = await sessions.change(region, id, withSession(decide));
    if (!outcome) return refuse({ code: 'sessionNotFound' });
    const { session, answer } = outcome;
    if ('outdated' in answer) return refuse({ code: 'changedMeanwhile' });
    if ('refusal' in answer) return refuse(answer.refusal);
    await settle(deps, session);
    return done({ session, booking: answer.booking });
  }

  /** The colleague who takes over: of the authority of the seat. */
  async function colleague(asker: Asker, booking: Booking, id: string): Promise<Outcome<Attendee>> {
    const person = await deps.people.byId(asker.person.region, id);
    if (!person || person.mergedInto !== undefined) return refuse({ code: 'personNotFound' });
    const attendee = await attendeeOf(deps, person, asker.now);
    if (!attendee.ok) return attendee;
    return attendee.value.authority === booking.authority
      ? attendee
      : refuse({ code: 'personOfAnotherAuthority', name: person.name, authority: attendee.value.authority });
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
      const { session, booking } = name;
      return changed(person.region, session, stands =>
        endBooking(stands, booking, { by: person.id, at: now, ...(as && { as }) }),
      );
    },

    /** Takes an offered seat. Refused while another seat is in the way (T4). */
    async accept(asker: Asker, name: BookingName): Promise<Outcome<Placed>> {
      const { person, now } = asker;
      const mine = await bookingFor(deps, asker, name);
      if (!mine.ok) return mine;
      if (mine.value.booking.person !== person.id) return refuse({ code: 'bookingNotFound' });
      const hold = holdOf(mine.value.session, name.booking, now);
      if (mine.value.booking.state === 'offered') {
        const claim = await records.claimSeat(person.region, person.id, hold);
        if (!claim.claimed) {
          const other = await sessions.byId(person.region, claim.clash.session);
          const { startsAt } = claim.clash;
          const between = { session: mine.value.session.code, other: other?.code ?? '' };
          return refuse({ code: 'seatInTheWay', ...between, startsAt, because: claim.because });
        }
      }
      const outcome = await changed(person.region, name.session, stands =>
        acceptOffer(stands, name.booking, now),
      );
      const stands = outcome.ok
        ? outcome.value
        : await bookingFor(deps, asker, name).then(one => one.ok && one.value);
      if (stands) await follow(deps, stands.session, stands.booking);
      return outcome;
    },

    /** Moves a seat to another session of the programme, where one is free; otherwise nothing changes. */
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
        return bookingFor(deps, asker, { session: to.session, booking: booking.transferredTo.booking });
      if (booking.state !== 'confirmed') return refuse({ code: 'noSeatOnSession', session: session.code });
      if (session.startsAt <= now) return refuse({ code: 'sessionStarted', session: session.code });
      const attendee = await attendeeFor(deps, asker, booking.person);
      if (!attendee.ok) return attendee;
      return request({
        session: to.session,
        attendee: attendee.value,
        by: person.id,
        at: now,
        newBooking: to.newBooking,
        movedFrom: name,
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
      const hold = holdOf(session, to.newBooking, now);
      const claim = await records.claimSeat(person.region, heir.value.person.id, hold);
      if (!claim.claimed) return refuse({ code: 'colleagueHasSeat', session: session.code });
      const { authority, subRegion } = heir.value;
      const outcome = await changed(person.region, session.id, stands =>
        handOver(stands, booking.id, {
          booking: to.newBooking,
          person: heir.value.person.id,
          authority,
          ...(subRegion !== undefined && { subRegion }),
          by: person.id,
          at: now,
          timeChanges: hold.timeChanges,
        }),
      );
      if (outcome.ok) await follow(deps, outcome.value.session, outcome.value.booking);
      else await records.release(person.region, heir.value.person.id, to.newBooking);
      return outcome;
    },

    /** The programme manager gives somebody who waits the next seat; the reason is logged and shown. */
    async promote(asker: Asker, name: BookingName & { reason: string }): Promise<Outcome<Placed>> {
      const refused = denied(asker, 'promote');
      if (refused) return refused;
      const { person, now } = asker;
      const { session, booking, reason } = name;
      if (reason.trim() === '') return refuse({ code: 'reasonNeeded' });
      return changed(person.region, session, stands =>
        promote(stands, booking, { by: person.id, at: now, reason }),
      );
    },
  };
}
