import { priorityKey } from '../../programme/improvement/plan-service.ts';
import type { ActionFormView, NamedPerson } from '../../programme/improvement/plan-views.ts';
import { addAction, changeAction } from '../forms/save-action.ts';
import { showAction } from '../forms/show-action.ts';
import { showPlan } from '../forms/show-plan.ts';
import { type Card, card } from '../kit/card.ts';
import { callout, heading, note } from '../kit/elements.ts';
import { plainAnywhere, shortened } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const { begin, buttons, form: say } = words.plan;

const CHOICES = 100;
const TITLE_CHARACTERS = 80;
const NAME_CHARACTERS = 50;

/** The form of an action, which needs somebody who may sponsor it. A new one will have the id `once`. */
export function actionFormCard(view: ActionFormView, once: string): Card {
  const { plan, action, priority } = view;
  if (view.sponsors.length === 0)
    return card({
      summary: say.newSummary,
      body: [heading(say.newHeading), callout(say.noSponsors, 'Warning')],
      actions: [showPlan.submit(say.back, { plan: plan.id })],
    });
  const drawings = fieldsOf(view);
  if (action)
    return card({
      summary: say.editSummary(action.action.code),
      body: [heading(say.editHeading(action.action.code)), note(say.hint), ...changeAction.inputs(drawings)],
      actions: [
        changeAction.submit(say.save, { action: action.action.id, seen: action.action.revision }),
        showAction.submit(buttons.action, { action: action.action.id }),
      ],
    });
  const priorities = view.priorities.map(one => ({
    value: priorityKey(one),
    title: begin.priorityChoice(
      plainAnywhere(one.code),
      plainAnywhere(shortened(one.title, TITLE_CHARACTERS)),
    ),
  }));
  const chosen = priority ? priorityKey(priority) : priorities[0]?.value;
  return card({
    summary: say.newSummary,
    body: [
      heading(say.newHeading),
      note(say.hint),
      ...addAction.inputs({ ...drawings, priority: { choices: priorities, preset: chosen } }),
    ],
    actions: [
      addAction.submit(say.save, { once, plan: plan.id }),
      showPlan.submit(say.back, { plan: plan.id }),
    ],
  });
}

function fieldsOf({ action, sponsors, indicators }: ActionFormView) {
  const stored = action?.action;
  return {
    title: { preset: stored?.title },
    owner: { preset: action && plainAnywhere(action.owner.name) },
    sponsor: {
      choices: sponsors.slice(0, CHOICES).map(one => ({ value: one.id, title: sponsorTitle(one) })),
      preset: sponsors.some(({ id }) => id === stored?.sponsor) ? stored?.sponsor : undefined,
    },
    supportGroup: { preset: stored?.supportGroup },
    due: { preset: stored?.due },
    success: { preset: stored?.success.text },
    indicator: {
      choices: indicators.slice(0, CHOICES).map(({ code, title }) => ({
        value: code,
        title: words.indicators.list.choice(code, plainAnywhere(shortened(title, TITLE_CHARACTERS))),
      })),
      preset: stored?.success.indicator,
    },
  };
}

const sponsorTitle = ({ name, authority }: NamedPerson): string =>
  [name, authority ?? '']
    .filter(part => part !== '')
    .map(part => plainAnywhere(shortened(part, NAME_CHARACTERS)))
    .join(', ');
