import { curveCard } from '../../../cards/views/curve-card.ts';
import { indicatorCard } from '../../../cards/views/indicator-card.ts';
import { indicatorFormCard } from '../../../cards/views/indicator-form-card.ts';
import { indicatorsCard } from '../../../cards/views/indicators-card.ts';
import { trainingResultsCard } from '../../../cards/views/training-results-card.ts';
import { undecidedValuesCard } from '../../../cards/views/undecided-values-card.ts';
import { valueEntryCard } from '../../../cards/views/value-entry-card.ts';
import type {
  EntryView,
  IndicatorView,
  UndecidedValue,
} from '../../../programme/indicators/indicator-views.ts';
import { threeQuestions } from '../../../programme/training/three-questions.ts';
import { trainingFigures } from '../../../programme/training/training-figures.ts';
import { sumOfTotals } from '../../../programme/training/training-totals.ts';
import { sampleBaseline, sampleIndicator, sampleValue } from '../../indicators/sample-indicator.ts';
import type { Examples } from './examples.ts';
import type { Typed } from './votes.ts';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const ON = new Date('2016-02-05T10:00:00Z');

const indicatorView = (
  typed: Typed,
  authorities: number,
  more: Partial<IndicatorView> = {},
): IndicatorView => ({
  ...sampleBaseline(typed, authorities),
  authorities: {
    period: '2014-15',
    rates: numbers(authorities).map(n => ({
      name: typed(`Authority ${n}`),
      rate: n % 7 === 0 ? 'c' : n % 11 === 0 ? 'x' : n + 0.5,
    })),
  },
  topics: [{ vote: 'vote-1', topic: 'NEG', title: typed('Preventing and tackling neglect') }],
  actions: [
    { id: 'action-3', code: 'A3', title: typed('Shared neglect scorecard'), state: 'inProgress', rag: 'red' },
    { id: 'action-8', code: 'A8', title: typed('Career pathway'), state: 'notStarted' },
  ],
  mayEdit: true,
  ...more,
});

function entryView(typed: Typed): EntryView {
  const indicator = sampleIndicator({
    title: typed('Plans for a second time'),
    numerator: typed('Children who became subject of a plan for a second time'),
    denominator: typed('Children who became subject of a plan'),
  });
  const { code, title } = indicator;
  return {
    authority: { code: 'D05', name: typed('Lantic Isles') },
    authorities: [{ code: 'D05', name: typed('Lantic Isles') }],
    indicators: [{ code, title }],
    returned: [undecided(typed, 1)],
    chosen: {
      indicator,
      periods: [
        { period: '2014-15' },
        { period: '2013-14', value: sampleValue({ state: 'approved' }) },
        { period: '2012-13', value: sampleValue({ state: 'returned', rate: 'x' }) },
      ],
    },
  };
}

function undecided(typed: Typed, n: number): UndecidedValue {
  return {
    key: `SP2~D05~2014-15~${n}`,
    value: sampleValue({ returnReason: typed('That is the year before') }),
    indicator: sampleIndicator({ title: typed('Plans for a second time') }),
    authorityName: typed('Lantic Isles'),
    enteredByName: typed('Pat Performance'),
  };
}

function curves(typed: Typed): ReturnType<Examples> {
  const topic = { code: 'NEG', title: typed('Preventing and tackling neglect'), proposal: 'proposal-1' };
  const base = { vote: 'vote-1', voteTitle: typed('Priorities for 2016'), topic, indicators: [] };
  const lines = numbers(8).map(n => typed(`Line ${n}`));
  return {
    'curveCard with everything on it': curveCard(
      {
        ...base,
        indicators: numbers(60).map(n => ({ code: `I${n}`, title: typed(`Indicator ${n}`) })),
        sheet: {
          region: 'demo',
          vote: 'vote-1',
          topic: 'NEG',
          indicator: 'SP2',
          story: typed('Thresholds differ'),
          partners: lines,
          works: typed('One practice guide'),
          actions: lines,
          changedBy: 'person-1',
          changedAt: ON,
          revision: 3,
        },
        baseline: sampleBaseline(typed, 16),
        changedByName: typed('Sam Voter'),
        mayWrite: true,
      },
      { id: 'plan-1', priority: 'vote-1~NEG' },
    ),
    'curveCard of a topic of which nobody has written': curveCard({
      ...base,
      sheet: undefined,
      mayWrite: false,
    }),
  };
}

