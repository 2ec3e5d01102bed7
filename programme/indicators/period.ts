import type { Day } from '../calendar.ts';

export const FREQUENCIES = ['year', 'quarter'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/**
 * The time that a value is of: a year from April to March, `2014-15`, or a quarter of one, `2014-15 Q1`. Periods of one
 * frequency compare correctly as strings, because a year begins in this century.
 */
export type Period = string;

const WRITTEN = /^(?<from>20\d{2})\s*[-/–]\s*(?:20)?(?<to>\d{2})(?:[\s,]*Q(?<quarter>[1-4]))?$/i;

/** Reads `2014-15`, `2014/15`, `2014-2015` and, of a quarter, `2014-15 Q1`. Undefined: it is none, or ends in another year. */
export function readPeriod(text: string): { period: Period; frequency: Frequency } | undefined {
  const { from = '', to = '', quarter } = WRITTEN.exec(text.trim())?.groups ?? {};
  if (from === '' || (Number(from) + 1) % 100 !== Number(to)) return undefined;
  const year = `${from}-${to}`;
  return quarter === undefined
    ? { period: year, frequency: 'year' }
    : { period: `${year} Q${quarter}`, frequency: 'quarter' };
}

/** The place of a period in the row of all of its frequency: the next one has the next number. */
export function ordinalOf(period: Period): number {
  const [, year = '', quarter] = /^(\d{4})-\d{2}(?: Q([1-4]))?$/.exec(period) ?? [];
  if (year === '') throw new RangeError(`${period} is no period.`);
  return quarter === undefined ? Number(year) : Number(year) * 4 + Number(quarter) - 1;
}

const yearText = (year: number): string => `${year}-${String((year + 1) % 100).padStart(2, '0')}`;

/** The period with this number in the row of its frequency. */
export const periodAt = (ordinal: number, frequency: Frequency): Period =>
  frequency === 'year'
    ? yearText(ordinal)
    : `${yearText(Math.floor(ordinal / 4))} Q${(((ordinal % 4) + 4) % 4) + 1}`;

export const frequencyOf = (period: Period): Frequency => (period.includes('Q') ? 'quarter' : 'year');

/** So many periods later, or earlier where `n` is below 0. */
export const periodAfter = (period: Period, n: number): Period =>
  periodAt(ordinalOf(period) + n, frequencyOf(period));

const QUARTER_ENDS = ['06-30', '09-30', '12-31', '03-31'];

/** The last day of a period: 31 March for a year and its last quarter. */
export function lastDayOf(period: Period): Day {
  const year = Number(period.slice(0, 4));
  const quarter = frequencyOf(period) === 'year' ? 3 : Number(period.at(-1)) - 1;
  return `${quarter === 3 ? year + 1 : year}-${QUARTER_ENDS[quarter]}`;
}

/** Is the period over by this day? Its last day is still a part of it. */
export const isOver = (period: Period, day: Day): boolean => lastDayOf(period) < day;

/** The latest periods that are over by this day, the latest first. */
export function latestPeriods(frequency: Frequency, day: Day, count: number): Period[] {
  const year = Number(day.slice(0, 4));
  const next = frequency === 'year' ? year : year * 4 + 3;
  let last = next;
  while (!isOver(periodAt(last, frequency), day)) last -= 1;
  return Array.from({ length: count }, (_, back) => periodAt(last - back, frequency));
}
