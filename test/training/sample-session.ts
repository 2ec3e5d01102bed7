import type { Authority } from '../../programme/region/authority.ts';
import type { Person } from '../../programme/region/person.ts';
import type { Booking, BookingState } from '../../programme/training/booking.ts';
import {
  READINESS_KINDS,
  type ReadinessState,
  type ReadinessTask,
} from '../../programme/training/readiness.ts';
import type { Session } from '../../programme/training/session.ts';

/** When the sample session starts: a Thursday, 09:30 in London. It ends at 16:00. */
export const STARTS_AT = new Date('2016-03-17T09:30:00Z');
export const ENDS_AT = new Date('2016-03-17T16:00:00Z');

export const sampleSession = (more: Partial<Session> = {}): Session => ({
  id: 'session',
  region: 'demo',
  programme: 'programme',
  code: 'T7',
  state: 'preparing',
  startsAt: STARTS_AT,
  endsAt: ENDS_AT,
  venue: 'Harbour House',
  subRegion: 'South',
  capacity: 18,
  reservedPerAuthority: 0,
  trainers: ['trainer'],
  materialVersion: '2.0',
  exerciseMode: 'anonymisedPerSystem',
  cutOffDays: 5,
  remindDaysBefore: [7, 1],
  createdBy: 'manager',
  createdAt: new Date('2016-01-11T09:00:00Z'),
  timeChanges: [],
  usesNeutralBundle: [],
  bookings: [],
  unsettled: [],
  nextTicket: 1,
  ...more,
});

let tickets = 0;

/** A booking of a person of its own, unless one is named. */
export function sampleBooking(authority: string, state: BookingState, more: Partial<Booking> = {}): Booking {
  tickets += 1;
  return {
    id: `booking-${tickets}`,
    person: `person-${tickets}`,
    authority,
    ticket: tickets,
    state,
    requestedAt: new Date('2016-02-01T10:00:00Z'),
    requestedBy: `person-${tickets}`,
    ...more,
  };
}

/** A unitary authority, named after its code. */
export const sampleAuthority = (
  code: string,
  subRegion: string,
  more: Partial<Authority> = {},
): Authority => ({
  region: 'demo',
  code,
  name: `Authority ${code}`,
  type: 'unitary',
  subRegion,
  predecessors: [],
  successors: [],
  tenantIds: [],
  ...more,
});

/** The link officer of an authority. */
export const sampleOfficer = (authority: string, more: Partial<Person> = {}): Person => ({
  id: `link-${authority}`,
  region: 'demo',
  accounts: [],
  name: `Link of ${authority}`,
  authorityConfirmed: true,
  authority,
  roles: [{ role: 'linkOfficer', authority }],
  ...more,
});

/** Both tasks of an authority for the sample session. */
export const sampleTasks = (
  authority: string,
  state: ReadinessState = 'toDo',
  more: Partial<ReadinessTask> = {},
): ReadinessTask[] =>
  READINESS_KINDS.map(kind => ({
    region: 'demo',
    session: 'session',
    authority,
    kind,
    state,
    due: '2016-03-10',
    changedAt: new Date('2016-01-11T09:00:00Z'),
    ...more,
  }));
