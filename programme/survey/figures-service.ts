import type { Asker } from '../asker.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { denied } from '../region/people-deps.ts';
import type { TrainingProgramme } from '../training/training-programme.ts';
import type { SessionStore, TrainingStore } from '../training/training-store.ts';
import { audienceOf } from './audience-of.ts';
import { type FiguresDeps, figuresReader } from './figures-reader.ts';
import type { SessionFiguresView, SurveyFiguresView } from './figures-views.ts';
import type { SurveyKind } from './survey-kind.ts';

export interface FiguresServiceDeps extends FiguresDeps {
  training: TrainingStore;
  sessions: SessionStore;
}

/** The figures of one programme, and the others there are. */
export interface ProgrammeFiguresView {
  figures: SurveyFiguresView;
  others: readonly Pick<TrainingProgramme, 'id' | 'name'>[];
}

/** What was answered, for those who may see it, as they may (DOMAIN 1.4). */
export function surveyFiguresService(deps: FiguresServiceDeps) {
  const reader = figuresReader(deps);

  return {
    /** Of the programme, or of the only one; the first by name when none is named. */
    async ofProgramme(
      asker: Asker,
      kind: SurveyKind,
      programme?: string,
    ): Promise<Outcome<ProgrammeFiguresView>> {
      const refused = denied(asker, 'seeSurveyFigures');
      if (refused) return refused;
      const { person, now } = asker;
      const programmes = await deps.training.programmes(person.region);
      const found = programmes.find(({ id }) => programme === undefined || id === programme);
      if (!found) return refuse({ code: 'programmeNotFound' });
      const figures = await reader.ofProgramme({
        kind,
        programme: found,
        audience: audienceOf(person, now),
        now,
      });
      return done({ figures, others: programmes.filter(one => one !== found) });
    },

    /** Of one session, by its code; of evaluations only, for a session of the survey is never shown alone (X5). */
    async ofSession(asker: Asker, code: string): Promise<Outcome<SessionFiguresView>> {
      const refused = denied(asker, 'seeSurveyFigures');
      if (refused) return refused;
      const { person, now } = asker;
      const session = await deps.sessions.byCode(person.region, code);
      const [window] = session
        ? await deps.windows.ofSessions(person.region, 'evaluation', [session.id])
        : [];
      if (!session || !window) return refuse({ code: 'sessionNotEvaluated', session: code });
      const own = session.trainers.includes(person.id) ? [session.id] : [];
      const audience = audienceOf(person, now, own);
      if (audience.kind === 'trainer' && own.length === 0)
        return refuse({ code: 'notYourSession', session: session.code });
      return done(await reader.ofSession(window, audience, now));
    },
  };
}
