import type { Asker } from '../asker.ts';
import { londonDay } from '../calendar.ts';
import { may } from '../region/permissions.ts';
import { holds } from '../region/roles.ts';
import type { Booking } from './booking.ts';
import type { PlaceAction } from './booking-views.ts';
import type { Session } from './session.ts';
import { cutOffAt } from './session-clock.ts';
import { freeSeats } from './who-is-next.ts';

const OWN: Partial<Record<Booking['state'], readonly PlaceAction[]>> = {
  confirmed: ['calendar', 'cancel', 'move', 'handOver'],
  offered: ['accept', 'decline'],
  waitlisted: ['leaveList'],
};

/** What this person can do about a session now: about the own place, and for others. */
export function placeActions(
  { person, now }: Asker,
  session: Session,
  booking: Booking | undefined,
): PlaceAction[] {
  const day = londonDay(now);
  const beforeStart = now < session.startsAt;
  const bookable = session.state === 'open' && beforeStart;
  const waitable = now < cutOffAt(session);
  const own = booking && OWN[booking.state];
  const asking: PlaceAction[] = !bookable ? [] : freeSeats(session) > 0 ? ['book'] : waitable ? ['wait'] : [];
  const officer: PlaceAction[] = [
    ...(bookable && may(person, 'bookForStaff', day) ? ['bookForStaff' as const] : []),
    ...(beforeStart && may(person, 'promote', day) && session.bookings.some(one => one.state === 'waitlisted')
      ? ['promote' as const]
      : []),
  ];
  if (own) return [...(beforeStart ? own : []), ...officer];
  return [...(holds(person, ['trainer'], day) ? [] : asking), ...officer];
}
