import type { Asker } from '../asker.ts';
import { londonDay } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { denied } from '../region/people-deps.ts';
import { mayActFor } from '../region/permissions.ts';
import type { BookingName } from './booking.ts';
import { type Attendee, attendeeFor, attendeeOf, bookingFor } from './booking-eligibility.ts';
import type { FoundPeopleView, MovesView } from './booking-views.ts';
import { headOf, type SessionHead } from './readiness-views.ts';
import { sessionInState, type TrainingDeps } from './training-deps.ts';
import { freeSeats, seatNowFor } from './who-is-next.ts';

/** So many sessions ahead are looked at, and so many offered. */
const LOOKED_AT = 100;
const OFFERED = 20;
/** A text may fit many people of the region, of whom only some are the asker's to choose. */
const SEARCHED = 200;
const FOUND = 20;

/** What the cards on bookings offer to choose from; the services check what comes back. */
export function bookingChoices(deps: TrainingDeps) {
  /** Whoever fits the text and could have a place. */
  async function attendeesCalled({ person, now }: Asker, text: string): Promise<Attendee[]> {
    const people = await deps.people.search(person.region, text, SEARCHED);
    const found = await Promise.all(people.map(one => attendeeOf(deps, one, now)));
    return found.flatMap(one => (one.ok && one.value.person.mergedInto === undefined ? [one.value] : []));
  }

  async function named(
    { person: { region } }: Asker,
    attendees: readonly Attendee[],
  ): Promise<FoundPeopleView['found']> {
    const authorities = await deps.regions.authorities(region);
    return attendees.slice(0, FOUND).map(({ person: { id, name, jobTitle, workEmail }, authority }) => ({
      id,
      name,
      ...(jobTitle !== undefined && { jobTitle }),
      ...(workEmail !== undefined && { workEmail }),
      authorityName: authorities.find(({ code }) => code === authority)?.name ?? authority,
    }));
  }

  return {
    /** Other sessions of the programme on which a seat is free for the person of this booking. */
    async moves(asker: Asker, name: BookingName): Promise<Outcome<MovesView>> {
      const mine = await bookingFor(deps, asker, name);
      if (!mine.ok) return mine;
      const { session, booking } = mine.value;
      if (booking.state !== 'confirmed') return refuse({ code: 'noSeatOnSession', session: session.code });
      const attendee = await attendeeFor(deps, asker, booking.person);
      if (!attendee.ok) return attendee;
      const ahead = await deps.sessions.upcoming(session.region, asker.now, LOOKED_AT);
      const others = ahead.filter(
        ({ id, programme, capacity, seatsUsed }) =>
          id !== session.id && programme === session.programme && seatsUsed < capacity,
      );
      const [found, subRegions] = await Promise.all([
        deps.sessions.byIds(
          session.region,
          others.map(({ id }) => id),
        ),
        deps.regions.subRegions(session.region),
      ]);
      const targets = found
        .filter(one => seatNowFor(one, attendee.value, asker.now))
        .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
        .slice(0, OFFERED);
      return done({
        session: headOf(session),
        booking: booking.id,
        targets: targets.map(one => ({
          session: headOf(one),
          subRegionName: subRegions.find(({ code }) => code === one.subRegion)?.name ?? one.subRegion,
          freeSeats: freeSeats(one),
          capacity: one.capacity,
        })),
      });
    },

    /** Colleagues of the seat's authority who fit the text. */
    async colleagues(asker: Asker, name: BookingName, text: string): Promise<Outcome<FoundPeopleView>> {
      const mine = await bookingFor(deps, asker, name);
      if (!mine.ok) return mine;
      const { session, booking } = mine.value;
      if (booking.state !== 'confirmed') return refuse({ code: 'noSeatOnSession', session: session.code });
      const found = (await attendeesCalled(asker, text)).filter(
        ({ person, authority }) => authority === booking.authority && person.id !== booking.person,
      );
      return done({ session: headOf(session), text, found: await named(asker, found) });
    },

    /** Those who fit the text and whom the asker may book for. */
    async staff(asker: Asker, id: string, text: string): Promise<Outcome<FoundPeopleView>> {
      const refused = denied(asker, 'bookForStaff');
      if (refused) return refused;
      const session = await sessionInState(deps, asker, id, ['open']);
      if (!session.ok) return session;
      const day = londonDay(asker.now);
      const found = (await attendeesCalled(asker, text)).filter(({ authority }) =>
        mayActFor(asker.person, authority, day),
      );
      return done({ session: headOf(session.value), text, found: await named(asker, found) });
    },

    /** Sessions that somebody waits for, by their start. */
    async waitedFor({ person, now }: Asker): Promise<SessionHead[]> {
      const all = await deps.sessions.summaries(person.region, ['open', 'closedToBooking']);
      return all.filter(({ startsAt, waiting }) => now < startsAt && waiting > 0).map(headOf);
    },

    /** Open sessions to come, by their start. */
    async upcoming({ person, now }: Asker): Promise<SessionHead[]> {
      return (await deps.sessions.upcoming(person.region, now, LOOKED_AT)).map(headOf);
    },
  };
}
