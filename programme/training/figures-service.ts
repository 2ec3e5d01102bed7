import type { Asker } from '../asker.ts';
import { londonDay } from '../calendar.ts';
import { done, type Outcome } from '../outcome.ts';
import { authoritiesOn } from '../region/authority.ts';
import { denied } from '../region/people-deps.ts';
import { usesSeat } from './booking.ts';
import { coverageOf, type SubRegionCoverage } from './coverage.ts';
import { agreementView } from './material-views.ts';
import type { ReadinessCount } from './readiness-count.ts';
import { SESSION_STATES, type Session } from './session.ts';
import {
  type ReleasedAnswers,
  type ThreeQuestions,
  type TrainingResults,
  threeQuestions,
} from './three-questions.ts';
import type { TrainingDeps } from './training-deps.ts';
import {
  isPlanned,
  type RecordSystemFigures,
  readinessFigures,
  recordSystemFigures,
  type TrainingFigures,
  trainingFigures,
  wasDelivered,
} from './training-figures.ts';

export interface CoverageView {
  on: Date;
  figures: TrainingFigures;
  subRegions: SubRegionCoverage[];
}

/** The figures of training as they stand at an instant. */
export interface AllTrainingFigures {
  training: TrainingFigures;
  readiness: Record<string, ReadinessCount>;
  recordSystems: RecordSystemFigures;
}

export interface ResultsView {
  on: Date;
  questions: ThreeQuestions;
}

/** Counts what training has reached. */
export function figuresService(deps: TrainingDeps) {
  const counted = SESSION_STATES.filter(state => isPlanned({ state }) || wasDelivered({ state }));

  async function read(region: string) {
    const [sessions, subRegions] = await Promise.all([
      deps.sessions.inStates(region, counted),
      deps.regions.subRegions(region),
    ]);
    const attended = sessions.flatMap(({ bookings }) => bookings.filter(one => one.state === 'attended'));
    const ids = [...new Set(attended.map(({ person }) => person))];
    const merged = (await deps.people.byIds(region, ids)).filter(one => one.mergedInto !== undefined);
    const into = new Map(merged.map(({ id, mergedInto }) => [id, mergedInto ?? id]));
    const figures = trainingFigures(sessions, subRegions, id => into.get(id) ?? id);
    return { sessions, subRegions, figures };
  }

  /** How grades agreed, by version of the material, of all programmes. */
  async function agreement(region: string): Promise<TrainingResults['agreement']> {
    const programmes = await deps.training.programmes(region);
    const materials = await Promise.all(programmes.map(({ id }) => deps.training.materials(region, id)));
    return materials
      .flat()
      .flatMap(({ version, agreement: counted }) =>
        counted ? [{ version, shown: agreementView(counted) }] : [],
      );
  }

  return {
    /** Training by the three questions, with what the releases say of those who were asked. */
    async results(asker: Asker, released: ReleasedAnswers = {}): Promise<Outcome<ResultsView>> {
      const refused = denied(asker, 'seeCoverage');
      if (refused) return refused;
      const { region } = asker.person;
      const [{ sessions, figures }, authorities, agreed] = await Promise.all([
        read(region),
        deps.regions.authorities(region),
        agreement(region),
      ]);
      const results = {
        ...released,
        figures,
        authorities: authoritiesOn(authorities, londonDay(asker.now)).length,
        seats: seatsOf(sessions.filter(wasDelivered)),
        agreement: agreed,
      };
      return done({ on: asker.now, questions: threeQuestions(results) });
    },

    /** Which sub-regions were reached, are planned for, or have nothing yet (S14). */
    async coverage(asker: Asker): Promise<Outcome<CoverageView>> {
      const refused = denied(asker, 'seeCoverage');
      if (refused) return refused;
      const { sessions, subRegions, figures } = await read(asker.person.region);
      return done({ on: asker.now, figures, subRegions: coverageOf(sessions, subRegions) });
    },

    async all(region: string, now: Date): Promise<AllTrainingFigures> {
      const { sessions, figures } = await read(region);
      const planned = sessions.filter(isPlanned).map(({ id }) => id);
      const [tasks, systems, uses, authorities] = await Promise.all([
        deps.training.tasks(region, planned),
        deps.training.recordSystems(region),
        deps.training.systemsInUse(region),
        deps.regions.authorities(region),
      ]);
      return {
        training: figures,
        readiness: readinessFigures(sessions, tasks),
        recordSystems: recordSystemFigures({ systems, uses, authorities }, londonDay(now)),
      };
    },
  };
}

const seatsOf = (sessions: readonly Session[]): TrainingResults['seats'] => ({
  taken: sessions.flatMap(({ bookings }) => bookings).filter(usesSeat).length,
  of: sessions.reduce((sum, { capacity }) => sum + capacity, 0),
});
