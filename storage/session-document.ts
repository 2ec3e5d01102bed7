import { usesSeat } from '../programme/training/booking.ts';
import type { Session, SessionSummary } from '../programme/training/session.ts';
import { nextInstant } from '../programme/training/session-clock.ts';
import { wasDelivered } from '../programme/training/training-figures.ts';
import { fromDocument, type Stored, toDocument } from './document.ts';

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

export function toSessionDocument(session: Session, revision: number): SessionDocument {
  const nextAt = nextInstant(session);
  const attended = session.bookings.filter(({ state }) => state === 'attended').map(({ person }) => person);
  return toDocument<Session, SessionKeys>(session, [session.id], {
    revision,
    ...(nextAt && { nextAt }),
    seatsUsed: session.bookings.filter(usesSeat).length,
    waiting: session.bookings.filter(({ state }) => state === 'waitlisted').length,
    ...(attended.length > 0 && { attended }),
    ...(wasDelivered(session) && { uncounted: true }),
  });
}

export const fromSessionDocument = (document: SessionDocument): Session => fromDocument<Session>(document);

/** Of a document that was read without its bookings. */
export function toSummary(document: Omit<SessionDocument, 'bookings'>): SessionSummary {
  const { seatsUsed = 0, waiting = 0, attended = [] } = document.store ?? {};
  const counts = { seatsUsed, waiting, attended: attended.length };
  return { ...fromDocument<Omit<Session, 'bookings'>>(document), ...counts };
}
