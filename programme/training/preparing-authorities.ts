import { londonDay } from '../calendar.ts';
import { type Authority, authoritiesOn } from '../region/authority.ts';
import { type Booking, isLive } from './booking.ts';
import type { Session } from './session.ts';

/** Had or has a place, or may still get one, and comes to the session: whoever cancelled or never got one does not. */
const counts = (booking: Booking): boolean =>
  isLive(booking) || booking.state === 'attended' || booking.state === 'didNotAttend';

/** Works with the neutral bundle, so has nothing to prepare in a system of its own (T5). */
export const usesBundle = (
  { exerciseMode, usesNeutralBundle }: Pick<Session, 'exerciseMode' | 'usesNeutralBundle'>,
  authority: string,
): boolean => exerciseMode === 'neutralBundle' || usesNeutralBundle.includes(authority);

/**
 * Codes of the authorities that have something to prepare for a session: those of its sub-region on its day, and
 * those of everybody with a place or a wish for one, without those that use the neutral bundle. By code.
 */
export function preparingAuthorities(session: Session, authorities: readonly Authority[]): string[] {
  const hosted = authoritiesOn(authorities, londonDay(session.startsAt)).filter(
    ({ subRegion }) => subRegion === session.subRegion,
  );
  const booked = session.bookings.filter(counts);
  return [...new Set([...hosted.map(({ code }) => code), ...booked.map(({ authority }) => authority)])]
    .filter(code => !usesBundle(session, code))
    .sort();
}
