import type { Asker } from '../asker.ts';
import { londonDay } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { presentAuthority } from '../region/affiliation.ts';
import { mayActFor } from '../region/permissions.ts';
import type { Person } from '../region/person.ts';
import { holds } from '../region/roles.ts';
import type { BookingName } from './booking.ts';
import type { Placed } from './booking-requests.ts';
import { SESSION_STATES } from './session.ts';
import { sessionInState, type TrainingDeps } from './training-deps.ts';

/** Who would sit, and for which authority. */
export interface Attendee {
  person: Person;
  authority: string;
  subRegion?: string;
}

type Deps = Pick<TrainingDeps, 'people' | 'regions'>;

/** Whoever has a confirmed authority of the region and has not left may have a place; trainers may not (T10). */
export async function attendeeOf(deps: Deps, person: Person, now: Date): Promise<Outcome<Attendee>> {
  const day = londonDay(now);
  if (person.leftOn !== undefined && person.leftOn < day)
    return refuse({ code: 'personHasLeft', name: person.name, leftOn: person.leftOn });
  if (holds(person, ['trainer'], day)) return refuse({ code: 'trainersDoNotBook' });
  const authority =
    person.authorityConfirmed && presentAuthority(person, await deps.regions.authorities(person.region), day);
  if (!authority) return refuse({ code: 'notConfirmed' });
  const { code, subRegion } = authority;
  return done({ person, authority: code, ...(subRegion !== undefined && { subRegion }) });
}

/** Somebody else than the asker as an attendee; what is refused speaks of her, not to her. */
export async function otherAttendee(
  deps: Deps,
  { person: { region }, now }: Asker,
  id: string,
): Promise<Outcome<Attendee>> {
  const person = await deps.people.byId(region, id);
  if (!person || person.mergedInto !== undefined) return refuse({ code: 'personNotFound' });
  const attendee = await attendeeOf(deps, person, now);
  return !attendee.ok && attendee.refusals.some(({ code }) => code === 'notConfirmed')
    ? refuse({ code: 'personNotConfirmed', name: person.name })
    : attendee;
}

/** The attendee that the asker acts for: herself, or somebody of an authority that she acts for (DOMAIN 1.4). */
export async function attendeeFor(
  deps: Deps,
  asker: Asker,
  personId: string | undefined,
): Promise<Outcome<Attendee>> {
  if (personId === undefined || personId === asker.person.id)
    return attendeeOf(deps, asker.person, asker.now);
  const attendee = await otherAttendee(deps, asker, personId);
  if (!attendee.ok) return attendee;
  return mayActFor(asker.person, attendee.value.authority, londonDay(asker.now))
    ? attendee
    : refuse({ code: 'notYourStaff', name: attendee.value.person.name });
}

/** The booking, if it is the asker's or of somebody she acts for. */
export async function bookingFor(
  deps: Pick<TrainingDeps, 'sessions'>,
  asker: Asker,
  { session: id, booking: name }: BookingName,
): Promise<Outcome<Placed>> {
  const session = await sessionInState(deps, asker, id, SESSION_STATES);
  if (!session.ok) return session;
  const booking = session.value.bookings.find(one => one.id === name);
  const theirs =
    booking &&
    (booking.person === asker.person.id || mayActFor(asker.person, booking.authority, londonDay(asker.now)));
  return theirs ? done({ session: session.value, booking }) : refuse({ code: 'bookingNotFound' });
}
