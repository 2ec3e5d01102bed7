import { type Day, londonDay, londonInstant, plusDays, plusLondonMonths } from '../calendar.ts';
import { isWorkingDay, plusWorkingDays } from '../working-days.ts';

const OPEN_DAYS = 28;
const MORNING = '08:00';

/** The same day of the month so many months on, or the last day of that month (I1): not 90 days. */
export const dueDay = (startsAt: Date, delayMonths: number): Day =>
  londonDay(plusLondonMonths(startsAt, delayMonths));

/** The day on which it is sent: when it is due, or the next working day in England (I2). */
export function sendDay(startsAt: Date, delayMonths: number): Day {
  const due = dueDay(startsAt, delayMonths);
  return isWorkingDay(due) ? due : plusWorkingDays(due, 1);
}

export interface ImpactTimes {
  opensAt: Date;
  /** The midnight that ends day 28 after it was sent (I4). */
  closesAt: Date;
  /** It should have been sent before surveys began in the programme (I4). */
  catchUp: boolean;
}

/** When people are asked about a session, in a programme whose surveys begin on `launchedOn`. */
export function impactTimes(startsAt: Date, delayMonths: number, launchedOn: Day): ImpactTimes {
  const day = sendDay(startsAt, delayMonths);
  const catchUp = day < launchedOn;
  const sent = catchUp ? launchedOn : day;
  return { opensAt: at(sent, MORNING), closesAt: at(plusDays(sent, OPEN_DAYS + 1), '00:00'), catchUp };
}

function at(day: Day, time: string): Date {
  const instant = londonInstant(day, time);
  if (!instant) throw new RangeError(`${day} is no day.`);
  return instant;
}
