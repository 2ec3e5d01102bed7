import { type Day, londonDay, londonInstant, plusLondonDays } from '../calendar.ts';
import type { PeopleStore } from '../region/people-store.ts';
import { wasMarked } from './session-attendance.ts';
import type { SessionHistory, UncountedSession } from './session-history.ts';
import {
  monthOf,
  type PeriodTotals,
  sumOfTotals,
  type TrainingTotals,
  totalsOf,
  withTrainedOf,
  yearOf,
} from './training-totals.ts';
import type { KeptTotals, TrainingTotalsStore } from './training-totals-store.ts';

/** Sessions that are counted in one go. */
const AT_ONCE = 500;
const FIRST_YEAR = '0000';

interface Deps {
  history: SessionHistory;
  totals: TrainingTotalsStore;
  people: Pick<PeopleStore, 'byIds'>;
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/**
 * Totals of the sessions of each day, of the days of each month, of the months of each year: whatever the number of
 * sessions, what happened up to a day is some years, at most 11 months and at most 31 days. Only what a changed session
 * touches is counted again (decision 16).
 */
export function totalsService({ history, totals, people }: Deps) {
  const begun = new Set<string>();

  /** Counts until what it counted is what is kept: whoever keeps totals last has seen all that was there before. */
  async function keep(
    period: Omit<PeriodTotals, keyof TrainingTotals>,
    count: (before: KeptTotals | undefined) => Promise<TrainingTotals>,
  ): Promise<void> {
    for (;;) {
      const before = await totals.of(period.region, period.period);
      const next = { ...period, ...(await count(before)) };
      if (await totals.put(next, before?.revision ?? 0)) return;
    }
  }

  /** Answers the later days on which somebody was who is marked on this one: who is new there may be another now. */
  async function countDay(region: string, day: Day): Promise<Day[]> {
    const from = midnightOf(day);
    const to = plusLondonDays(from, 1);
    let later: Day[] = [];
    await keep({ region, span: 'day', period: day }, async before => {
      const sessions = await history.deliveredFrom(region, from, to);
      const marked = sessions.flatMap(({ bookings }) => bookings.filter(wasMarked));
      const ids = unique(marked.map(({ person }) => person));
      const [attended, known] = await Promise.all([
        history.attendances(region, ids),
        people.byIds(region, ids),
      ]);
      const earlier = new Set(attended.filter(({ startsAt }) => startsAt < from).flatMap(one => one.people));
      later = attended.filter(({ startsAt }) => startsAt >= to).map(({ startsAt }) => londonDay(startsAt));
      const groups = new Map(known.map(({ id, staffGroup }) => [id, staffGroup]));
      const counted = totalsOf(
        sessions,
        person => !earlier.has(person),
        person => groups.get(person),
      );
      const nameless = sessions.some(({ namesRemovedAt }) => namesRemovedAt !== undefined);
      return nameless && before ? withTrainedOf(counted, before.totals) : counted;
    });
    return later;
  }

  const sumInto = (region: string, span: 'month' | 'year', period: string): Promise<void> =>
    keep({ region, span, period }, async () =>
      sumOfTotals(
        span === 'month'
          ? await totals.within(region, 'day', `${period}-01`, `${period}-31`)
          : await totals.within(region, 'month', `${period}-01`, `${period}-12`),
      ),
    );

  async function count(region: string, changed: readonly UncountedSession[]): Promise<void> {
    const days = unique(changed.map(({ startsAt }) => londonDay(startsAt)));
    const later: Day[] = [];
    for (const day of days) later.push(...(await countDay(region, day)));
    const touched = unique(later).filter(day => !days.includes(day));
    for (const day of touched) await countDay(region, day);
    const months = unique([...days, ...touched].map(monthOf));
    for (const month of months) await sumInto(region, 'month', month);
    for (const year of unique(months.map(yearOf))) await sumInto(region, 'year', year);
    // Only now: a crash before leaves them to be counted again.
    for (const session of changed) await history.setCounted(region, session);
  }

  /** Sessions may be older than totals are, and totals older than one of their figures. */
  async function begin(region: string): Promise<void> {
    if (begun.has(region)) return;
    if ((await totals.firstDay(region)) === undefined) await history.setAllUncounted(region);
    begun.add(region);
  }

  return {
    /** May be repeated, and may run in several processes at once. */
    async bringUpToDate(region: string): Promise<void> {
      await begin(region);
      for (let found = AT_ONCE; found === AT_ONCE; ) {
        const changed = await history.uncounted(region, AT_ONCE);
        await count(region, changed);
        found = changed.length;
      }
    },

    /** What the sessions that began on a day or before come to, as far as they were counted. */
    async upTo(region: string, day: Day): Promise<TrainingTotals> {
      const [year, month] = [yearOf(day), monthOf(day)];
      const parts = await Promise.all([
        totals.within(region, 'year', FIRST_YEAR, String(Number(year) - 1)),
        totals.within(region, 'month', `${year}-01`, previousMonth(month)),
        totals.within(region, 'day', `${month}-01`, day),
      ]);
      return sumOfTotals(parts.flat());
    },

    firstDay: (region: string): Promise<Day | undefined> => totals.firstDay(region),
  };
}

export type TotalsService = ReturnType<typeof totalsService>;

/** Before January comes nothing of the same year. */
const previousMonth = (month: string): string => {
  const [year = '', number = ''] = month.split('-');
  return `${year}-${String(Number(number) - 1).padStart(2, '0')}`;
};

function midnightOf(day: Day): Date {
  const midnight = londonInstant(day, '00:00');
  if (!midnight) throw new RangeError(`${day} is no day.`);
  return midnight;
}
