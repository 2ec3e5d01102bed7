import type { IndicatorValue } from '../../programme/indicators/indicator.ts';
import type { EntryView } from '../../programme/indicators/indicator-views.ts';
import { enterValue, periodChoice } from '../forms/enter-value.ts';
import { listIndicators } from '../forms/list-indicators.ts';
import { pickEntry } from '../forms/pick-entry.ts';
import { showEntry } from '../forms/show-entry.ts';
import { type Card, card, type Elements } from '../kit/card.ts';
import { bullets, callout, heading, note, paragraph, strong, subheading } from '../kit/elements.ts';
import { plainAnywhere, plainText, shortened } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const { entry: say, rate: rateText } = words.indicators;

const TITLE_CHARACTERS = 80;
const CHOICES = 60;
const RETURNED = 10;

/** What a performance lead enters for the own authority; `sentFor` is the period that was just sent. */
export function valueEntryCard(view: EntryView, sentFor?: string): Card {
  return card({
    summary: say.summary(plainAnywhere(view.authority.name)),
    body: [
      heading(say.heading(plainText(view.authority.name))),
      ...(sentFor === undefined ? [] : [callout(say.sent(sentFor), 'Good')]),
      note(say.intro),
      ...returned(view),
      ...(view.chosen ? entryForm(view.chosen) : pickForm(view)),
    ],
    actions: view.chosen
      ? [
          enterValue.submit(say.save, {
            authority: view.authority.code,
            indicator: view.chosen.indicator.code,
          }),
          showEntry.submit(say.another),
        ]
      : [
          pickEntry.submit(say.choose, view.authorities.length > 1 ? {} : { authority: view.authority.code }),
          listIndicators.submit(words.indicators.card.all),
        ],
  });
}

function pickForm({ authority, authorities, indicators }: EntryView): Elements {
  const choices = indicators.slice(0, CHOICES).map(({ code, title }) => ({
    value: code,
    title: say.chosen(code, plainAnywhere(shortened(title, TITLE_CHARACTERS))),
  }));
  const places = authorities.slice(0, CHOICES).map(({ code, name }) => ({
    value: code,
    title: plainAnywhere(shortened(name, TITLE_CHARACTERS)),
  }));
  const drawings = {
    authority: { choices: places, preset: authority.code },
    indicator: { choices, preset: choices[0]?.value },
  };
  return pickEntry.inputs(drawings, authorities.length > 1 ? undefined : ['indicator']);
}

function entryForm({ indicator, periods }: NonNullable<EntryView['chosen']>): Elements {
  const choices = periods.map(({ period, value }) => ({
    value: periodChoice(period, value?.revision ?? 0),
    title: say.periodChoice(
      period,
      standing(value, rate => rateText(rate, indicator.unit)),
    ),
  }));
  return [
    strong(say.chosen(indicator.code, plainText(shortened(indicator.title, TITLE_CHARACTERS)))),
    paragraph(say.measured(plainText(indicator.numerator), plainText(indicator.denominator))),
    ...enterValue.inputs({ period: { choices, preset: choices[0]?.value } }),
  ];
}

const standing = (
  value: IndicatorValue | undefined,
  figure: (rate: IndicatorValue['rate']) => string,
): string => (value ? say.stands[value.state](figure(value.rate)) : say.stands.none);

function returned(view: EntryView): Elements {
  if (view.returned.length === 0) return [];
  return [
    subheading(say.returnedHeading),
    ...bullets(
      view.returned
        .slice(0, RETURNED)
        .map(({ indicator, value }) =>
          say.returned(
            plainText(shortened(indicator.title, TITLE_CHARACTERS)),
            value.period,
            plainText(value.returnReason ?? ''),
          ),
        ),
    ),
  ];
}
