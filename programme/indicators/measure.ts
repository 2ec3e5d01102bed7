import type { Absent } from '../disclosure/children-counts.ts';
import { CONFIDENTIAL } from '../disclosure/small-counts.ts';
import type { Indicator, Measured } from './indicator.ts';
import { rateOf } from './regional-series.ts';

/** What is wrong with a figure that somebody gives, in a form or in a file. */
export type MeasureProblem =
  | { code: 'countsNeeded' }
  | { code: 'countIncomplete' }
  | { code: 'denominatorZero' }
  | { code: 'aboveDenominator'; numerator: number; denominator: number }
  | { code: 'notWholeChildren'; numerator: number }
  | { code: 'rateDiffers'; given: number; counted: number }
  | { code: 'rateImpossible'; given: number }
  | { code: 'hiddenBeforehand' }
  | { code: 'absentWithCounts' };

/** A figure as it is given: counts, a rate, or why there is none. */
export interface GivenFigure {
  numerator?: number;
  denominator?: number;
  rate?: number | Absent | typeof CONFIDENTIAL;
}

/**
 * A figure that makes sense, or what is wrong with it. A local one needs its counts, because its rate is worked out and
 * treated here; a published one needs its rate or its counts. The rate has one decimal, as it is shown.
 */
export function measureOf(
  { unit, counted, status }: Pick<Indicator, 'unit' | 'counted' | 'status'>,
  { numerator, denominator, rate }: GivenFigure,
): Measured | MeasureProblem {
  const counts =
    numerator !== undefined && denominator !== undefined ? { numerator, denominator } : undefined;
  if (!counts && (numerator ?? denominator) !== undefined) return { code: 'countIncomplete' };
  if (rate === CONFIDENTIAL && status === 'local') return { code: 'hiddenBeforehand' };
  if (typeof rate === 'string') return counts ? { code: 'absentWithCounts' } : { rate };
  if (!counts)
    return status === 'local' || rate === undefined ? { code: 'countsNeeded' } : published(unit, rate);
  if (counts.denominator === 0) return { code: 'denominatorZero' };
  if (unit !== 'ratio' && counts.numerator > counts.denominator)
    return { code: 'aboveDenominator', ...counts };
  if (counted === 'children' && !Number.isInteger(counts.numerator))
    return { code: 'notWholeChildren', numerator: counts.numerator };
  const worked = rateOf(counts.numerator, counts.denominator, unit);
  // Whoever published it may have rounded the other way.
  if (rate !== undefined && Math.abs(rate - worked) > 0.1001)
    return { code: 'rateDiffers', given: rate, counted: worked };
  return { ...counts, rate: rate === undefined ? worked : toTenth(rate) };
}

const published = (unit: Indicator['unit'], rate: number): Measured | MeasureProblem =>
  (unit === 'percent' && rate > 100) || (unit === 'per10000' && rate > 10_000)
    ? { code: 'rateImpossible', given: rate }
    : { rate: toTenth(rate) };

const toTenth = (rate: number): number => Math.round(rate * 10) / 10;

export const isProblem = (measure: Measured | MeasureProblem): measure is MeasureProblem => 'code' in measure;
