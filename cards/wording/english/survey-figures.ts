import type { Day } from '../../../programme/calendar.ts';
import type { ResponseRate } from '../../../programme/survey/figures.ts';
import type { SurveyKind } from '../../../programme/survey/survey-kind.ts';
import { plainAnywhere as plain } from '../../kit/plain-text.ts';
import { dayText, plural } from './format.ts';
import { questionWords } from './survey-questions.ts';

/** What a survey is called where its figures are shown. */
export const SURVEYS: Record<SurveyKind, string> = {
  evaluation: 'Evaluations',
  impact: 'Survey after some months',
};

const share = (count: number, of: number): string =>
  of === 0 ? '0 of 0' : `${count} of ${of} (${((100 * count) / of).toFixed(1)}%)`;

/** What was answered, as far as it may be shown. */
export const surveyFigures = {
  commands: {
    evaluation: {
      names: ['evaluation results', 'results of evaluations'] as const,
      help: 'What people said of the training sessions; with a session such as T3, of that one.',
    },
    impact: {
      names: ['survey results', 'impact results'] as const,
      help: 'What has changed in practice some months after the training.',
    },
  },
  heading: (kind: SurveyKind, programme: string) => `${SURVEYS[kind]}: ${programme}`,
  ofSession: (code: string) => `Evaluation of session ${plain(code)}`,
  summary: (kind: SurveyKind, { completed, invited }: ResponseRate) =>
    `${SURVEYS[kind]}: ${completed} of ${invited} have answered`,
  rate: ({ completed, invited, percent }: ResponseRate) =>
    `${completed} of ${invited} people whom the invitation reached have answered (${percent}%).`,
  left: (n: number) =>
    n === 1
      ? 'One more person has left the region, so is not asked and not counted in this.'
      : `${n} more people have left the region, so they are not asked and not counted in this.`,
  care: 'Fewer than 40% have answered, so treat these figures with care.',
  interim: 'These figures are not final: some people can still answer.',
  asAt: (day: Day) => `As at ${dayText(day)}.`,
  question: (kind: SurveyKind, id: string) =>
    id === 'confidenceChange' ? 'Confidence, before and after' : questionWords(kind, id).ask,
  answer: (kind: SurveyKind, id: string, answer: string) =>
    id === 'confidenceChange'
      ? ({ up: 'More confident', same: 'The same', down: 'Less confident' }[answer] ?? answer)
      : (questionWords(kind, id).options?.[answer] ?? answer),
  columns: {
    answer: 'Answer',
    people: 'People',
    group: 'Group',
    replies: 'Replies',
    topTwo: 'First two answers',
  },
  share,
  topTwo: (kind: SurveyKind, count: number, of: number) =>
    kind === 'evaluation'
      ? `Excellent or very good: ${share(count, of)}.`
      : `Practice has changed, a lot or a little: ${share(count, of)}.`,
  nearlyAll: (answer: string) => `All, or nearly all, said "${answer}".`,
  mainly: (yes: boolean) =>
    yes ? 'Mainly excellent or very good: more than half say so.' : 'Not mainly excellent or very good.',
  consistently: (yes: boolean, sessions: number) =>
    yes
      ? `That is true of each of the ${plural(sessions, 'session')} whose result may be shown.`
      : `That is not true of each of the ${plural(sessions, 'session')} whose result may be shown.`,
  netChange: (percent: number) => `Net change, those who changed less those who did not: ${percent}%.`,
  selfReport: 'People report this of themselves; it does not prove better outcomes for children.',
  hidden: {
    X2: 'Not enough replies to show: results are shown from 10 replies on.',
    X5: 'Not shown, so that nobody can be picked out by comparing groups.',
    X6: 'Not shown yet: results come when enough people have answered, and for sub-regions when the last survey of the year has closed.',
  },
  hiddenShort: 'Not shown',
  groups: { subRegions: 'By sub-region', versions: 'By version of the material' },
  version: (name: string) => `Version ${plain(name)}`,
  chart: 'Answers',
  chooseOther: 'Another programme',
  showOther: 'Show it',
  exportFile: 'Get a file',
  file: {
    name: (kind: SurveyKind, day: Day) => `${kind}-results-${day}.csv`,
    columns: {
      asAt: 'As at',
      question: 'Question',
      group: 'Group',
      name: 'Name',
      answer: 'Answer',
      count: 'People',
      replies: 'Replies',
    },
    groups: { region: 'Region', subRegion: 'Sub-region', version: 'Version of the material' },
    hidden: 'not shown',
    tooSmall: 'under 10',
    nearlyAll: 'all or nearly all',
  },
};
