import { DateTime } from 'luxon';
import { type Day, LONDON, londonInstant } from '../calendar.ts';
import { isWorkingDay, plusWorkingDays } from '../working-days.ts';

/** An ISO week in London, such as `2016-W13`. Weeks compare correctly as strings. */
export type Week = string;

const SENT_AT = '08:00';

/** The Monday of the week. Throws on what is no week. */
function mondayOf(week: Week): Day {
  const monday = DateTime.fromISO(week, { zone: LONDON });
  if (!monday.isValid) throw new Error('This is no ISO week.');
  return monday.toFormat('yyyy-MM-dd');
}

const weekOf = (at: DateTime): Week => at.toFormat("kkkk-'W'WW");

const london = (at: Date): DateTime => DateTime.fromJSDate(at, { zone: LONDON });

/** The week so many weeks later, or earlier where `weeks` is below 0. */
export const plusWeeks = (week: Week, weeks: number): Week =>
  weekOf(DateTime.fromISO(week, { zone: LONDON }).plus({ weeks }));

/** When the digest of a week goes out: on Monday at 08:00, on a bank holiday on the next working day (D1). */
export function digestTime(week: Week): Date {
  const monday = mondayOf(week);
  const day = isWorkingDay(monday) ? monday : plusWorkingDays(monday, 1);
  const at = londonInstant(day, SENT_AT);
  if (!at) throw new Error('There is no such time.');
  return at;
}

/** The week whose digest went out last, or should have by now. */
export function digestWeek(now: Date): Week {
  const week = weekOf(london(now));
  return digestTime(week) <= now ? week : plusWeeks(week, -1);
}

/** When the next digest goes out. */
export const nextDigestTime = (now: Date): Date => digestTime(plusWeeks(digestWeek(now), 1));

/** Where what is new begins for whoever has had no digest yet: the week before, from Monday on (D1). */
export function weekBefore(week: Week): Date {
  const at = londonInstant(mondayOf(plusWeeks(week, -1)), '00:00');
  if (!at) throw new Error('There is no such time.');
  return at;
}