function trainingResults(): ReturnType<Examples> {
  const results = {
    figures: trainingFigures(sumOfTotals([]), { toCome: [], subRegions: [] }),
    authorities: 16,
    seats: { taken: 105, of: 106 },
    agreement: numbers(12).map(n => ({ version: `${n}.0`, shown: 'tooFew' as const })),
  };
  const rate = { completed: 27, invited: 61, percent: 44.3, needsCare: true };
  return {
    'trainingResultsCard before anybody was asked': trainingResultsCard({
      on: ON,
      questions: threeQuestions(results),
    }),
    'trainingResultsCard with what the releases say': trainingResultsCard({
      on: ON,
      questions: threeQuestions({
        ...results,
        ratings: { cell: { kind: 'allOrNearlyAll', replies: 88, answer: 0 }, rate },
        practice: { cell: { kind: 'shown', replies: 27, counts: [6, 14, 5, 2] }, rate },
      }),
    }),
    'trainingResultsCard with what may not be shown': trainingResultsCard({
      on: ON,
      questions: threeQuestions({
        ...results,
        ratings: { cell: { kind: 'hidden', rule: 'X2' }, rate },
        practice: { cell: { kind: 'allOrNearlyAll', replies: 40, answer: 3 }, rate },
      }),
    }),
  };
}

/** Cards about outcomes, indicators and what training came to. */
export const examples: Examples = (typed, { electors }) => {
  const authorities = Math.min(electors, 150);
  const baselines = numbers(Math.min(electors, 60)).map(n => ({
    ...sampleBaseline(typed, 16),
    indicator: sampleIndicator({ code: `I${n}`, title: typed(`Indicator ${n}`) }),
  }));
  const outcomeTitle = typed('Children are safe from neglect');
  const may = { mayEdit: true, mayEnter: true, mayApprove: true };
  const local = sampleIndicator({ status: 'local' });
  return {
    'indicatorsCard by outcome': indicatorsCard({
      groups: [{ outcomeTitle, indicators: baselines.slice(0, -2) }, { indicators: baselines.slice(-2) }],
      ...may,
    }),
    'indicatorsCard without any': indicatorsCard({ groups: [], ...may }),
    'indicatorCard with history, forecast and authorities': indicatorCard(indicatorView(typed, authorities)),
    'indicatorCard that nothing points to, with hidden figures': indicatorCard(
      indicatorView(typed, 16, {
        indicator: local,
        series: [
          { period: '2013-14', have: 3, of: 16, authorities: [] },
          { period: '2014-15', region: 'c', have: 16, of: 16, authorities: [{ code: 'D01', rate: 'z' }] },
        ],
        baseline: { history: [], forecast: [] },
        topics: [],
        actions: [],
      }),
    ),
    'indicatorFormCard of a new one': indicatorFormCard({
      outcomes: numbers(60).map(n => ({ code: `outcome-${n}`, title: typed(`Outcome ${n}`) })),
    }),
    'indicatorFormCard of one that is there': indicatorFormCard({
      outcomes: [],
      indicator: sampleIndicator({ title: typed('Second plans'), note: typed('Very low may be bad') }),
    }),
    'valueEntryCard to choose an indicator': valueEntryCard({
      ...omitChosen(entryView(typed)),
      authorities: numbers(3).map(n => ({ code: `D0${n}`, name: typed(`Authority ${n}`) })),
    }),
    'valueEntryCard of one indicator': valueEntryCard(entryView(typed), '2014-15'),
    'undecidedValuesCard with figures': undecidedValuesCard({
      waiting: numbers(40).map(n => undecided(typed, n)),
      approved: 2,
      missed: 1,
    }),
    'undecidedValuesCard without any': undecidedValuesCard({ waiting: [] }),
    ...curves(typed),
    ...trainingResults(),
  };
};

function omitChosen({ chosen: _, ...rest }: EntryView): EntryView {
  return rest;
}
