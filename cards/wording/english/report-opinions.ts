import { consistentlyMainly } from '../../../programme/disclosure/mainly.ts';
import type { ReportBlock } from '../../../programme/report/report.ts';
import type { SectionBlocks } from '../../../programme/report/section.ts';
import type { Answers, AskedAfterSessions } from '../../../programme/report/sections/asked-after-sessions.ts';
import type { impactSurvey } from '../../../programme/report/sections/impact-survey.ts';
import type { sessionEvaluations } from '../../../programme/report/sections/session-evaluations.ts';
import type { trainingQuestions } from '../../../programme/report/sections/training-questions.ts';
import type { whatChanged } from '../../../programme/report/sections/what-changed.ts';
import { distributionOf, practiceChange, type ResponseRate } from '../../../programme/survey/figures.ts';
import type { SurveyKind } from '../../../programme/survey/survey-kind.ts';
import { plural, sentence } from './format.ts';
import { indicators } from './indicators.ts';
import { listed, ofAll, paragraph, percent, type WordsOf } from './report-prose.ts';
import { questionWords } from './survey-questions.ts';

const options = (kind: SurveyKind, question: string): Readonly<Record<string, string>> =>
  questionWords(kind, question).options ?? {};

/** How many were asked, where that is known for the day. */
const rateText = (rate: ResponseRate | undefined, say: (rate: ResponseRate) => string): string | undefined =>
  rate && `${say(rate)} (${percent(rate.percent)}).`;

const evaluations: WordsOf<typeof sessionEvaluations> = {
  labels: {
    'evaluation.invited': 'People asked for an evaluation',
    'evaluation.replied': 'Evaluations returned',
    'evaluation.responseRatePercent': 'Response rate of evaluations',
    'evaluation.replies': 'Evaluations in what is shown',
    'evaluation.answers': 'Evaluations with an answer',
    'evaluation.answersPercent': 'Share of an answer',
    'evaluation.topTwoPercent': 'Share of excellent and very good',
    'evaluation.mainly': 'Mainly excellent or very good',
    'evaluation.sessionsShown': 'Sessions whose result can be shown',
    'evaluation.consistentlyMainly': 'Mainly excellent or very good in each of these sessions',
  },
  sources: {
    'evaluation.invitations': 'Invitations to evaluate a session that reached people, and those answered.',
    'evaluation.releases': 'The last release of answers on how a session was, by the as-at date.',
  },
  answers: options('evaluation', 'overall'),
  prose: found => ({
    caseTracking: [
      paragraph(
        rateText(
          found.rate,
          ({ completed, invited }) =>
            `${ofAll(completed, invited)} people who were asked returned an evaluation`,
        ),
        ...ratingSentences(found),
      ),
      ...ratingChart(found.region),
    ],
  }),
};

const ANSWERS = Object.values(evaluations.answers ?? {});

function ratingSentences({ region, mainly }: AskedAfterSessions): string[] {
  if (region === undefined) return ['Too few can be shown yet to say what they thought.'];
  if (region.kind === 'allOrNearlyAll')
    return [`All or nearly all said ${ANSWERS[region.answer]?.toLowerCase() ?? ''}.`];
  const { answers, topTwoPercent } = distributionOf(region);
  const [excellent, veryGood] = answers;
  const consistent = consistentlyMainly(mainly);
  return [
    `${percent(excellent?.percent ?? 0)} rated the session excellent and ${percent(veryGood?.percent ?? 0)} very good, together ${percent(topTwoPercent)}.`,
    ...(consistent?.isTrue
      ? [
          `In each of the ${plural(consistent.sessions, 'session')} whose result can be shown more than half did, so evaluations are consistently mainly excellent or very good.`,
        ]
      : []),
  ];
}

function ratingChart(region: Answers | undefined): ReportBlock[] {
  if (region?.kind !== 'shown') return [];
  const { answers, replies } = distributionOf(region);
  return [
    {
      kind: 'chart',
      caption: questionWords('evaluation', 'overall').ask,
      columns: ['Answer', 'Evaluations'],
      bars: answers.map(({ count, percent: share }, place) => ({
        label: ANSWERS[place] ?? '',
        value: count,
        text: `${ofAll(count, replies)} (${percent(share)})`,
      })),
    },
  ];
}

const survey: WordsOf<typeof impactSurvey> = {
  labels: {
    'survey.invited': 'People asked in the survey',
    'survey.replied': 'Replies to the survey',
    'survey.responseRatePercent': 'Response rate of the survey',
    'survey.interim': 'Interim: the survey is still going on',
    'survey.replies': 'Replies in what is shown',
    'survey.answers': 'Replies with an answer',
    'survey.answersPercent': 'Share of an answer',
    'survey.changedPercent': 'Changed practice: a lot or a little',
    'survey.netChangePercent': 'Net change: those who changed less those who did not',
    'survey.answersBySubRegion': 'Replies with an answer, by sub-region of the session',
  },
  sources: {
    'survey.invitations':
      'Invitations to the survey three months after a session that reached people, and those answered.',
    'survey.releases': 'The last release of answers on whether practice has changed, by the as-at date.',
  },
  answers: options('impact', 'changedPractice'),
  prose(found): SectionBlocks {
    return {
      survey: [
        paragraph(
          'A survey three months after each session asks whether practice has changed.',
          rateText(
            found.rate,
            ({ completed, invited }) =>
              `${plural(invited, 'person was', 'people were')} invited and ${completed} replied`,
          ),
          found.rate?.needsCare && 'Fewer than 40% have replied, so treat the figures with care.',
          !found.isOver && 'The survey is still being rolled out, so the figures are interim.',
        ),
        ...changeBlocks(found),
      ],
      tables: subRegionTable(found),
    };
  },
};

