import { isLive } from './booking.ts';
import { offered, replaced, unsettling } from './seat-offers.ts';
import type { Session } from './session.ts';
import { completedBy } from './session-attendance.ts';
import { cutOffAt, nextTurnAt } from './session-clock.ts';

/** Heeds the clock up to `now`: each instant in its turn, so that one long step does what many short ones do. */
export function turnClock(session: Session, now: Date): Session {
  let turned = session;
  for (;;) {
    const at = nextTurnAt(turned);
    if (at === undefined || at > now) break;
    turned = { ...atInstant(turned, at), clockedAt: at };
  }
  return turned;
}

function atInstant(session: Session, at: Date): Session {
  if (session.state === 'delivered') return completedBy(session, at);
  const over = cutOffAt(session) <= at;
  const lapsing = session.bookings.filter(
    ({ state, offer }) =>
      (state === 'offered' && offer !== undefined && offer.endsAt <= at) ||
      // No seat will come free in time any more.
      (state === 'waitlisted' && over),
  );
  const lapsed = lapsing.reduce(
    (next, booking) => replaced(next, { ...booking, state: 'lapsed', endedAt: at }),
    session,
  );
  const closed =
    lapsed.state === 'open' && lapsed.startsAt <= at
      ? { ...lapsed, state: 'closedToBooking' as const }
      : lapsed;
  return offered(
    unsettling(
      closed,
      lapsing.map(({ id }) => id),
    ),
    at,
  );
}

/** The session will not take place: everybody who had, was offered or waited for a place is told. */
export function cancelSession(
  session: Session,
  { by, at, reason }: { by: string; at: Date; reason: string },
): Session {
  const live = session.bookings.filter(isLive).map(({ id }) => id);
  const bookings = session.bookings.map(booking =>
    isLive(booking) ? { ...booking, state: 'cancelled' as const, endedAt: at, endedBy: by } : booking,
  );
  const cancelled = {
    ...session,
    bookings,
    state: 'cancelled' as const,
    cancelledAt: at,
    cancelReason: reason,
  };
  return unsettling(cancelled, live);
}
