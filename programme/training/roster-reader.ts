import type { Asker } from '../asker.ts';
import { londonDay } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { denied } from '../region/people-deps.ts';
import { permittedRoles } from '../region/permissions.ts';
import type { Person } from '../region/person.ts';
import { holds } from '../region/roles.ts';
import type { RosterRow, RosterScope, RosterView } from './attendance-views.ts';
import { type Booking, type BookingState, usesSeat } from './booking.ts';
import { headOf, type SessionHead } from './readiness-views.ts';
import { SESSION_STATES, type Session, type SessionState } from './session.ts';
import { sessionInState, type TrainingDeps, trainsOn } from './training-deps.ts';

/** In the order of the roster; trainers see those who sit, link officers and the programme manager all of these. */
const LISTED: readonly BookingState[] = [
  'attended',
  'confirmed',
  'didNotAttend',
  'offered',
  'waitlisted',
  'cancelled',
];
const SITTING: readonly BookingState[] = ['attended', 'confirmed', 'didNotAttend'];

/** What the asker may know of who is on a session (DOMAIN 1.4); undefined when that is nothing. */
export function rosterScope(asker: Asker, session: Session): RosterScope | undefined {
  const day = londonDay(asker.now);
  if (holds(asker.person, ['programmeManager'], day)) return 'everything';
  if (trainsOn(asker, session)) return 'names';
  return holds(asker.person, ['linkOfficer'], day) ? 'ownStaff' : undefined;
}

/** Who is on a session, for those who may see it. */
export function rosterReader(deps: TrainingDeps) {
  /** Rows of these bookings, in their order, with no more than the scope allows. */
  async function rows(
    { region }: Session,
    bookings: readonly Booking[],
    scope: RosterScope,
  ): Promise<RosterRow[]> {
    const [people, authorities] = await Promise.all([
      deps.people.byIds(
        region,
        bookings.map(({ person }) => person),
      ),
      deps.regions.authorities(region),
    ]);
    return bookings.map(booking => {
      const person = people.find(({ id }) => id === booking.person);
      const authority = authorities.find(({ code }) => code === booking.authority);
      return {
        ...whoIs(person),
        ticket: booking.ticket,
        state: booking.state,
        ...(booking.late && { late: true }),
        ...(booking.attendanceBy === booking.person && { byCode: true }),
        ...(scope !== 'names' && { authorityName: authority?.name ?? booking.authority }),
        ...(scope === 'everything' &&
          booking.correctionReason !== undefined && { correctionReason: booking.correctionReason }),
      };
    });
  }

  return {
    rows,

    /** Sessions that go on, of which the asker may see somebody; the next one first. Older ones are asked for by name. */
    async sessions(asker: Asker): Promise<Outcome<SessionHead[]>> {
      const refused = denied(asker, 'seeRoster');
      if (refused) return refused;
      const found = await deps.sessions.inStates(asker.person.region, GOING_ON);
      return done(
        found
          .filter(session => {
            const scope = rosterScope(asker, session);
            return scope !== undefined && (scope !== 'ownStaff' || session.bookings.some(ofOwnStaff(asker)));
          })
          .map(headOf),
      );
    },

    /** Refused to everybody who may see nobody; a trainer of another session hears that it is not the own one. */
    async roster(asker: Asker, id: string): Promise<Outcome<RosterView>> {
      const found = await sessionInState(deps, asker, id, SESSION_STATES);
      if (!found.ok) return found;
      const session = found.value;
      const scope = rosterScope(asker, session);
      if (!scope)
        return holds(asker.person, ['trainer'], londonDay(asker.now))
          ? refuse({ code: 'notYourSession', session: session.code })
          : refuse({ code: 'notYourRole', roles: permittedRoles('seeRoster') });
      const states = scope === 'names' ? SITTING : LISTED;
      const seen = session.bookings.filter(
        booking =>
          states.includes(booking.state) &&
          (booking.state !== 'cancelled' || booking.late) &&
          (scope !== 'ownStaff' || ofOwnStaff(asker)(booking)),
      );
      const listed = await rows(session, seen, scope);
      return done({
        session: headOf(session),
        capacity: session.capacity,
        seats: session.bookings.filter(usesSeat).length,
        scope,
        rows: listed.sort((a, b) => LISTED.indexOf(a.state) - LISTED.indexOf(b.state) || byName(a, b)),
        mayTakeAttendance:
          scope !== 'ownStaff' && asker.now >= session.startsAt && !NOT_TAKEN.includes(session.state),
      });
    },
  };
}

/** Before anybody can book there is nobody on a session. */
const GOING_ON: readonly SessionState[] = ['open', 'closedToBooking', 'delivered'];

const ofOwnStaff =
  ({ person, now }: Asker) =>
  ({ authority }: Booking): boolean =>
    holds(person, ['linkOfficer'], londonDay(now), authority);

const NOT_TAKEN: readonly Session['state'][] = ['draft', 'preparing', 'cancelled'];

export const byName = (a: { name: string }, b: { name: string }): number =>
  a.name.localeCompare(b.name, 'en-GB');

const whoIs = (person: Person | undefined): Pick<RosterRow, 'name' | 'jobTitle'> => ({
  name: person?.name ?? '',
  ...(person?.jobTitle !== undefined && { jobTitle: person.jobTitle }),
});
