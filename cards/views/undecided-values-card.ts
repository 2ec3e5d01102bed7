import type { UndecidedValue, UndecidedView } from '../../programme/indicators/indicator-views.ts';
import { approveValues } from '../forms/approve-values.ts';
import { giveBackValue } from '../forms/give-back-value.ts';
import { listIndicators } from '../forms/list-indicators.ts';
import { type Card, card, unfold } from '../kit/card.ts';
import { callout, heading, note, paragraph } from '../kit/elements.ts';
import { plainAnywhere, shortened } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const { rate: rateText, undecided: say } = words.indicators;

/** So many can be decided at a time. */
const SHOWN = 25;
const NAME_CHARACTERS = 50;

/** The figures of the own authority that wait for its link officer. */
export function undecidedValuesCard({ waiting, approved = 0, missed = 0 }: UndecidedView): Card {
  const choices = waiting.slice(0, SHOWN).map(one => ({ value: one.key, title: choiceTitle(one) }));
  const first = choices[0]?.value;
  return card({
    summary: say.summary(waiting.length),
    body: [
      heading(say.heading),
      ...(approved > 0 ? [callout(say.approved(approved), 'Good')] : []),
      ...(missed > 0 ? [callout(say.missed(missed), 'Warning')] : []),
      paragraph(first ? say.intro : say.none),
      ...(first ? approveValues.inputs({ values: { choices } }) : []),
      ...(waiting.length > SHOWN ? [note(say.more(waiting.length - SHOWN))] : []),
    ],
    actions: [
      ...(first
        ? [
            approveValues.submit(say.approve),
            unfold(say.giveBack, giveBackValue.inputs({ value: { choices, preset: first } }), [
              giveBackValue.submit(say.send),
            ]),
          ]
        : []),
      listIndicators.submit(words.indicators.card.all),
    ],
  });
}

function choiceTitle({ value, indicator, authorityName, enteredByName }: UndecidedValue): string {
  const short = (text: string): string => plainAnywhere(shortened(text, NAME_CHARACTERS));
  return say.choice(
    short(authorityName),
    short(indicator.title),
    value.period,
    say.counts(rateText(value.rate, indicator.unit), value.numerator, value.denominator),
    short(enteredByName),
  );
}
