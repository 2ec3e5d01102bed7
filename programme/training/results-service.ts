import type { Asker } from '../asker.ts';
import { londonDay } from '../calendar.ts';
import { done, type Outcome } from '../outcome.ts';
import { authoritiesOn } from '../region/authority.ts';
import { denied } from '../region/people-deps.ts';
import type { FiguresService } from './figures-service.ts';
import { agreementView } from './material-views.ts';
import {
  type ReleasedAnswers,
  type ThreeQuestions,
  type TrainingResults,
  threeQuestions,
} from './three-questions.ts';
import type { TrainingDeps } from './training-deps.ts';

export interface ResultsView {
  on: Date;
  questions: ThreeQuestions;
}

/** Training by the three questions of Outcomes Based Accountability. */
export function resultsService(
  deps: Pick<TrainingDeps, 'sessions' | 'training' | 'regions'>,
  figures: Pick<FiguresService, 'all'>,
) {
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

  /** Of the delivered sessions. */
  async function seats(region: string): Promise<TrainingResults['seats']> {
    const sessions = await deps.sessions.summaries(region, ['delivered', 'completed']);
    return {
      taken: sessions.reduce((sum, { seatsUsed }) => sum + seatsUsed, 0),
      of: sessions.reduce((sum, { capacity }) => sum + capacity, 0),
    };
  }

  return {
    /** With what the releases say of those who were asked. */
    async results(asker: Asker, released: ReleasedAnswers): Promise<Outcome<ResultsView>> {
      const refused = denied(asker, 'seeCoverage');
      if (refused) return refused;
      const { region } = asker.person;
      const [all, authorities, agreed, filled] = await Promise.all([
        figures.all(region, asker.now),
        deps.regions.authorities(region),
        agreement(region),
        seats(region),
      ]);
      const results = {
        ...released,
        figures: all.training,
        authorities: authoritiesOn(authorities, londonDay(asker.now)).length,
        seats: filled,
        agreement: agreed,
      };
      return done({ on: asker.now, questions: threeQuestions(results) });
    },
  };
}
