import type { Asker } from '../asker.ts';
import type { AuditStore } from '../audit/audit-store.ts';
import { londonDay } from '../calendar.ts';
import type { PlanStore } from '../improvement/plan-store.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { denied, deniedToTrainers } from '../region/people-deps.ts';
import type { PeopleStore } from '../region/people-store.ts';
import type { Permission } from '../region/permissions.ts';
import type { RegionStore } from '../region/region-store.ts';
import type { VoteStore } from '../vote/vote-store.ts';
import { type Baseline, baselineOf, pointsOf } from './baseline.ts';
import type { Indicator, IndicatorValue } from './indicator.ts';
import type { IndicatorStore } from './indicator-store.ts';
import { latestPeriods, type Period } from './period.ts';
import { type SeriesPoint, seriesOf } from './regional-series.ts';

/** What the services of indicators stand on. */
export interface IndicatorDeps {
  indicators: IndicatorStore;
  plans: Pick<PlanStore, 'measuredBy'>;
  votes: Pick<VoteStore, 'byId' | 'proposals'>;
  people: Pick<PeopleStore, 'byIds' | 'withRoles'>;
  regions: Pick<RegionStore, 'authorities'>;
  audit: Pick<AuditStore, 'record'>;
}

/** So many periods are read of an indicator, the latest ones: more than a chart can show, whatever there was before. */
const READ = { year: 12, quarter: 16 } as const;

/** Undefined when the person may; otherwise the refusal. */
export const deniedFor = (asker: Asker, permission: Permission) =>
  deniedToTrainers(asker) ?? denied(asker, permission);

export async function indicatorCalled(
  deps: Pick<IndicatorDeps, 'indicators'>,
  { person }: Asker,
  code: string,
): Promise<Outcome<Indicator>> {
  const found = await deps.indicators.indicator(person.region, code);
  return found ? done(found) : refuse({ code: 'indicatorNotFound' });
}

/** The first period that is read of an indicator on a day. */
export const readFrom = ({ frequency }: Pick<Indicator, 'frequency'>, now: Date): Period =>
  latestPeriods(frequency, londonDay(now), READ[frequency]).at(-1) ?? '';

export interface ReadSeries {
  values: IndicatorValue[];
  series: SeriesPoint[];
  baseline: Baseline;
}

/** An indicator's values that were known at an instant, with what they make of the region, of the latest periods. */
export async function readSeries(
  deps: Pick<IndicatorDeps, 'indicators' | 'regions'>,
  indicator: Indicator,
  now: Date,
): Promise<ReadSeries> {
  const { region, code } = indicator;
  const [all, authorities] = await Promise.all([
    deps.indicators.values(region, code, readFrom(indicator, now)),
    deps.regions.authorities(region),
  ]);
  const values = all.filter(({ enteredAt, decidedAt = enteredAt }) => decidedAt <= now);
  const series = seriesOf(indicator, values, authorities);
  return { values, series, baseline: baselineOf(pointsOf(series), indicator) };
}
