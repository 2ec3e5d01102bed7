import { type Day, plusDays } from '../calendar.ts';
import { isWorkingDay, plusWorkingDays } from '../working-days.ts';

const WEEK = 7;

/**
 * Days on which a meeting could be instead: the same weekday one, two, three weeks later, or the next working day after
 * it where that is a bank holiday or one of the busy days.
 */
export function otherDays(day: Day, busy: readonly Day[], count: number): Day[] {
  const found: Day[] = [];
  for (let week = 1; found.length < count; week += 1) {
    let wanted = plusDays(day, week * WEEK);
    while (!isWorkingDay(wanted) || busy.includes(wanted) || found.includes(wanted))
      wanted = plusWorkingDays(wanted, 1);
    found.push(wanted);
  }
  return found;
}
