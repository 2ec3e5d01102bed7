import { priorityKey } from '../../programme/improvement/plan-service.ts';
import type { NewPlanView } from '../../programme/improvement/plan-views.ts';
import { beginPlan, MOST_PRIORITIES } from '../forms/begin-plan.ts';
import { type Card, card } from '../kit/card.ts';
import { heading, note } from '../kit/elements.ts';
import { plainAnywhere, shortened } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const { begin: say } = words.plan;

const TITLE_CHARACTERS = 80;

/** The form of a year's plan, with every endorsed priority that no plan has taken up. It will have the id `once`. */
export function beginPlanCard({ year, priorities }: NewPlanView, once: string): Card {
  const choices = priorities.slice(0, MOST_PRIORITIES).map(one => ({
    value: priorityKey(one),
    title: say.priorityChoice(plainAnywhere(one.code), plainAnywhere(shortened(one.title, TITLE_CHARACTERS))),
  }));
  const preset = choices.map(({ value }) => value).join(',');
  return card({
    summary: say.summary,
    body: [
      heading(say.heading),
      note(say.hint),
      ...beginPlan.inputs({ year: { preset: String(year) }, priorities: { choices, preset } }),
    ],
    actions: [beginPlan.submit(say.save, { once })],
  });
}
