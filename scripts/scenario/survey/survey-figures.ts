import type { Audience } from '../../../programme/disclosure/audience.ts';
import type { Totals } from '../../../programme/disclosure/totals.ts';
import { distributionOf } from '../../../programme/survey/figures.ts';
import { type FiguresDeps, figuresReader } from '../../../programme/survey/figures-reader.ts';
import type {
  QuestionFigures,
  ShownCell,
  SurveyFiguresView,
} from '../../../programme/survey/figures-views.ts';
import type { SurveyKind } from '../../../programme/survey/survey-kind.ts';
import { mongoRegionStore } from '../../../storage/region-store.ts';
import { mongoReleaseStore } from '../../../storage/release-store.ts';
import { sealing } from '../../../storage/sealing.ts';
import { mongoSessionStore } from '../../../storage/session-store.ts';
import { mongoInvitationStore } from '../../../storage/survey-invitation-store.ts';
import { mongoSurveyTotalsStore } from '../../../storage/survey-totals-store.ts';
import { mongoWindowStore } from '../../../storage/survey-window-store.ts';
import { mongoTrainingStore } from '../../../storage/training-store.ts';
import { folderKeyStore } from '../../../storage/window-keys.ts';
import { linesOf } from '../../support/card-text.ts';
import { typed } from '../acting.ts';
import { reading } from '../reading.ts';
import type { Stage } from '../stage.ts';
import type { Told } from '../story.ts';
import { MAIN_QUESTION } from './survey-part.ts';

/** The eyes of the programme manager. */
const AUDIENCE: Audience = { kind: 'steeringGroup' };

interface Shown {
  view: SurveyFiguresView;
  /** Of the question that the file has answers to. */
  main: QuestionFigures;
  /** What is shown of it for each session alone. */
  sessions: ShownCell[];
}

/** What was said after the sessions, as the product shows it to the programme manager. */
export async function evaluationFigures(stage: Stage): Promise<Told | undefined> {
  const shown = await shownOf(stage, 'evaluation');
  if (!shown) return undefined;
  const { main, view } = shown;
  const { rate, mainly } = view;
  const totals = totalsIn(main.region);
  const evaluation = {
    responses: rate.completed,
    of: rate.invited,
    responseRatePercent: rate.percent,
    ...(totals && { counts: named(main, totals), topTwoPercent: distributionOf(totals).topTwoPercent }),
    ...(mainly && { mainly: mainly.region, consistentlyMainly: mainly.consistently ?? false }),
    sessionsShown: mainly?.sessions ?? 0,
  };
  return { figures: { evaluation }, text: await inWords(stage, 'evaluation results') };
}

/** What has changed since the sessions, in the same way; by group only once the figures are final (I8). */
export async function impactFigures(stage: Stage): Promise<Told | undefined> {
  const shown = await shownOf(stage, 'impact');
  if (!shown) return undefined;
  const { main, view, sessions } = shown;
  const { rate, change, interim } = view;
  const totals = totalsIn(main.region);
  const impact = {
    invited: rate.invited,
    responses: rate.completed,
    responseRatePercent: rate.percent,
    ...(totals && { counts: named(main, totals) }),
    ...change,
    interim,
    ...(!interim && {
      bySubRegion: Object.fromEntries(
        main.subRegions.flatMap(({ name, cell }) => {
          const group = totalsIn(cell);
          return group ? [[name, group.counts]] : [];
        }),
      ),
      bySessionHidden: sessions.every(({ kind }) => kind === 'hidden'),
    }),
  };
  return { figures: { impact }, text: await inWords(stage, 'survey results') };
}

const inWords = async (stage: Stage, command: string): Promise<string> =>
  linesOf(await typed(stage, 'manager', command)).join('\n');

const totalsIn = (cell: ShownCell): Totals | undefined => (cell.kind === 'shown' ? cell : undefined);

/** Counts by the code of the answer. */
const named = ({ answers }: QuestionFigures, { counts }: Totals): Record<string, number> =>
  Object.fromEntries(answers.map((answer, i) => [answer, counts[i] ?? 0]));

/** Undefined while nobody has been asked. */
const shownOf = (stage: Stage, kind: SurveyKind): Promise<Shown | undefined> =>
  reading(stage, async db => {
    const [training, all] = [mongoTrainingStore(db), mongoSessionStore(db)];
    const deps: FiguresDeps = {
      releases: mongoReleaseStore(db, { keys: folderKeyStore(stage.keyDirectory), sealing }),
      regions: mongoRegionStore(db),
      totals: mongoSurveyTotalsStore(db),
      windows: mongoWindowStore(db),
      invitations: mongoInvitationStore(db),
    };
    const [programme] = await training.programmes(stage.region);
    if (!programme) return undefined;
    const reader = figuresReader(deps);
    const now = stage.now();
    const view = await reader.ofProgramme({ kind, programme, audience: AUDIENCE, now });
    const isMain = ({ id }: { id: string }) => id === MAIN_QUESTION[kind];
    const main = view.questions.find(isMain);
    if (!main || view.rate.invited === 0) return undefined;
    const held = await all.summaries(stage.region, ['delivered', 'completed']);
    const windows = await deps.windows.ofSessions(
      stage.region,
      kind,
      held.map(({ id }) => id),
    );
    const single = await Promise.all(windows.map(window => reader.ofSession(window, AUDIENCE, now)));
    const sessions = single.flatMap(({ questions }) => questions.filter(isMain).map(({ cell }) => cell));
    return { view, main, sessions };
  });
