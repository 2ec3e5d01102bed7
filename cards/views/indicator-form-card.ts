import type { DefinitionView } from '../../programme/indicators/indicator-service.ts';
import { defineIndicator, rewordIndicator } from '../forms/define-indicator.ts';
import { listIndicators } from '../forms/list-indicators.ts';
import { showIndicator } from '../forms/show-indicator.ts';
import { type Card, card } from '../kit/card.ts';
import { heading, note } from '../kit/elements.ts';
import { plainAnywhere, shortened } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const { card: back, form: say } = words.indicators;

const OUTCOMES = 40;
const TITLE_CHARACTERS = 100;

const outcomeChoices = ({ outcomes }: DefinitionView) =>
  outcomes
    .slice(0, OUTCOMES)
    .map(({ code, title }) => ({ value: code, title: plainAnywhere(shortened(title, TITLE_CHARACTERS)) }));

/** The form of an indicator: empty, or with the words that can still be changed. */
export function indicatorFormCard(view: DefinitionView): Card {
  const { indicator } = view;
  const outcome = { choices: outcomeChoices(view), preset: indicator?.outcome };
  if (!indicator)
    return card({
      summary: say.newSummary,
      body: [heading(say.newHeading), note(say.hint), ...defineIndicator.inputs({ outcome })],
      actions: [defineIndicator.submit(say.save), listIndicators.submit(back.all)],
    });
  const { code, unit, counted, frequency, status, title, polarity, numerator, denominator, source } =
    indicator;
  return card({
    summary: say.editSummary(code),
    body: [
      heading(say.editHeading(code)),
      note(say.fixed),
      ...rewordIndicator.inputs({
        outcome,
        title: { preset: title },
        polarity: { preset: polarity },
        numerator: { preset: numerator },
        denominator: { preset: denominator },
        source: { preset: source },
        note: { preset: indicator.note },
      }),
    ],
    actions: [
      rewordIndicator.submit(say.save, { code, unit, counted, frequency, status }),
      showIndicator.submit(say.back, { indicator: code }),
    ],
  });
}
