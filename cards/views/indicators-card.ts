import type { IndicatorListView } from '../../programme/indicators/indicator-views.ts';
import { newIndicator } from '../forms/new-indicator.ts';
import { showEntry } from '../forms/show-entry.ts';
import { showIndicator } from '../forms/show-indicator.ts';
import { showUndecided } from '../forms/show-undecided.ts';
import { type Card, card, type Elements } from '../kit/card.ts';
import { heading, note, paragraph, subheading, table } from '../kit/elements.ts';
import { plainAnywhere, plainText, shortened } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const { list: say, rate: rateText } = words.indicators;

/** Indicators that a card has room for; a region watches a dozen. */
const SHOWN = 40;
const TITLE_CHARACTERS = 80;

/** What is measured in the region, by outcome: the latest figure of each, and where it is going. */
export function indicatorsCard(view: IndicatorListView): Card {
  const all = view.groups.flatMap(({ indicators }) => indicators);
  const shown = new Set(all.slice(0, SHOWN));
  const choices = [...shown].map(({ indicator: { code, title } }) => ({
    value: code,
    title: say.choice(code, plainAnywhere(shortened(title, TITLE_CHARACTERS))),
  }));
  return card({
    summary: say.summary(all.length),
    body: [
      heading(say.heading),
      ...(all.length === 0 ? [paragraph(say.none)] : []),
      ...view.groups.flatMap(({ outcomeTitle, indicators }) =>
        groupElements(
          outcomeTitle,
          indicators.filter(one => shown.has(one)),
        ),
      ),
      ...(all.length > SHOWN ? [note(say.more(all.length - SHOWN))] : []),
      ...(choices.length ? showIndicator.inputs({ indicator: { choices, preset: choices[0]?.value } }) : []),
    ],
    actions: [
      ...(choices.length ? [showIndicator.submit(say.show)] : []),
      ...(view.mayEnter ? [showEntry.submit(say.enter)] : []),
      ...(view.mayApprove ? [showUndecided.submit(say.approve)] : []),
      ...(view.mayEdit ? [newIndicator.submit(say.define)] : []),
    ],
  });
}

type Listed = IndicatorListView['groups'][number]['indicators'];

function groupElements(outcomeTitle: string | undefined, indicators: Listed): Elements {
  if (indicators.length === 0) return [];
  return [
    subheading(outcomeTitle === undefined ? say.withoutOutcome : plainText(outcomeTitle)),
    table(
      [say.columns.indicator, say.columns.latest, say.columns.trend],
      indicators.map(({ indicator, baseline }) => {
        const latest = baseline.history.at(-1);
        return [
          say.choice(indicator.code, plainText(shortened(indicator.title, TITLE_CHARACTERS))),
          latest ? say.latest(rateText(latest.value, indicator.unit), latest.period) : say.noFigure,
          say.trend(baseline),
        ];
      }),
      [5, 4, 3],
    ),
  ];
}
