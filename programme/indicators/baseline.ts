import type { Polarity, Unit } from './indicator.ts';
import { type Frequency, frequencyOf, ordinalOf, type Period, periodAfter } from './period.ts';
import type { SeriesPoint } from './regional-series.ts';

export interface BaselinePoint {
  period: Period;
  /** One decimal. */
  value: number;
}

/** What the figure does if nothing changes, and what that means where low or high is better. */
export type Direction = 'rising' | 'falling' | 'level';
export type Verdict = 'better' | 'worse' | 'same' | 'judge';

/** Where things come from and where they go if nothing changes (decision 17). */
export interface Baseline {
  history: BaselinePoint[];
  /** Empty with fewer than FEWEST_POINTS periods known. */
  forecast: BaselinePoint[];
  /** Set with the forecast. */
  trend?: {
    /** Per period, one decimal. */
    change: number;
    direction: Direction;
    verdict: Verdict;
    /** So many periods, the latest ones, have a say. */
    periods: number;
  };
}

/** Two figures make a line of any slope; three can at least disagree. */
export const FEWEST_POINTS = 3;
/** How far back a forecast looks: longer ago was another service. Of quarters two whole years, so that each season has its weight. */
const WINDOW: Readonly<Record<Frequency, number>> = { year: 5, quarter: 8 };
const AHEAD: Readonly<Record<Frequency, number>> = { year: 3, quarter: 4 };

/** Halves up, as people round: what is a half on paper may be a hair less as a sum of fractions. */
const toTenth = (value: number): number => Math.round(value * 10 + 1e-6) / 10;

/** The points of a series that can be drawn. */
export const pointsOf = (series: readonly SeriesPoint[]): BaselinePoint[] =>
  series.flatMap(({ period, region }) => (typeof region === 'number' ? [{ period, value: region }] : []));

/**
 * History and forecast of one figure. The forecast goes on from the latest figure by the slope of the straight line with
 * the least squares through the figures of the last five years, or eight quarters; a period without a figure has no say.
 * It never leaves what is possible: no rate is below 0, no share above 100.
 */
export function baselineOf(
  history: readonly BaselinePoint[],
  { polarity, unit }: { polarity: Polarity; unit: Unit },
): Baseline {
  const sorted = [...history].sort((a, b) => ordinalOf(a.period) - ordinalOf(b.period));
  const latest = sorted.at(-1);
  if (!latest) return { history: sorted, forecast: [] };
  const frequency = frequencyOf(latest.period);
  const from = ordinalOf(latest.period) - WINDOW[frequency];
  const used = sorted.filter(({ period }) => ordinalOf(period) > from);
  if (used.length < FEWEST_POINTS) return { history: sorted, forecast: [] };
  const slope = slopeOf(used.map(({ period, value }) => [ordinalOf(period), value]));
  const possible = (value: number): number => Math.max(0, unit === 'percent' ? Math.min(100, value) : value);
  const forecast = Array.from({ length: AHEAD[frequency] }, (_, index) => ({
    period: periodAfter(latest.period, index + 1),
    value: toTenth(possible(latest.value + slope * (index + 1))),
  }));
  const direction = directionOf(latest.value, forecast.at(-1)?.value ?? latest.value);
  return {
    history: sorted,
    forecast,
    trend: {
      change: toTenth(slope),
      direction,
      verdict: verdictOf(polarity, direction),
      periods: used.length,
    },
  };
}

/** The slope of the line that lies nearest to all of them, by least squares; what a spreadsheet calls SLOPE. */
function slopeOf(points: readonly (readonly [number, number])[]): number {
  const mean = (pick: (point: readonly [number, number]) => number): number =>
    points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  const [meanX, meanY] = [mean(([x]) => x), mean(([, y]) => y)];
  const spread = points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  return points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0) / spread;
}

/** A change of less than a fiftieth on the whole way is level: figures move as much by chance. */
const LEVEL = 1 / 50;

function directionOf(now: number, then: number): Direction {
  if (then === now || Math.abs(then - now) < now * LEVEL) return 'level';
  return then > now ? 'rising' : 'falling';
}

function verdictOf(polarity: Polarity, direction: Direction): Verdict {
  if (polarity === 'context') return 'judge';
  if (direction === 'level') return 'same';
  return (direction === 'falling') === (polarity === 'low') ? 'better' : 'worse';
}
