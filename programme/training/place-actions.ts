import type { Asker } from '../asker.ts';
import { londonDay } from '../calendar.ts';
import { may } from '../region/permissions.ts';
import type { Asking } from './asking.ts';
import type { Booking } from './booking.ts';
import type { PlaceAction } from './booking-views.ts';
import type { Session } from './session.ts';

const OWN: Partial<Record<Booking['state'], readonly PlaceAction[]>> = {
  confirmed: ['calendar', 'cancel', 'move', 'handOver'],
  offered: ['accept', 'decline'],
  waitlisted: ['leaveList'],
};

const ASKED: Record<Asking['gets'], readonly PlaceAction[]> = {
  seat: ['book'],
  waitingPlace: ['wait'],
  nothing: [],
};

/**
 * What this person can do about a session now: about the own place, and for others. `asking` is given where there is no
 * live booking. Who had a seat can take it out of the calendar.
 */
export function placeActions(
  { person, now }: Asker,
  session: Session,
  booking: Booking | undefined,
  asking: Asking | undefined,
): PlaceAction[] {
  const day = londonDay(now);
  const beforeStart = now < session.startsAt;
  const bookable = session.state === 'open' && beforeStart;
  const own = booking && OWN[booking.state];
  const ended = booking?.confirmedAt && booking.endedAt ? (['calendar'] as const) : [];
  const officer: PlaceAction[] = [
    ...(bookable && may(person, 'bookForStaff', day) ? ['bookForStaff' as const] : []),
    ...(beforeStart && may(person, 'promote', day) && session.bookings.some(one => one.state === 'waitlisted')
      ? ['promote' as const]
      : []),
  ];
  if (own) return [...(beforeStart ? own : []), ...officer];
  return [...(asking ? ASKED[asking.gets] : []), ...(beforeStart ? ended : []), ...officer];
}
