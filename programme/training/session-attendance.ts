import { type Booking, liveBookingOf } from './booking.ts';
import type { Session } from './session.ts';

/** Where the attendance of a person stands after the session. */
export type Attended = 'attended' | 'didNotAttend';

/** Who marks, and when; with the code it is the person herself. */
export interface Marking {
  by: string;
  at: Date;
}

export const wasMarked = ({ state }: Booking): boolean => state === 'attended' || state === 'didNotAttend';

/** Before anybody was marked a session is moved to `delivered`; whoever does so has asked the gate of T5. */
export const delivered = (session: Session, at: Date): Session =>
  session.state === 'delivered' || session.state === 'completed'
    ? session
    : { ...session, state: 'delivered', deliveredAt: at };

/**
 * Marks those with these tickets who still have a confirmed seat: present where the ticket is among `present`, else not.
 * Whoever is marked already keeps it (T12), and whoever is not among `shown` is left alone: a card may be older than a
 * booking.
 */
export function markAll(
  session: Session,
  { shown, present }: { shown: readonly number[]; present: readonly number[] },
  marking: Marking,
): Session {
  return marked(session, marking, ({ state, ticket }) =>
    state === 'confirmed' && shown.includes(ticket)
      ? present.includes(ticket)
        ? 'attended'
        : 'didNotAttend'
      : undefined,
  );
}

/** The person is here: undefined when she has no seat to be marked on, or is marked as absent already. */
export function markHere(session: Session, person: string, at: Date): Session | undefined {
  const seat = liveBookingOf(session.bookings, person);
  if (seat?.state === 'confirmed')
    return marked(session, { by: person, at }, booking => (booking === seat ? 'attended' : undefined));
  return session.bookings.some(one => one.person === person && one.state === 'attended')
    ? session
    : undefined;
}

/** Says otherwise than was marked (T12); undefined when the ticket was never marked, or is so already. */
export function corrected(
  session: Session,
  ticket: number,
  to: Attended,
  marking: Marking & { reason: string },
): Session | undefined {
  const wrong = session.bookings.find(one => one.ticket === ticket && wasMarked(one) && one.state !== to);
  return wrong && marked(session, marking, booking => (booking === wrong ? to : undefined));
}

/** Delivered, over, and everybody marked: nothing is left to do, so it is `completed`. */
export const completedBy = (session: Session, now: Date): Session =>
  session.state === 'delivered' &&
  session.endsAt <= now &&
  session.bookings.every(({ state }) => state !== 'confirmed')
    ? { ...session, state: 'completed' }
    : session;

/** What is marked is unsettled: the person's record and the audit trail are yet to follow. */
function marked(
  session: Session,
  { by, at, reason }: Marking & { reason?: string },
  markOf: (booking: Booking) => Attended | undefined,
): Session {
  const bookings = session.bookings.map(booking => {
    const state = markOf(booking);
    if (!state) return booking;
    const { correctionReason: _, ...rest } = booking;
    return {
      ...rest,
      state,
      attendanceBy: by,
      attendanceAt: at,
      ...(reason !== undefined && { correctionReason: reason }),
    };
  });
  const fresh = bookings.filter((booking, index) => booking !== session.bookings[index]).map(({ id }) => id);
  const unsettled = [...new Set([...session.unsettled, ...fresh])];
  return completedBy({ ...session, bookings, unsettled }, at);
}
