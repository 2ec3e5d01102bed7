import Holidays from 'date-holidays';
import { DateTime } from 'luxon';
import { type Day, LONDON, rememberedInstants } from './calendar.ts';

const england = new Holidays('GB', 'ENG', { types: ['public'] });
const bankHolidays = new Map<number, ReadonlySet<Day>>();

/** Bank holidays of England in a year, substitute days included. */
function bankHolidaysIn(year: number): ReadonlySet<Day> {
  const known = bankHolidays.get(year);
  if (known) return known;
  const days = new Set(england.getHolidays(year).map(({ date }) => date.slice(0, 10)));
  bankHolidays.set(year, days);
  return days;
}

const dateOf = (day: Day): DateTime => DateTime.fromISO(day, { zone: LONDON });
const dayOf = (date: DateTime): Day => date.toFormat('yyyy-MM-dd');

/** Monday to Friday, but no bank holiday of England. */
export function isWorkingDay(day: Day): boolean {
  const { weekday, year } = dateOf(day);
  return weekday <= 5 && !bankHolidaysIn(year).has(day);
}

/** The n-th working day after this day; n is 1 or more. A day is never counted from itself. */
export function plusWorkingDays(day: Day, n: number): Day {
  let date = dateOf(day);
  for (let left = n; left > 0; ) {
    date = date.plus({ days: 1 });
    if (isWorkingDay(dayOf(date))) left -= 1;
  }
  return dayOf(date);
}

/** More than the tasks of a thousand open sessions ask for at one tick. */
const REMEMBERED = 10_000;
const earlier = new Map<string, Day>();

/** The n-th working day before this day; n is 1 or more. Remembered: every tick asks it of every task that is open. */
export function minusWorkingDays(day: Day, n: number): Day {
  const key = `${day}/${n}`;
  const known = earlier.get(key) ?? workingDayBefore(day, n);
  if (earlier.size >= REMEMBERED) earlier.clear();
  earlier.set(key, known);
  return known;
}

function workingDayBefore(day: Day, n: number): Day {
  let date = dateOf(day);
  for (let left = n; left > 0; ) {
    date = date.minus({ days: 1 });
    if (isWorkingDay(dayOf(date))) left -= 1;
  }
  return dayOf(date);
}

/** The same London time of day, n working days later (T2, T3). */
export const plusWorkingDaysAt = rememberedInstants((at, n) => {
  const local = DateTime.fromJSDate(at, { zone: LONDON });
  const { hour, minute, second, millisecond } = local;
  return dateOf(plusWorkingDays(dayOf(local), n))
    .set({ hour, minute, second, millisecond })
    .toJSDate();
});
