import { earliest, londonInstant, plusLondonDays } from '../calendar.ts';
import { plusWorkingDaysAt } from '../working-days.ts';
import type { Session } from './session.ts';

/** For so many working days after booking opened the session's own sub-region books first (T3). */
const PRIORITY_WORKING_DAYS = 10;

/** When the priority of the own sub-region ends; undefined while booking has not opened. */
export const priorityEndsAt = ({ openedAt }: Pick<Session, 'openedAt'>): Date | undefined =>
  openedAt && plusWorkingDaysAt(openedAt, PRIORITY_WORKING_DAYS);

/** When reserved seats go to everybody: the midnight that ends `reservedUntil` (T11). Undefined when none are reserved. */
export function reservationEndsAt({
  reservedPerAuthority,
  reservedUntil,
}: Pick<Session, 'reservedPerAuthority' | 'reservedUntil'>): Date | undefined {
  if (reservedPerAuthority === 0 || reservedUntil === undefined) return undefined;
  const midnight = londonInstant(reservedUntil, '00:00');
  return midnight && plusLondonDays(midnight, 1);
}

/** From here on a cancellation is late, and no seat is offered any more (T9). */
export const cutOffAt = ({ startsAt, cutOffDays }: Pick<Session, 'startsAt' | 'cutOffDays'>): Date =>
  plusLondonDays(startsAt, -cutOffDays);

/**
 * The next instant at which the clock changes something in this session that it has not changed yet; undefined when
 * nothing will. What waits to be settled is due at once.
 */
export const nextInstant = (session: Session): Date | undefined =>
  session.unsettled.length > 0 ? session.createdAt : nextTurnAt(session);

/** The same without regard to what waits to be settled. */
export function nextTurnAt(session: Session): Date | undefined {
  const { createdAt, clockedAt = createdAt } = session;
  return earliest(instantsOf(session).filter(at => at > clockedAt));
}

function instantsOf(session: Session): Date[] {
  if (session.state === 'delivered') return [session.endsAt];
  if (session.state !== 'open' && session.state !== 'closedToBooking') return [];
  const ends = [priorityEndsAt(session), reservationEndsAt(session)].filter(at => at !== undefined);
  const offers = session.bookings.flatMap(({ state, offer }) =>
    state === 'offered' && offer ? [offer.endsAt] : [],
  );
  return [...ends, ...offers, cutOffAt(session), session.startsAt, session.endsAt];
}
