import type { Absent } from '../disclosure/children-counts.ts';
import { childrenCounts } from '../disclosure/children-counts.ts';
import { CONFIDENTIAL } from '../disclosure/small-counts.ts';
import { percent } from '../percent.ts';
import { type Authority, authoritiesOn } from '../region/authority.ts';
import { type Indicator, type IndicatorValue, PER, type Unit, WHOLE_REGION } from './indicator.ts';
import { lastDayOf, type Period } from './period.ts';

/** A rate as it may be shown, with one decimal, or why there is none. */
export type ShownRate = number | Absent | typeof CONFIDENTIAL;

/** One period of an indicator, as far as it may be shown (X1). */
export interface SeriesPoint {
  period: Period;
  /** Absent while values of authorities are still to come. */
  region?: ShownRate;
  /** Children counted in the region, to the nearest ten; of local counts only. */
  regionCount?: number;
  /** How many authorities have a value that is approved, of all that there were on the last day of the period. */
  have: number;
  of: number;
  /** Of those that have one, by name. */
  authorities: { code: string; rate: ShownRate }[];
}

/** Numerator for each so many of the denominator, one decimal. */
export const rateOf = (numerator: number, denominator: number, unit: Unit): number =>
  percent((numerator * PER[unit]) / 100, denominator);

/** The authorities whose values make up the region's in a period: those that there are on its last day. */
export const membersIn = (authorities: readonly Authority[], period: Period): Authority[] =>
  authoritiesOn(authorities, lastDayOf(period));

/**
 * The periods of an indicator in order, from all of its values. An authority that was merged away before a period ended
 * has no part in it, or its children would be counted twice. The region's figure is shown only when every authority has
 * been heard, or whoever watches it grow could subtract what came last (X6).
 */
export function seriesOf(
  indicator: Indicator,
  values: readonly IndicatorValue[],
  authorities: readonly Authority[],
): SeriesPoint[] {
  const approved = values.filter(({ state }) => state === 'approved');
  const periods = [...new Set(approved.map(({ period }) => period))].sort();
  return periods.map(period => {
    const members = membersIn(authorities, period);
    const own = approved.filter(
      value => value.period === period && members.some(({ code }) => code === value.authority),
    );
    const line = approved.find(value => value.period === period && value.authority === WHOLE_REGION);
    const complete = own.length === members.length && members.length > 0;
    const counted = { period, have: own.length, of: members.length };
    const treated =
      indicator.status === 'local' && indicator.counted === 'children'
        ? treatedHere(indicator, own, complete)
        : asTheyAre(indicator, own, complete);
    const named = { ...treated, authorities: byName(treated.authorities, members) };
    return line ? { ...counted, ...named, region: line.rate } : { ...counted, ...named };
  });
}

type Treated = Pick<SeriesPoint, 'region' | 'regionCount' | 'authorities'>;

/** Local counts of children: small ones are hidden, and others with them where one could be worked out. */
function treatedHere(indicator: Indicator, own: readonly IndicatorValue[], complete: boolean): Treated {
  const { region, authorities } = childrenCounts(
    own.map(({ authority, rate, numerator, denominator = 0 }) => ({
      code: authority,
      numerator: numerator ?? (rate === 'z' ? 'z' : 'x'),
      denominator,
    })),
    PER[indicator.unit],
  );
  const shown = authorities.map(({ code, rate }) => ({ code, rate }));
  if (!complete) return { authorities: shown };
  const known = own.filter(({ numerator }) => numerator !== undefined);
  if (known.length === 0) return { authorities: shown, region: absent(own) };
  return {
    authorities: shown,
    region: region.rate,
    ...(typeof region.count === 'number' && { regionCount: region.count }),
  };
}

/** Counts of staff, and published values, which come as they may be shown. */
function asTheyAre(indicator: Indicator, own: readonly IndicatorValue[], complete: boolean): Treated {
  const authorities = own.map(({ authority, rate }) => ({ code: authority, rate }));
  return complete ? { authorities, region: summedRate(indicator, own) } : { authorities };
}

/** Where one is hidden or without its count, nobody can add up. */
function summedRate({ unit }: Indicator, own: readonly IndicatorValue[]): ShownRate {
  if (own.some(({ rate }) => rate === CONFIDENTIAL)) return CONFIDENTIAL;
  const known = own.filter(({ rate }) => typeof rate === 'number');
  if (known.length === 0) return absent(own);
  let [part, whole] = [0, 0];
  for (const { numerator, denominator } of known) {
    if (numerator === undefined || denominator === undefined) return 'x';
    [part, whole] = [part + numerator, whole + denominator];
  }
  return rateOf(part, whole, unit);
}

const absent = (own: readonly IndicatorValue[]): Absent =>
  own.every(({ rate }) => rate === 'z') ? 'z' : 'x';

/** By name, never by how they stand: a list from best to worst would be a league table. */
const byName = (
  rates: readonly { code: string; rate: ShownRate }[],
  members: readonly Authority[],
): SeriesPoint['authorities'] =>
  [...members]
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
    .flatMap(({ code }) => rates.find(one => one.code === code) ?? []);
