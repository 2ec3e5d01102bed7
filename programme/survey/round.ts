import { type Day, londonDay, londonInstant, plusLondonDays } from '../calendar.ts';

/** A council year, 1 April to 31 March, named by the year in which it begins. */
export type Round = number;

const FIRST_DAY = '04-01';

/** The round of a session that begins at this instant. */
export function roundOf(startsAt: Date): Round {
  const day = londonDay(startsAt);
  const year = Number(day.slice(0, 4));
  return day.slice(5) < FIRST_DAY ? year - 1 : year;
}

/** From the first instant to the one after the last. */
export const roundTimes = (round: Round): { from: Date; until: Date } => ({
  from: midnightOf(`${round}-${FIRST_DAY}`),
  until: midnightOf(`${round + 1}-${FIRST_DAY}`),
});

function midnightOf(day: Day): Date {
  const at = londonInstant(day, '00:00');
  if (!at) throw new RangeError(`${day} is no day.`);
  return at;
}

/** Nobody asks any more so long after a session that was not surveyed, so its round does not wait for it. */
const LONGEST_WAIT_DAYS = 180;

/** Sessions that began before this instant are waited for no longer. */
export const waitedForSince = (now: Date): Date => plusLondonDays(now, -LONGEST_WAIT_DAYS);
