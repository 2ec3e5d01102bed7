import { attendanceEvent } from './attendance-event.ts';
import { type Booking, type BookingName, isLive } from './booking.ts';
import { promotionEvent } from './promotion-event.ts';
import { unsettling } from './seat-offers.ts';
import type { Session } from './session.ts';
import { moveAway } from './session-book.ts';
import type { TrainingDeps } from './training-deps.ts';
import type { Hold } from './training-record.ts';

type Deps = Pick<TrainingDeps, 'sessions' | 'records' | 'audit'>;

/** People's records that are written at the same time. */
const TOGETHER = 50;

/** What a booking takes of its person's time, as the session has it now. */
export const holdOf = (
  { id, programme, startsAt, endsAt, timeChanges }: Omit<Session, 'bookings'>,
  booking: string,
  at: Date,
): Hold => ({ booking, session: id, programme, startsAt, endsAt, timeChanges: timeChanges.length, at });

/**
 * Brings the person's record, and the audit trail, to what the session says of a booking. May be repeated. False when it
 * wrote without a claim, so that a change of the booking may have come between.
 */
async function follow(deps: Deps, session: Session, booking: Booking): Promise<boolean> {
  const { records, audit } = deps;
  const { region } = session;
  const { id, person, state, requestedAt } = booking;
  for (const event of [attendanceEvent(session, booking), promotionEvent(session, booking)])
    if (event) await audit.record(event);
  if (!isLive(booking)) {
    await records.release(region, person, id);
    return true;
  }
  const to = { session: session.id, booking: id };
  if (state === 'confirmed' && booking.movedFrom) await leave(deps, region, booking.movedFrom, to, booking);
  const hold = holdOf(session, id, requestedAt);
  const settled =
    state === 'confirmed'
      ? await records.settleAsSeat(region, person, hold)
      : await records.settleAsWaiting(region, person, hold);
  if (hold.timeChanges > 0) await records.moveHold(region, person, hold);
  return settled;
}

/** The seat that was moved from goes to the next in line. */
async function leave(deps: Deps, region: string, from: BookingName, to: BookingName, booking: Booking) {
  const { person, requestedBy: by, confirmedAt: at = booking.requestedAt } = booking;
  const left = await deps.sessions.change(region, from.session, session => {
    const { next } = moveAway(session, from.booking, to, { by, at });
    return { ...(next && { next }), answer: next };
  });
  await deps.records.release(region, person, from.booking);
  if (left) await settle(deps, left, [from.booking]);
}

/** Lets the record follow one booking that nothing else is noted of in the session. */
export async function followOne(deps: Deps, session: Session, booking: Booking): Promise<void> {
  if (await follow(deps, session, booking)) return;
  const noted = await deps.sessions.change(session.region, session.id, stands => {
    const next = unsettling(stands, [booking.id]);
    return { next, answer: next };
  });
  if (noted) await settle(deps, noted, [booking.id]);
}

/**
 * Works off what is unsettled in a session, or these bookings of it. Each is struck off when it stands as it was followed;
 * one that has changed since is noted again, because the record may have been brought to the older state last.
 */
export async function settle(
  deps: Deps,
  session: Session,
  ids: readonly string[] = session.unsettled,
): Promise<void> {
  if (ids.length === 0) return;
  const asked = new Set(ids);
  const waiting = session.bookings.filter(({ id }) => asked.has(id));
  for (let from = 0; from < waiting.length; from += TOGETHER)
    await Promise.all(waiting.slice(from, from + TOGETHER).map(booking => follow(deps, session, booking)));
  const followed = new Map(waiting.map(booking => [booking.id, JSON.stringify(booking)]));
  await deps.sessions.change(session.region, session.id, stands => {
    const stale = stands.bookings.filter(booking => {
      const seen = followed.get(booking.id);
      return seen !== undefined && seen !== JSON.stringify(booking);
    });
    const open = stands.unsettled.filter(id => !asked.has(id));
    const next = unsettling(
      { ...stands, unsettled: open },
      stale.map(({ id }) => id),
    );
    return sameIds(next.unsettled, stands.unsettled) ? { answer: undefined } : { next, answer: undefined };
  });
}

const sameIds = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every(id => others.includes(id));
