import type { ITable } from '@microsoft/teams.cards';
import type { BaselineView } from '../../programme/indicators/indicator-views.ts';
import { lastDayOf } from '../../programme/indicators/period.ts';
import type { SeriesPoint } from '../../programme/indicators/regional-series.ts';
import type { Elements } from '../kit/card.ts';
import { lineChart, note, paragraph, table } from '../kit/elements.ts';
import { plainAnywhere, plainText, shortened } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const { baselineText, card: say, period: periodText, rate: rateText, standsText } = words.indicators;

const TITLE_CHARACTERS = 60;
/** Periods in the table and in the chart, the latest ones. */
const SHOWN = 8;

/** A baseline as a chart, as a sentence and as a table: each says all of it (3.6 in words; never by colour alone). */
export const baselineElements = (view: BaselineView): Elements => [
  ...chart(view),
  paragraph(baselineText(view.baseline, view.indicator)),
  ...(view.series.length ? [periodTable(view)] : []),
  note(say.method(view.baseline, view.indicator.frequency)),
  ...signs(view),
];

/** One line on how it stands and where it goes. */
export const baselineLine = (view: BaselineView): string =>
  `${plainText(shortened(view.indicator.title, TITLE_CHARACTERS))}: ${standsText(view.baseline, view.indicator)}`;

/** The forecast begins at the latest figure, so that the two lines meet. */
function chart({ indicator, baseline }: BaselineView): Elements {
  const history = baseline.history.slice(-SHOWN);
  const latest = history.at(-1);
  if (!latest || history.length < 2) return [];
  const pointsOf = (points: typeof history) =>
    points.map(({ period, value }) => [lastDayOf(period), value] as const);
  return [
    lineChart(say.chart(plainAnywhere(shortened(indicator.title, TITLE_CHARACTERS))), [
      { legend: say.legend.history, points: pointsOf(history) },
      ...(baseline.forecast.length
        ? [{ legend: say.legend.forecast, points: pointsOf([latest, ...baseline.forecast]) }]
        : []),
    ]),
  ];
}

function periodTable({ indicator, baseline, series }: BaselineView): ITable {
  const { unit } = indicator;
  return table(
    [say.columns.period, say.columns.region, say.columns.forecast],
    [
      ...series.slice(-SHOWN).map(point => [periodText(point.period), regionText(point, unit), '–']),
      ...baseline.forecast.map(({ period, value }) => [periodText(period), '–', rateText(value, unit)]),
    ],
    [3, 4, 3],
  );
}

function regionText(
  { region, regionCount, have, of }: SeriesPoint,
  unit: BaselineView['indicator']['unit'],
): string {
  if (region === undefined) return say.waiting(have, of);
  const rate = rateText(region, unit);
  return regionCount === undefined ? rate : say.count(rate, regionCount);
}

/** What the signs mean that stand where no figure is shown, and how counts are rounded. */
function signs({ series, indicator }: BaselineView): Elements {
  const shown = series.slice(-SHOWN);
  const isSign = (rate: unknown): boolean => typeof rate === 'string';
  const some = shown.some(
    ({ region, authorities }) => isSign(region) || authorities.some(one => isSign(one.rate)),
  );
  return [
    ...(some ? [note(say.signs)] : []),
    ...(indicator.status === 'local' && shown.some(({ regionCount }) => regionCount !== undefined)
      ? [note(say.rounded)]
      : []),
  ];
}
