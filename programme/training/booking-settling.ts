import { attendanceEvent } from './attendance-event.ts';
import type { Booking, BookingName } from './booking.ts';
import type { Session } from './session.ts';
import { moveAway } from './session-book.ts';
import type { TrainingDeps } from './training-deps.ts';
import type { Hold } from './training-record.ts';

type Deps = Pick<TrainingDeps, 'sessions' | 'records' | 'audit'>;

/** What a booking takes of its person's time, as the session has it now. */
export const holdOf = (
  { id, programme, startsAt, endsAt, timeChanges }: Omit<Session, 'bookings'>,
  booking: string,
  at: Date,
): Hold => ({ booking, session: id, programme, startsAt, endsAt, timeChanges: timeChanges.length, at });

/** Brings the person's record, and the audit trail, to what the session says of a booking. May be repeated. */
export async function follow(deps: Deps, session: Session, booking: Booking): Promise<void> {
  const { records, audit } = deps;
  const { region } = session;
  const { id, person, state, requestedAt } = booking;
  const hold = holdOf(session, id, requestedAt);
  if (state === 'confirmed') {
    if (booking.movedFrom)
      await leave(deps, region, booking.movedFrom, { session: session.id, booking: id }, booking);
    await records.settleAsSeat(region, person, hold);
    if (hold.timeChanges > 0) await records.moveHold(region, person, hold);
  } else if (state === 'waitlisted' || state === 'offered') {
    await records.settleAsWaiting(region, person, hold);
    if (hold.timeChanges > 0) await records.moveHold(region, person, hold);
  } else {
    await records.release(region, person, id);
    const event = attendanceEvent(session, booking);
    if (event) await audit.record(event);
  }
}

/** The seat that was moved from goes to the next in line. */
async function leave(
  deps: Deps,
  region: string,
  from: BookingName,
  to: BookingName,
  { person, requestedBy, requestedAt }: Booking,
) {
  const left = await deps.sessions.change(region, from.session, session => {
    const { next } = moveAway(session, from.booking, to, { by: requestedBy, at: requestedAt });
    return { ...(next && { next }), answer: next ?? session };
  });
  await deps.records.release(region, person, from.booking);
  if (left) await settle(deps, left);
}

/** Works off what is unsettled in a session: each booking is followed, and struck off unless it has changed again since. */
export async function settle(deps: Deps, session: Session): Promise<void> {
  const waiting = session.bookings.filter(({ id }) => session.unsettled.includes(id));
  for (const booking of waiting) await follow(deps, session, booking);
  const followed = new Map(waiting.map(booking => [booking.id, JSON.stringify(booking)]));
  if (session.unsettled.length === 0) return;
  await deps.sessions.change(session.region, session.id, stands => {
    const unsettled = stands.unsettled.filter(id => {
      const booking = stands.bookings.find(one => one.id === id);
      return booking !== undefined && followed.get(id) !== JSON.stringify(booking);
    });
    return unsettled.length === stands.unsettled.length
      ? { answer: undefined }
      : { next: { ...stands, unsettled }, answer: undefined };
  });
}
