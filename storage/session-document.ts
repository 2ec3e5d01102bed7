import type { UpdateFilter } from 'mongodb';
import { type Booking, usesSeat } from '../programme/training/booking.ts';
import type { Session, SessionSummary } from '../programme/training/session.ts';
import { nextInstant } from '../programme/training/session-clock.ts';
import { wasDelivered } from '../programme/training/training-figures.ts';
import { fromDocument, type Stored, toDocument } from './document.ts';
import { settingOrTaking } from './field-changes.ts';

/** What the store adds to a session. */
export interface SessionKeys {
  /** Counts the writes: a change holds only for the session that it was decided on. */
  revision: number;
  /** When the clock has something to do here; absent when never. */
  nextAt?: Date;
  seatsUsed: number;
  waiting: number;
  /** Ids of the people who attended; absent while there are none, so that a busy session has no more keys to write. */
  attended?: string[];
  /** Delivered, and changed since the totals were made: whoever counts it takes this away. */
  uncounted?: true;
}

export type SessionDocument = Stored<Session, SessionKeys>;

function keysOf(session: Session, revision: number): SessionKeys {
  const nextAt = nextInstant(session);
  const attended = session.bookings.filter(({ state }) => state === 'attended').map(({ person }) => person);
  return {
    revision,
    ...(nextAt && { nextAt }),
    seatsUsed: session.bookings.filter(usesSeat).length,
    waiting: session.bookings.filter(({ state }) => state === 'waitlisted').length,
    ...(attended.length > 0 && { attended }),
    ...(wasDelivered(session) && { uncounted: true }),
  };
}

export const toSessionDocument = (session: Session, revision: number): SessionDocument =>
  toDocument<Session, SessionKeys>(session, [session.id], keysOf(session, revision));

/**
 * The update that makes of the document of `before` that of `after`. Bookings are nearly always added to, and a session that
 * many wait for has long ones, so only those that are new are sent.
 */
export function sessionUpdate(
  before: Session,
  after: Session,
  revision: number,
): UpdateFilter<SessionDocument> {
  const store = keysOf(after, revision);
  const { bookings, ...others } = changedFields(before, after);
  const added = bookings && addedTo(before.bookings, after.bookings);
  if (!added) return settingOrTaking({ ...others, ...(bookings && { bookings }), store });
  return { ...settingOrTaking({ ...others, store }), $push: { bookings: { $each: added } } };
}

/** Whatever is another value in `after`; undefined for what it has no more. */
function changedFields(before: Session, after: Session): Partial<Session> {
  const names = Object.keys({ ...before, ...after }) as (keyof Session)[];
  return Object.fromEntries(
    names.filter(name => before[name] !== after[name]).map(name => [name, after[name]]),
  );
}

/** What follows all that was there; undefined where one of those was changed. */
const addedTo = (before: readonly Booking[], after: readonly Booking[]): Booking[] | undefined =>
  before.every((booking, n) => booking === after[n]) ? after.slice(before.length) : undefined;

export const fromSessionDocument = (document: SessionDocument): Session => fromDocument<Session>(document);

/** Of a document that was read without its bookings. */
export function toSummary(document: Omit<SessionDocument, 'bookings'>): SessionSummary {
  const { seatsUsed = 0, waiting = 0, attended = [] } = document.store ?? {};
  const counts = { seatsUsed, waiting, attended: attended.length };
  return { ...fromDocument<Omit<Session, 'bookings'>>(document), ...counts };
}
