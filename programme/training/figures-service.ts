import type { Asker } from '../asker.ts';
import { type Day, londonDay } from '../calendar.ts';
import { done, type Outcome } from '../outcome.ts';
import type { SubRegion } from '../region/authority.ts';
import { denied } from '../region/people-deps.ts';
import { coverageOf, type SubRegionCoverage } from './coverage.ts';
import type { ReadinessCount } from './readiness-count.ts';
import type { SessionSummary } from './session.ts';
import type { TotalsService } from './totals-service.ts';
import type { TrainingDeps } from './training-deps.ts';
import {
  type RecordSystemFigures,
  readinessFigures,
  recordSystemFigures,
  type ToCome,
  type TrainingFigures,
  trainingFigures,
} from './training-figures.ts';
import type { TrainingTotals } from './training-totals.ts';

/** Sessions that are named one by one, the nearest to the day. */
const NAMED = 12;

export interface CoverageView {
  on: Date;
  figures: TrainingFigures;
  subRegions: SubRegionCoverage[];
}

/** Training as it stood at an instant; what began on its day counts as far as it was delivered. */
export interface TrainingThen {
  totals: TrainingTotals;
  toCome: ToCome[];
  subRegions: SubRegion[];
}

/** The figures of training as they stand at an instant. */
export interface AllTrainingFigures {
  training: TrainingFigures;
  readiness: Record<string, ReadinessCount>;
  recordSystems: RecordSystemFigures;
}

/** Counts what training has reached, from totals: what it costs hardly grows with the years. */
export function figuresService(deps: TrainingDeps, totals: TotalsService) {
  const { history, regions, training } = deps;

  async function then(region: string, at: Date): Promise<TrainingThen> {
    await totals.bringUpToDate(region);
    const [past, toCome, subRegions] = await Promise.all([
      totals.upTo(region, londonDay(at)),
      history.countToCome(region, at),
      regions.subRegions(region),
    ]);
    return { totals: past, toCome, subRegions };
  }

  return {
    then,

    /** The first day of which something is known. */
    async since(region: string): Promise<Day | undefined> {
      await totals.bringUpToDate(region);
      return totals.firstDay(region);
    },

    lastDelivered: (region: string, at: Date): Promise<SessionSummary[]> =>
      history.lastDelivered(region, at, NAMED),

    next: (region: string, at: Date): Promise<SessionSummary[]> => history.toCome(region, at, NAMED),

    /** Which sub-regions were reached, are planned for, or have nothing yet (S14). */
    async coverage(asker: Asker): Promise<Outcome<CoverageView>> {
      const refused = denied(asker, 'seeCoverage');
      if (refused) return refused;
      const { totals: past, toCome, subRegions } = await then(asker.person.region, asker.now);
      const figures = trainingFigures(past, { toCome, subRegions });
      return done({ on: asker.now, figures, subRegions: coverageOf(past, toCome, subRegions) });
    },

    async all(region: string, now: Date): Promise<AllTrainingFigures> {
      const { totals: past, ...there } = await then(region, now);
      const [lastDelivered, next, systems, uses, authorities] = await Promise.all([
        history.lastDelivered(region, now, NAMED),
        history.toCome(region, now, NAMED),
        training.recordSystems(region),
        training.systemsInUse(region),
        regions.authorities(region),
      ]);
      const tasks = await training.tasks(
        region,
        next.map(({ id }) => id),
      );
      return {
        training: trainingFigures(past, { ...there, lastDelivered: lastDelivered.reverse() }),
        readiness: readinessFigures(next, tasks),
        recordSystems: recordSystemFigures({ systems, uses, authorities }, londonDay(now)),
      };
    },
  };
}
