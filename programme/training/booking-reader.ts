import type { Asker } from '../asker.ts';
import { londonDay, plusMilliseconds } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { presentAuthority } from '../region/affiliation.ts';
import { denied } from '../region/people-deps.ts';
import { may, mayActFor } from '../region/permissions.ts';
import { whatAskingGets } from './asking.ts';
import { type Booking, type BookingName, isLive, liveBookingOf } from './booking.ts';
import { attendeeOf } from './booking-eligibility.ts';
import type {
  BookingsView,
  ListedSession,
  PlaceView,
  SessionListView,
  StaffPlacesView,
} from './booking-views.ts';
import { placeActions } from './place-actions.ts';
import { BEFORE_DELIVERY, SESSION_STATES, type Session, type SessionSummary } from './session.ts';
import { cutOffAt } from './session-clock.ts';
import { sessionNames } from './session-names.ts';
import { sessionInState, type TrainingDeps } from './training-deps.ts';
import { freeSeats, placeInLine, placesInLine } from './who-is-next.ts';

/** Sessions on one page of the list, of the own sub-region and of the others each. */
const LISTED = 8;

const withoutBookings = ({ bookings: _, ...plan }: Session): Omit<Session, 'bookings'> => plan;

/** The next page begins with what this one had no room for; more at one time than fit on a page are passed over. */
const justBefore = (startsAt: Date, after: Date): Date => {
  const before = plusMilliseconds(startsAt, -1);
  return before > after ? before : startsAt;
};

/** Sessions and places as one person may see them. */
export function bookingReader(deps: TrainingDeps) {
  const { sessions, records, regions } = deps;

  const namer = sessionNames(deps);

  async function view(asker: Asker, session: Session, own?: Booking): Promise<PlaceView> {
    const { person, now } = asker;
    const named = await namer(asker, [session]);
    const booking =
      own ??
      liveBookingOf(session.bookings, person.id) ??
      session.bookings.findLast(one => one.person === person.id);
    const line = booking && placeInLine(session, booking, now);
    const asking =
      booking && isLive(booking)
        ? undefined
        : whatAskingGets(session, await attendeeOf(deps, person, now), now);
    return {
      session: withoutBookings(session),
      ...named(session),
      freeSeats: Math.max(0, freeSeats(session)),
      waiting: session.bookings.filter(({ state }) => state === 'waitlisted').length,
      ...(booking && { booking }),
      ...(asking && { asking }),
      ...(line && { line }),
      promotions: session.bookings.flatMap(({ promotion }) => promotion?.reason ?? []),
      cutOffAt: cutOffAt(session),
      late: cutOffAt(session) <= now,
      actions: placeActions(asker, session, booking, asking),
    };
  }

  return {
    view,

    /** A page of the sessions that can be booked; the next one begins after `after`. Costs the same however many there are. */
    async list(asker: Asker, after: Date = asker.now): Promise<SessionListView> {
      const { region, id } = asker.person;
      const [authorities, subRegions] = await Promise.all([
        regions.authorities(region),
        regions.subRegions(region),
      ]);
      const code = presentAuthority(asker.person, authorities, londonDay(asker.now))?.subRegion;
      const own = subRegions.find(one => one.code === code);
      const [record, mine, all] = await Promise.all([
        records.byPerson(region, id),
        own ? sessions.upcoming(region, after, LISTED, own.code) : [],
        // Enough to fill the page where all that come first are of the own sub-region.
        sessions.upcoming(region, after, 2 * LISTED + 1),
      ]);
      const named = await namer(asker, [...mine, ...all]);
      const seats = new Set(record.seats.map(({ session }) => session));
      const waits = new Set(record.waiting.map(({ session }) => session));
      const listed = (session: SessionSummary): ListedSession => ({
        session,
        ...named(session),
        freeSeats: Math.max(0, session.capacity - session.seatsUsed),
        ...(seats.has(session.id)
          ? { held: 'seat' as const }
          : waits.has(session.id) && { held: 'waiting' as const }),
      });
      const others = all.filter(({ subRegion }) => subRegion !== own?.code);
      const shown = [...mine, ...others.slice(0, LISTED)];
      const hidden = all.find(session => !shown.some(one => one.id === session.id));
      return {
        ...(own && { subRegionName: own.name }),
        own: mine.map(listed),
        others: others.slice(0, LISTED).map(listed),
        ...(hidden && { moreAfter: justBefore(hidden.startsAt, after) }),
      };
    },

    async place(asker: Asker, id: string): Promise<Outcome<PlaceView>> {
      const found = await sessionInState(deps, asker, id, SESSION_STATES);
      return found.ok ? done(await view(asker, found.value)) : found;
    },

    /** One booking of the asker's, whatever became of it, and its session. */
    async own(asker: Asker, name: BookingName): Promise<Outcome<PlaceView>> {
      const found = await sessionInState(deps, asker, name.session, SESSION_STATES);
      if (!found.ok) return found;
      const booking = found.value.bookings.find(
        ({ id, person }) => id === name.booking && person === asker.person.id,
      );
      return booking ? done(await view(asker, found.value, booking)) : refuse({ code: 'bookingNotFound' });
    },

    async bookings(asker: Asker): Promise<BookingsView> {
      const { region, id } = asker.person;
      const [record, attended] = await Promise.all([
        records.byPerson(region, id),
        sessions.attendedBy(region, id),
      ]);
      const held = [...record.seats, ...record.waiting].map(({ session }) => session);
      const live = (await sessions.byIds(region, held))
        .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
        .flatMap(session => {
          const booking = liveBookingOf(session.bookings, id);
          return booking ? [{ session, booking }] : [];
        });
      const past = attended
        .sort((a, b) => b.startsAt.getTime() - a.startsAt.getTime())
        .flatMap(session => {
          const booking = session.bookings.find(one => one.person === id && one.state === 'attended');
          return booking ? [{ session: withoutBookings(session), booking }] : [];
        });
      return {
        live: await Promise.all(live.map(({ session, booking }) => view(asker, session, booking))),
        past,
      };
    },

    /** The places of those whom the asker acts for (DOMAIN 1.4). */
    async staff(asker: Asker, id: string): Promise<Outcome<StaffPlacesView>> {
      const refused = denied(asker, 'bookForStaff');
      if (refused) return refused;
      const found = await sessionInState(deps, asker, id, BEFORE_DELIVERY);
      if (!found.ok) return found;
      const session = found.value;
      const day = londonDay(asker.now);
      const theirs = session.bookings.filter(
        booking => isLive(booking) && mayActFor(asker.person, booking.authority, day),
      );
      const ids = theirs.map(({ person }) => person);
      const people = await deps.people.byIds(session.region, ids);
      const authorities = await regions.authorities(session.region);
      const nameOf = new Map(people.map(person => [person.id, person.name]));
      const lines = placesInLine(session, asker.now);
      return done({
        session: withoutBookings(session),
        freeSeats: Math.max(0, freeSeats(session)),
        waiting: lines.size,
        late: cutOffAt(session) <= asker.now,
        places: theirs.map(booking => {
          const line = lines.get(booking.id);
          return {
            booking,
            name: nameOf.get(booking.person) ?? '',
            authorityName:
              authorities.find(({ code }) => code === booking.authority)?.name ?? booking.authority,
            ...(line && { line }),
          };
        }),
        mayPromote: may(asker.person, 'promote', day),
      });
    },
  };
}
