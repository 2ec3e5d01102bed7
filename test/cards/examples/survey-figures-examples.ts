import { strictExportCard } from '../../../cards/views/strict-export-card.ts';
import { sessionFiguresCard, surveyFiguresCard } from '../../../cards/views/survey-figures-card.ts';
import { everyCountedQuestion } from '../../../programme/survey/counted-question.ts';
import { responseRate } from '../../../programme/survey/figures.ts';
import type {
  GroupFigure,
  QuestionFigures,
  ShownCell,
  SurveyFiguresView,
} from '../../../programme/survey/figures-views.ts';
import type { SurveyKind } from '../../../programme/survey/survey-kind.ts';
import type { Examples } from './examples.ts';
import type { Typed } from './votes.ts';

const shown = (answers: readonly string[]): ShownCell => ({
  kind: 'shown',
  replies: 88,
  counts: answers.map((_, place) => [44, 33, 9, 2][place] ?? 0),
});
const HIDDEN: readonly ShownCell[] = [
  { kind: 'hidden', rule: 'X2' },
  { kind: 'hidden', rule: 'X5' },
  { kind: 'hidden', rule: 'X6' },
  { kind: 'allOrNearlyAll', replies: 25, answer: 1 },
];

const groups = (typed: Typed, count: number, answers: readonly string[]): GroupFigure[] =>
  Array.from({ length: count }, (_, n) => ({
    code: `group-${n}`,
    name: typed(`Group ${n}`),
    cell: n % 2 ? (HIDDEN[n % HIDDEN.length] ?? shown(answers)) : shown(answers),
  }));

const questionsOf = (kind: SurveyKind, typed: Typed, count: number): QuestionFigures[] =>
  everyCountedQuestion(kind).map(({ id, answers }, n) => ({
    id,
    answers,
    asAt: '2016-02-05',
    region: n === 3 ? (HIDDEN[3] ?? shown(answers)) : shown(answers),
    subRegions: groups(typed, count, answers),
    versions: groups(typed, count, answers),
  }));

/** Cards about what was answered. */
export const examples: Examples = (typed, { electors }) => {
  const count = Math.min(electors, 12);
  const view = (kind: SurveyKind, more: Partial<SurveyFiguresView> = {}): SurveyFiguresView => ({
    kind,
    programme: { id: 'pilot', name: typed('Case tracking') },
    rate: responseRate(88, 94),
    left: 0,
    subRegionRates: [],
    interim: false,
    questions: questionsOf(kind, typed, count),
    ...more,
  });
  const evaluations = view('evaluation', { mainly: { region: true, sessions: 6, consistently: true } });
  const session = {
    id: 'session',
    code: typed('T3').slice(0, 10),
    startsAt: new Date('2015-09-25T08:30:00Z'),
  };
  const questions = everyCountedQuestion('evaluation');
  return {
    'surveyFiguresCard of evaluations': surveyFiguresCard({ figures: evaluations, others: [] }),
    'surveyFiguresCard of the survey, on the way': surveyFiguresCard({
      figures: view('impact', {
        ...{ rate: responseRate(27, 89), left: 5, interim: true },
        change: { changedPercent: 74.1, netChangePercent: 66.7 },
      }),
      others: Array.from({ length: count }, (_, n) => ({ id: `other-${n}`, name: typed(`Other ${n}`) })),
    }),
    'surveyFiguresCard before anything was released': surveyFiguresCard({
      figures: view('impact', {
        ...{ rate: responseRate(0, 0), interim: true },
        questions: everyCountedQuestion('impact').map(({ id, answers }) => ({
          ...{ id, answers, subRegions: [], versions: [] },
          region: { kind: 'hidden', rule: 'X6' },
        })),
      }),
      others: [],
    }),
    strictExportCard: strictExportCard(
      Array.from({ length: count }, (_, n) => ({ id: `other-${n}`, name: typed(`Other ${n}`) })),
    ),
    'sessionFiguresCard of a session': sessionFiguresCard({
      ...{ kind: 'evaluation', session, rate: responseRate(16, 17) },
      questions: questions.map(({ id, answers }) => ({ id, answers, cell: shown(answers) })),
    }),
    'sessionFiguresCard with too few replies': sessionFiguresCard({
      ...{ kind: 'evaluation', session, rate: responseRate(9, 17) },
      questions: questions.map(({ id, answers }) => ({ id, answers, cell: { kind: 'hidden', rule: 'X2' } })),
    }),
  };
};
