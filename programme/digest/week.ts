import { DateTime } from 'luxon';
import { type Day, LONDON, londonInstant } from '../calendar.ts';
import { isWorkingDay, plusWorkingDays } from '../working-days.ts';

/** An ISO week in London, such as `2016-W13`. Weeks compare correctly as strings. */
export type Week = string;

const SENT_AT = '08:00';

const REMEMBERED = 200;

/** Asked again for every recipient; the calendar is slow to say. */
function remembered<T>(ask: (week: Week, weeks: number) => T): (week: Week, weeks?: number) => T {
  const known = new Map<string, T>();
  return (week, weeks = 0) => {
    const key = `${week}/${weeks}`;
    const found = known.get(key) ?? ask(week, weeks);
    if (known.size >= REMEMBERED) known.clear();
    known.set(key, found);
    return found;
  };
}

/** The Monday of the week. Throws on what is no week. */
function mondayOf(week: Week): Day {
  const monday = DateTime.fromISO(week, { zone: LONDON });
  if (!monday.isValid) throw new Error('This is no ISO week.');
  return monday.toFormat('yyyy-MM-dd');
}

const weekOf = (at: DateTime): Week => at.toFormat("kkkk-'W'WW");

const london = (at: Date): DateTime => DateTime.fromJSDate(at, { zone: LONDON });

const shifted = remembered((week, weeks) => weekOf(DateTime.fromISO(week, { zone: LONDON }).plus({ weeks })));

/** The week so many weeks later, or earlier where `weeks` is below 0. */
export const plusWeeks = (week: Week, weeks: number): Week => shifted(week, weeks);

const sendingTime = remembered(week => {
  const monday = mondayOf(week);
  return instantOf(isWorkingDay(monday) ? monday : plusWorkingDays(monday, 1), SENT_AT);
});

/** When the digest of a week goes out: on Monday at 08:00, on a bank holiday on the next working day (D1). */
export const digestTime = (week: Week): Date => new Date(sendingTime(week));

const beginning = remembered(week => instantOf(mondayOf(week), '00:00'));

/** Where what is new begins for whoever has had no digest yet: the week before, from Monday on (D1). */
export const weekBefore = (week: Week): Date => new Date(beginning(plusWeeks(week, -1)));

function instantOf(day: Day, time: string): number {
  const at = londonInstant(day, time);
  if (!at) throw new Error('There is no such time.');
  return at.getTime();
}

/** The week whose digest went out last, or should have by now. */
export function digestWeek(now: Date): Week {
  const week = weekOf(london(now));
  return digestTime(week) <= now ? week : plusWeeks(week, -1);
}

/** When the next digest goes out. */
export const nextDigestTime = (now: Date): Date => digestTime(plusWeeks(digestWeek(now), 1));
