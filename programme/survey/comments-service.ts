import type { Asker } from '../asker.ts';
import type { Audience } from '../disclosure/audience.ts';
import type { Cell } from '../disclosure/cell.ts';
import { textForm } from '../disclosure/free-text.ts';
import type { ReleaseStore } from '../disclosure/release-store.ts';
import { done, type Outcome } from '../outcome.ts';
import { denied } from '../region/people-deps.ts';
import type { TrainingStore } from '../training/training-store.ts';
import { audienceOf } from './audience-of.ts';
import { everyCountedQuestion } from './counted-question.ts';
import { seriesName } from './series.ts';
import { SURVEY_KINDS, type SurveyKind } from './survey-kind.ts';
import type { CommentStore } from './survey-store.ts';

const SHOWN = 15;
const THEMES = 10;

/** What people wrote, as far as an audience may read it. */
export interface CommentsView {
  kind: SurveyKind;
  /** Not enough have answered to show anything. */
  hidden: boolean;
  /** The most frequent first; how often is not said, for one comment more could be told from it. */
  themes: readonly string[];
  /** Word for word; for the steering group and link officers alone. */
  verbatim: readonly { question: string; text: string }[];
}

/** Comments of the region, after a person has read them, and where the region's own figures are shown (X8). */
export function commentsService(deps: {
  comments: CommentStore;
  releases: ReleaseStore;
  training: TrainingStore;
}) {
  /** Whether any programme has an answer that is shown of the region. */
  async function regionCell(region: string, kind: SurveyKind): Promise<Cell> {
    const [main] = everyCountedQuestion(kind);
    for (const { id } of await deps.training.programmes(region)) {
      const release = main && (await deps.releases.last(region, seriesName(kind, id, main.key)));
      const figure = release?.groups.find(({ subject }) => subject.level === 'region');
      if (figure && figure.cell.kind !== 'hidden') return figure.cell;
    }
    return { kind: 'hidden', rule: 'X2' };
  }

  async function readKind(region: string, kind: SurveyKind, audience: Audience): Promise<CommentsView> {
    const cell = await regionCell(region, kind);
    const form = textForm(audience, { subject: { level: 'region', code: region }, cell }, true);
    if (form === 'hidden') return { kind, hidden: true, themes: [], verbatim: [] };
    const [themes, accepted] = await Promise.all([
      deps.comments.themes(region, kind, THEMES),
      form === 'verbatim' ? deps.comments.accepted(region, kind, SHOWN) : [],
    ]);
    return {
      kind,
      hidden: false,
      themes: themes.map(({ theme }) => theme),
      verbatim: accepted.map(({ question, text }) => ({ question, text })),
    };
  }

  return {
    /** Of both surveys, as the asker may read them. */
    async read(asker: Asker): Promise<Outcome<CommentsView[]>> {
      const refused = denied(asker, 'seeSurveyFigures');
      if (refused) return refused;
      const { person, now } = asker;
      const audience = audienceOf(person, now);
      return done(await Promise.all(SURVEY_KINDS.map(kind => readKind(person.region, kind, audience))));
    },
  };
}
