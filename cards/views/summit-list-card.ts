import type { SummitListView } from '../../programme/summit/summit-views.ts';
import { newSummit } from '../forms/new-summit.ts';
import { showSummit } from '../forms/show-summit.ts';
import { type Card, card } from '../kit/card.ts';
import { heading, paragraph } from '../kit/elements.ts';
import { plainAnywhere } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const { form, list: say } = words.summit;

/** A region has one in a year. */
const SHOWN = 30;

export function summitListCard({ summits, mayPlan }: SummitListView): Card {
  const choices = summits.slice(0, SHOWN).map(({ id, name, date, state }) => ({
    value: id,
    title: say.choice(plainAnywhere(name), date, state),
  }));
  return card({
    summary: say.summary(summits.length),
    body: [
      heading(say.heading),
      ...(choices.length
        ? showSummit.inputs({ summit: { choices, preset: choices[0]?.value } })
        : [paragraph(mayPlan ? say.none : say.noneForYou)]),
    ],
    actions: [
      ...(choices.length ? [showSummit.submit(say.show)] : []),
      ...(mayPlan ? [newSummit.submit(form.newHeading)] : []),
    ],
  });
}
