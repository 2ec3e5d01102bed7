import { baselineOf, pointsOf } from '../../programme/indicators/baseline.ts';
import type { Indicator, IndicatorValue } from '../../programme/indicators/indicator.ts';
import type { BaselineView } from '../../programme/indicators/indicator-views.ts';
import type { SeriesPoint } from '../../programme/indicators/regional-series.ts';
import type { Authority } from '../../programme/region/authority.ts';

export const sampleIndicator = (more: Partial<Indicator> = {}): Indicator => ({
  region: 'demo',
  code: 'SP2',
  title: 'Second or subsequent child protection plans',
  polarity: 'low',
  unit: 'percent',
  counted: 'children',
  numerator: 'Children who became subject of a plan for a second or subsequent time',
  denominator: 'Children who became subject of a plan',
  frequency: 'year',
  source: 'Table A5 of the yearly return',
  status: 'published',
  ...more,
});

export const sampleValue = (more: Partial<IndicatorValue> = {}): IndicatorValue => ({
  region: 'demo',
  indicator: 'SP2',
  authority: 'D01',
  period: '2014-15',
  numerator: 12,
  denominator: 80,
  rate: 15,
  state: 'entered',
  enteredBy: 'performance',
  enteredAt: new Date('2015-11-20T10:00:00Z'),
  revision: 1,
  ...more,
});

/** An authority of this code, and name where one is given, for its whole life or as long as is said. */
export const sampleAuthority = (code: string, more: Partial<Authority> = {}): Authority => ({
  region: 'demo',
  code,
  name: `Authority ${code}`,
  type: 'unitary',
  predecessors: [],
  successors: [],
  tenantIds: [],
  ...more,
});

/** A baseline of eight years, with so many authorities in each. */
export function sampleBaseline(typed: (text: string) => string, authorities: number): BaselineView {
  const indicator = sampleIndicator({
    title: typed('Second or subsequent plans'),
    numerator: typed('Children for a second time'),
    denominator: typed('Children on plans'),
    source: typed('Table A5'),
    note: typed('Very low may mean that need is missed'),
  });
  const series: SeriesPoint[] = [13.2, 14, 14.1, 15.3, 16, 16.2, 17.9, 18.4].map((region, index) => ({
    period: `20${String(7 + index).padStart(2, '0')}-${String(8 + index).padStart(2, '0')}`,
    region,
    regionCount: 480,
    have: authorities,
    of: authorities,
    authorities: [{ code: 'D01', rate: 15 }],
  }));
  return {
    indicator,
    outcomeTitle: typed('Children are safe from neglect'),
    series,
    baseline: baselineOf(pointsOf(series), indicator),
  };
}
