import { londonDay } from '../calendar.ts';
import type { Authority } from '../region/authority.ts';
import { note } from '../region/import-report.ts';
import { type Indicator, type IndicatorValue, WHOLE_REGION } from './indicator.ts';
import type { IndicatorImportDeps } from './indicator-import.ts';
import {
  type IndicatorImportProblem,
  type IndicatorImportReport,
  type Placed,
  refuse,
} from './indicator-import-report.ts';
import { REGION_WORD, type ValueRow } from './indicator-rows.ts';
import type { IndicatorStore } from './indicator-store.ts';
import { isProblem, measureOf } from './measure.ts';
import { isOver, lastDayOf, type Period } from './period.ts';
import { membersIn } from './regional-series.ts';

/** Takes in the values of a file. */
export async function importValues(
  { indicators, regions }: IndicatorImportDeps,
  rows: readonly Placed<ValueRow>[],
  region: string,
  now: Date,
  report: IndicatorImportReport,
): Promise<void> {
  if (rows.length === 0) return;
  const [all, authorities] = await Promise.all([indicators.indicators(region), regions.authorities(region)]);
  const byCode = new Map(all.map(one => [one.code, one]));
  const known = { authorities, region, now, membersOf: membersByPeriod(authorities) };
  const read = new Map<string, { at: { line: number }; value: IndicatorValue }>();
  for (const { at, row } of rows) {
    const value = valueFrom(row, byCode.get(row.indicator), known);
    if ('problem' in value) {
      refuse(report, at, row.indicator, value.problem);
      continue;
    }
    // An authority may be written by its code in one row and by its name in another.
    const key = `${value.indicator}/${keyOf(value)}`;
    const earlier = read.get(key);
    if (!earlier) read.set(key, { at, value });
    else {
      const repeated = `${row.period} of ${row.indicator}, ${row.authority}`;
      const problem = { code: 'repeated', column: 'period', value: repeated, first: earlier.at } as const;
      refuse(report, at, row.indicator, problem);
    }
  }
  const values = [...read.values()].map(one => one.value);
  for (const code of new Set(values.map(({ indicator }) => indicator)))
    await putChanged(
      indicators,
      values.filter(({ indicator }) => indicator === code),
      report,
    );
}

interface Known {
  authorities: readonly Authority[];
  membersOf(period: Period): readonly Authority[];
  region: string;
  now: Date;
}

/** A file has thousands of rows of a few periods. */
function membersByPeriod(authorities: readonly Authority[]): Known['membersOf'] {
  const known = new Map<Period, readonly Authority[]>();
  return period => {
    const members = known.get(period) ?? membersIn(authorities, period);
    known.set(period, members);
    return members;
  };
}

/** The value that a row describes, or why it can't be one. */
function valueFrom(
  row: ValueRow,
  indicator: Indicator | undefined,
  known: Known,
): IndicatorValue | { problem: IndicatorImportProblem } {
  const { period } = row;
  const { region, now } = known;
  if (!indicator) return { problem: { code: 'unknownIndicator', value: row.indicator } };
  if (row.frequency !== indicator.frequency)
    return { problem: { code: 'wrongFrequency', period, frequency: indicator.frequency } };
  if (!isOver(period, londonDay(now)))
    return {
      problem: { code: 'refused', problem: { code: 'periodNotOver', period, endsOn: lastDayOf(period) } },
    };
  const isRegion = row.authority.toLowerCase() === REGION_WORD;
  if (isRegion && indicator.status === 'local') return { problem: { code: 'regionNotLocal' } };
  const named = isRegion ? undefined : authorityNamed(known, row.authority, period);
  if (!isRegion && !named) return { problem: { code: 'unknownAuthority', value: row.authority } };
  if (named && !known.membersOf(period).includes(named))
    return {
      problem: { code: 'refused', problem: { code: 'authorityNotThen', authority: named.name, period } },
    };
  const measured = measureOf(indicator, row);
  if (isProblem(measured)) return { problem: { code: 'refused', problem: measured } };
  const counts = indicator.status === 'published';
  return {
    ...measured,
    region,
    indicator: indicator.code,
    authority: named?.code ?? WHOLE_REGION,
    period,
    state: counts ? 'approved' : 'entered',
    enteredAt: now,
    ...(counts && { decidedAt: now }),
    revision: 1,
  };
}

/** By its code, else by its name; of two with one name, as before and after a reorganisation, the one of that time. */
function authorityNamed(
  { authorities, membersOf }: Known,
  text: string,
  period: Period,
): Authority | undefined {
  const same = (one: string): boolean => one.toLowerCase() === text.toLowerCase();
  const byCode = authorities.find(({ code }) => same(code));
  if (byCode) return byCode;
  const byName = authorities.filter(({ name }) => same(name));
  return byName.find(one => membersOf(period).includes(one)) ?? byName[0];
}

/** Writes those that say something else than what is stored: what was approved stays so while its figure does. */
async function putChanged(
  indicators: IndicatorStore,
  read: readonly IndicatorValue[],
  report: IndicatorImportReport,
): Promise<void> {
  const [first] = read;
  if (!first) return;
  const from = read.map(({ period }) => period).sort()[0] ?? '';
  const stored = new Map(
    (await indicators.values(first.region, first.indicator, from)).map(value => [keyOf(value), value]),
  );
  const changed = read.flatMap(value => {
    const before = stored.get(keyOf(value));
    if (!note(report.counts.values, before && figureOf(before), figureOf(value))) return [];
    return [{ ...value, revision: (before?.revision ?? 0) + 1 }];
  });
  report.toApprove += changed.filter(({ state }) => state === 'entered').length;
  await indicators.putValues(changed);
}

const keyOf = ({ period, authority }: IndicatorValue): string => `${period}/${authority}`;

const figureOf = ({ rate, numerator, denominator }: IndicatorValue) => ({ rate, numerator, denominator });
