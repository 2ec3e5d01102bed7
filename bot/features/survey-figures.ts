import { exportStrictly } from '../../cards/forms/export-strictly.ts';
import { exportSurveyFigures } from '../../cards/forms/export-survey-figures.ts';
import { showSurveyFigures } from '../../cards/forms/show-survey-figures.ts';
import { downloadCard } from '../../cards/views/download-card.ts';
import { strictExportCard } from '../../cards/views/strict-export-card.ts';
import { sessionFiguresCard, surveyFiguresCard } from '../../cards/views/survey-figures-card.ts';
import { words } from '../../cards/wording/words.ts';
import { londonDay } from '../../programme/calendar.ts';
import type { DigestSection } from '../../programme/digest/section.ts';
import type { ReturnServices } from '../../programme/impact-return/return-services.ts';
import type { AnsweredServices } from '../../programme/survey/answered-services.ts';
import { figuresCsv } from '../../programme/survey/figures-csv.ts';
import type { SurveyFiguresView } from '../../programme/survey/figures-views.ts';
import type { SurveyKind } from '../../programme/survey/survey-kind.ts';
import { answer, refused } from '../answer.ts';
import { type Action, action, type Caller, type Command, type Feature } from '../feature.ts';
import type { Downloads } from '../http/downloads.ts';
import type { Reply } from '../reply.ts';
import { permitted } from './permitted.ts';

interface SurveyFiguresDeps {
  services: AnsweredServices;
  returns: Pick<ReturnServices, 'figures'>;
  digest: readonly DigestSection[];
  region: string;
  offerFile: Downloads['offer'];
}

const { commands: texts, question, answer: answerText } = words.surveyFigures;
const { command: strictTexts } = words.strictExport;

/** What was answered in evaluations and the survey, as far as it may be shown. */
export function surveyFiguresFeature(deps: SurveyFiguresDeps): Feature {
  return {
    name: 'survey figures',
    digest: deps.digest,
    commands: commands(deps),
    actions: actions(deps),
    jobs: [
      {
        name: 'survey.release',
        async reconcile(now) {
          const closed = await deps.services.totalling.addUp(deps.region);
          await deps.services.releases.bringUpToDate(deps.region, now, closed);
        },
      },
    ],
  };
}

const commands = (deps: SurveyFiguresDeps): Command[] => [
  permitted('seeSurveyFigures', texts.evaluation, async (caller, rest) =>
    rest === ''
      ? programmeReply(deps, caller, 'evaluation')
      : answer(await deps.services.figures.ofSession(caller, rest.toUpperCase()), sessionFiguresCard),
  ),
  permitted('seeSurveyFigures', texts.impact, caller => programmeReply(deps, caller, 'impact')),
  permitted('exportStrictly', strictTexts, async caller =>
    answer(await deps.services.strictExport.programmes(caller), strictExportCard),
  ),
];

const actions = (deps: SurveyFiguresDeps): Action[] => [
  action(showSurveyFigures, (caller, { kind, programme }) => programmeReply(deps, caller, kind, programme)),
  action(exportSurveyFigures, async (caller, { kind, programme }) => {
    const found = await deps.services.figures.ofProgramme(caller, kind, programme);
    return found.ok
      ? fileReply(deps, caller, found.value.figures, words.surveyFigures.file)
      : refused(found.refusals);
  }),
  action(exportStrictly, async (caller, { kind, programme }) => {
    const found = await deps.services.strictExport.ofProgramme(caller, kind, programme);
    return found.ok ? fileReply(deps, caller, found.value, words.strictExport.file) : refused(found.refusals);
  }),
];

/** What people said; of the survey, with what their authorities say beside it. */
async function programmeReply(
  { services: { figures }, returns, region }: SurveyFiguresDeps,
  caller: Caller,
  kind: SurveyKind,
  programme?: string,
): Promise<Reply> {
  const found = await figures.ofProgramme(caller, kind, programme);
  if (!found.ok) return refused(found.refusals);
  const { id } = found.value.figures.programme;
  const ofAuthorities =
    kind === 'impact' ? await returns.figures.ofProgramme(region, id, caller.now) : undefined;
  return { kind: 'card', card: surveyFiguresCard(found.value, ofAuthorities) };
}

async function fileReply(
  { offerFile }: SurveyFiguresDeps,
  { now }: Caller,
  figures: SurveyFiguresView,
  file: typeof words.surveyFigures.file,
): Promise<Reply> {
  const { kind } = figures;
  const content = figuresCsv(figures, {
    ...file,
    question: id => question(kind, id),
    answer: (id, one) => answerText(kind, id, one),
  });
  const name = file.name(kind, londonDay(now));
  const type = 'text/csv; charset=utf-8';
  const url = await offerFile({ name, type, content: Buffer.from(content) }, now);
  return { kind: 'card', card: downloadCard({ name, url }) };
}