const CHANGES = Object.values(survey.answers ?? {});

function changeBlocks({ region }: AskedAfterSessions): ReportBlock[] {
  if (region === undefined) return [paragraph('Too few answers can be shown yet.')];
  if (region.kind === 'allOrNearlyAll')
    return [paragraph(`All or nearly all gave one answer: ${CHANGES[region.answer]?.toLowerCase() ?? ''}.`)];
  const { answers, replies } = distributionOf(region);
  const { changedPercent, netChangePercent } = practiceChange(region);
  return [
    paragraph(
      `${percent(changedPercent)} of the ${replies} whose answers are shown have changed how they audit or quality assure cases, a lot or a little; net change is ${percent(netChangePercent)}.`,
      'People speak of their own practice, which does not prove better outcomes.',
    ),
    {
      kind: 'chart',
      caption: questionWords('impact', 'changedPractice').ask,
      columns: ['Answer', 'Replies'],
      bars: answers.map(({ count, percent: share }, place) => ({
        label: CHANGES[place] ?? '',
        value: count,
        text: `${ofAll(count, replies)} (${percent(share)})`,
      })),
    },
  ];
}

function subRegionTable({ region, subRegions }: AskedAfterSessions): ReportBlock[] {
  const shown = subRegions.flatMap(({ of, answers: own }) => (own.kind === 'shown' ? [{ of, own }] : []));
  return region?.kind !== 'shown' || shown.length === 0
    ? []
    : [
        {
          kind: 'table',
          caption: `${questionWords('impact', 'changedPractice').ask} By sub-region of the session`,
          columns: ['Sub-region', 'Replies', ...CHANGES],
          rows: shown.map(({ of, own }) => [of.name, ...[own.replies, ...own.counts].map(String)]),
        },
      ];
}

const { questions: ask } = indicators.results;

const questions: WordsOf<typeof trainingQuestions> = {
  labels: {},
  sources: {},
  prose: ({ figures, authorities, ratings, practice }) => ({
    tables: [
      {
        kind: 'table',
        caption: 'Training by three questions',
        columns: ['Question', 'What is known'],
        rows: [
          [
            ask.howMuch,
            `${plural(figures.sessionsDelivered, 'session')}, ${plural(figures.trained, 'person', 'people')} from ${ofAll(figures.authoritiesReached, authorities)} authorities, in ${ofAll(figures.subRegionsReached, figures.subRegions)} sub-regions`,
          ],
          [ask.howWell, answersText(ratings, 'rated it excellent or very good', ANSWERS)],
          [ask.betterOff, answersText(practice, 'changed their practice a lot or a little', CHANGES)],
        ],
      },
    ],
  }),
};

/** The first two answers together, and who has replied; or why nothing is told. */
function answersText(asked: AskedAfterSessions | undefined, said: string, names: readonly string[]): string {
  if (!asked) return 'Nobody has been asked yet';
  const { region, rate } = asked;
  const replied = rate ? `; ${ofAll(rate.completed, rate.invited)} replied (${percent(rate.percent)})` : '';
  if (!region) return `Too few to show${replied}`;
  return region.kind === 'allOrNearlyAll'
    ? `All or nearly all said ${names[region.answer]?.toLowerCase() ?? ''}${replied}`
    : `${percent(distributionOf(region).topTwoPercent)} of ${region.replies} ${said}${replied}`;
}

const changes: WordsOf<typeof whatChanged> = {
  labels: {
    'changes.decided': 'Changes because of what people said',
    'changes.decidedOn': 'Day on which a change was decided',
  },
  sources: {
    'changes.decisions':
      'Changes to the training that were recorded with what people had said, by the as-at date.',
  },
  prose: ({ decided, last }) => ({
    survey: [
      paragraph(
        `What people say informs the design of the training: ${plural(decided, 'change')} because of it so far.`,
        decided > last.length && `The last ${last.length} are these.`,
      ),
      ...listed(
        last.map(
          ({ said, changed, materialVersion }) =>
            `You said: ${sentence(said)} We changed${materialVersion === undefined ? '' : ` in version ${materialVersion} of the material`}: ${sentence(changed)}`,
        ),
      ),
    ],
  }),
};

/** The words of what is asked after sessions, and of what came of it. */
export const reportOpinions = { evaluations, survey, questions, changes };
