import type { Asker } from '../asker.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { denied } from '../region/people-deps.ts';
import type { TrainingProgramme } from '../training/training-programme.ts';
import type { TrainingStore } from '../training/training-store.ts';
import { type FiguresDeps, figuresReader } from './figures-reader.ts';
import type { QuestionFigures, SurveyFiguresView } from './figures-views.ts';
import type { SurveyKind } from './survey-kind.ts';

export interface StrictExportDeps extends FiguresDeps {
  training: Pick<TrainingStore, 'programmes'>;
}

const isReleased = ({ region, subRegions, versions }: QuestionFigures): boolean =>
  [{ cell: region }, ...subRegions, ...versions].some(({ cell }) => cell.kind !== 'hidden');

/**
 * What was released, for people outside the programme (X10): counts under ten left out, the rest to the nearest five. It
 * is drawn from the release that everybody reads, never from answers.
 */
export function strictExportService(deps: StrictExportDeps) {
  const reader = figuresReader(deps);

  return {
    /** The programmes of which a file can be asked for, by name. */
    async programmes(asker: Asker): Promise<Outcome<readonly Pick<TrainingProgramme, 'id' | 'name'>[]>> {
      const refused = denied(asker, 'exportStrictly');
      if (refused) return refused;
      const programmes = await deps.training.programmes(asker.person.region);
      return programmes.length > 0 ? done(programmes) : refuse({ code: 'programmeNotFound' });
    },

    async ofProgramme(
      asker: Asker,
      kind: SurveyKind,
      programme: string,
    ): Promise<Outcome<SurveyFiguresView>> {
      const found = await this.programmes(asker);
      if (!found.ok) return found;
      const named = found.value.find(({ id }) => id === programme);
      if (!named) return refuse({ code: 'programmeNotFound' });
      const { region } = asker.person;
      const figures = await reader.ofProgramme({
        ...{ kind, programme: { ...named, region }, now: asker.now },
        audience: { kind: 'strictExport' },
      });
      return figures.questions.some(isReleased) ? done(figures) : refuse({ code: 'nothingToExport', kind });
    },
  };
}
