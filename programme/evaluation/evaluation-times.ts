import { type Day, londonDay, londonInstant, plusDays, plusMinutes } from '../calendar.ts';
import type { Session } from '../training/session.ts';

const MINUTES_BEFORE_END = 5;
const OPEN_DAYS = 14;

/** While people are still in the room: in its last five minutes, to the end of day 14 after it, London days (E1). */
export function evaluationTimes({ endsAt }: Pick<Session, 'endsAt'>): { opensAt: Date; closesAt: Date } {
  const dayAfter: Day = plusDays(londonDay(endsAt), OPEN_DAYS + 1);
  return {
    opensAt: plusMinutes(endsAt, -MINUTES_BEFORE_END),
    // Midnight is always there: British clocks change at one.
    closesAt: londonInstant(dayAfter, '00:00') ?? endsAt,
  };
}

/** No session that began longer ago than this can still be evaluated, however long it lasted. */
export const EVALUATED_WITHIN_DAYS = OPEN_DAYS + 3;
