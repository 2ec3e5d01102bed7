import { authoritiesOn } from '../../region/authority.ts';
import { type TrainingFigures, trainingFigures } from '../../training/training-figures.ts';
import type { TrainingServices } from '../../training/training-services.ts';
import type { AskedOfTraining } from '../released-answers.ts';
import type { ReportScope, SectionFacts } from '../section.ts';
import { type AskedAfterSessions, askedBy } from './asked-after-sessions.ts';

export interface TrainingQuestions {
  figures: TrainingFigures;
  authorities: number;
  /** Undefined where nobody was asked. */
  ratings: AskedAfterSessions | undefined;
  practice: AskedAfterSessions | undefined;
}

interface Deps extends AskedOfTraining {
  /** What training had come to by then. */
  totalsAt(scope: ReportScope): ReturnType<TrainingServices['figures']['then']>;
}

/**
 * Training by the three questions of Outcomes Based Accountability (S5), of the region alone. Each figure is another
 * section's, where it stands with its source.
 */
export const trainingQuestions = (deps: Deps): SectionFacts<TrainingQuestions, never, never> => ({
  kind: 'trainingQuestions',
  async find(scope) {
    const { asAt, authorities } = scope;
    const [{ totals, toCome, subRegions }, ratings, practice] = await Promise.all([
      deps.totalsAt(scope),
      askedBy(deps.ratings, scope, ''),
      askedBy(deps.practice, scope, ''),
    ]);
    const figures = trainingFigures(totals, { toCome, subRegions });
    return figures.sessionsDelivered === 0
      ? undefined
      : { figures, authorities: authoritiesOn(authorities, asAt).length, ratings, practice };
  },
  figures: () => ({ figures: [] }),
});
