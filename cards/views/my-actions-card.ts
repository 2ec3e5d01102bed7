import type { ActionView, MyActionsView } from '../../programme/improvement/plan-views.ts';
import { myActions } from '../forms/my-actions.ts';
import { showAction } from '../forms/show-action.ts';
import { showPlan } from '../forms/show-plan.ts';
import { type Card, card, type Elements, inPlace } from '../kit/card.ts';
import { bullets, heading, note, paragraph, subheading } from '../kit/elements.ts';
import { plainText, shortened } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { actionChoices, howOf } from './plan-action-lines.ts';

const { buttons, mine: say, page } = words.plan;

const SHOWN = 25;
const TITLE_CHARACTERS = 80;

/** The own actions, and those that wait for the own word. */
export function myActionsCard({ owned, toConfirm }: MyActionsView): Card {
  const all = [
    ...toConfirm,
    ...owned.filter(({ action }) => !toConfirm.some(one => one.action.id === action.id)),
  ];
  const choices = actionChoices(all.slice(0, 2 * SHOWN));
  return card({
    summary: say.summary(owned.length, toConfirm.length),
    body: [
      heading(say.heading),
      ...(toConfirm.length ? [subheading(say.toConfirm), ...lines(toConfirm)] : []),
      subheading(say.owned),
      ...(owned.length ? lines(owned) : [paragraph(say.none)]),
      ...(choices.length
        ? [
            ...showAction.inputs({ action: { choices, preset: choices[0]?.value } }),
            inPlace([showAction.submit(buttons.action)]),
          ]
        : []),
    ],
    actions: [showPlan.submit(buttons.plan), myActions.submit(page.refresh)],
  });
}

const lines = (actions: readonly ActionView[]): Elements => [
  ...bullets(
    actions
      .slice(0, SHOWN)
      .map(view =>
        say.line(
          view.action.code,
          plainText(shortened(view.action.title, TITLE_CHARACTERS)),
          page.due(view.action.due, view.isOverdue),
          howOf(view),
        ),
      ),
  ),
  ...(actions.length > SHOWN ? [note(page.moreActions(actions.length - SHOWN))] : []),
];
