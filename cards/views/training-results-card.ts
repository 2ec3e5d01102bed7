import type { ResponseRate } from '../../programme/survey/figures.ts';
import type { ResultsView } from '../../programme/training/results-service.ts';
import type {
  AnsweredShare,
  PerformanceMeasure,
  ThreeQuestions,
} from '../../programme/training/three-questions.ts';
import { listIndicators } from '../forms/list-indicators.ts';
import { showCoverage } from '../forms/show-coverage.ts';
import { showResults } from '../forms/show-results.ts';
import { type Card, card, type Elements } from '../kit/card.ts';
import { heading, note, subheading, table } from '../kit/elements.ts';
import { plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { agreementText } from './agreement-text.ts';

const { results: say } = words.indicators;

/** Versions of the material that a card has room for, the latest ones. */
const VERSIONS = 8;
const QUESTIONS = ['howMuch', 'howWell', 'betterOff'] as const satisfies readonly (keyof ThreeQuestions)[];

/** Training by the three questions of Outcomes Based Accountability. */
export function trainingResultsCard({ on, questions }: ResultsView): Card {
  const trained = questions.howMuch.find(one => one.measure === 'people');
  return card({
    summary: say.summary(trained && 'count' in trained ? trained.count : 0),
    body: [
      heading(say.heading),
      note(say.asAt(words.format.day(on))),
      ...QUESTIONS.flatMap(question => measures(say.questions[question], questions[question])),
      note(say.note),
    ],
    actions: [
      showResults.submit(words.plan.page.refresh),
      showCoverage.submit(words.readiness.coverage.heading),
      listIndicators.submit(say.indicators),
    ],
  });
}

function measures(question: string, all: readonly PerformanceMeasure[]): Elements {
  const isAgreement = ({ measure }: PerformanceMeasure): boolean => measure === 'agreement';
  const shown = [...all.filter(one => !isAgreement(one)), ...all.filter(isAgreement).slice(-VERSIONS)];
  return [
    subheading(question),
    table(
      [say.columns.measure, say.columns.figure],
      shown.map(one => [nameOf(one), figureOf(one)]),
      [3, 3],
    ),
  ];
}

const nameOf = (one: PerformanceMeasure): string =>
  one.measure === 'agreement' ? say.measures.agreement(plainText(one.version)) : say.measures[one.measure];

function figureOf(one: PerformanceMeasure): string {
  switch (one.measure) {
    case 'sessions':
    case 'people':
      return String(one.count);
    case 'authorities':
    case 'subRegions':
      return say.of(one.count, one.of);
    case 'seatsFilled':
      return say.ofPercent(one.count, one.of, one.percent);
    case 'topTwo':
    case 'changedPractice':
      return shareText(one.share);
    case 'ratingReplies':
    case 'practiceReplies':
      return rateText(one.rate);
    case 'agreement':
      return agreementText(one.shown);
  }
}

function shareText(share: AnsweredShare): string {
  switch (share.kind) {
    case 'shown': {
      const told = say.share(share.percent, share.replies);
      return share.netPercent === undefined ? told : `${told}, ${say.net(share.netPercent)}`;
    }
    case 'nearlyAll':
    case 'nearlyNone':
      return words.format.capital(say[share.kind](share.replies));
    default:
      return say[share.kind];
  }
}

const rateText = ({ completed, invited, percent, needsCare }: ResponseRate): string =>
  `${say.ofPercent(completed, invited, percent)}${needsCare ? `, ${say.care}` : ''}`;
