import { priorityKey } from '../../programme/improvement/plan-service.ts';
import type { PriorityView } from '../../programme/improvement/plan-views.ts';
import { decidePriority } from '../forms/decide-priority.ts';
import { newAction } from '../forms/new-action.ts';
import { showAction } from '../forms/show-action.ts';
import { showCurve } from '../forms/show-curve.ts';
import { showPlan } from '../forms/show-plan.ts';
import { showResult } from '../forms/show-result.ts';
import { type Card, card, type Elements, inPlace, unfold } from '../kit/card.ts';
import { callout, facts, heading, note, paragraph, subheading } from '../kit/elements.ts';
import { plainAnywhere, plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { baselineElements } from './baseline-elements.ts';
import { actionChoices, actionTable, goneLines } from './plan-action-lines.ts';

const { buttons, page, priority: say } = words.plan;

const ACTIONS = 40;

/** One priority of the plan: where it comes from, what it is to change, and what is done for it. */
export function priorityCard(view: PriorityView): Card {
  const { priority, plan } = view;
  const { vote, code, title } = priority;
  const carried = { plan: plan.id, priority: priorityKey(priority) };
  const decide = unfold(say.decide, decidePriority.inputs(), [
    decidePriority.submit(say.save, { ...carried, seen: plan.revision }),
  ]);
  return card({
    summary: say.summary(plainAnywhere(title), view.actions.length),
    body: [
      heading(say.heading(plainText(code), plainText(title))),
      ...(view.endorsed ? [] : [callout(page.notEndorsed, 'Warning')]),
      facts(origin(view)),
      ...goneLines(view.actions),
      ...indicator(view),
      subheading(say.actionsHeading),
      ...actionList(view),
    ],
    actions: [
      ...(view.mayEdit ? [newAction.submit(buttons.addAction, carried)] : []),
      ...(view.mayDecide ? [decide] : []),
      showCurve.submit(buttons.curve, { vote, topic: code }),
      showResult.submit(buttons.result, { vote }),
      showPlan.submit(buttons.plan, { plan: plan.id }),
    ],
  });
}

function origin({ priority, endorsed, support, plan }: PriorityView): [string, string][] {
  const { state, reason } = priority;
  return [
    [say.facts.plan, say.inYear(plan.year)],
    ...(support ? [[say.facts.vote, say.support(support.support, support.ballots)] as [string, string]] : []),
    [say.facts.endorsed, endorsed ? say.endorsed(endorsed.decidedAt) : say.notEndorsed],
    [
      say.facts.state,
      reason === undefined ? words.plan.priorityStates[state] : page.over(state, plainText(reason)),
    ],
  ];
}

const indicator = ({ baseline }: PriorityView): Elements =>
  baseline
    ? [
        subheading(say.indicatorHeading),
        ...(baseline.outcomeTitle === undefined
          ? []
          : [paragraph(page.outcome(plainText(baseline.outcomeTitle)))]),
        ...baselineElements(baseline),
      ]
    : [note(page.noIndicator)];

function actionList({ actions }: PriorityView): Elements {
  const shown = actions.slice(0, ACTIONS);
  const choices = actionChoices(shown);
  if (choices.length === 0) return [paragraph(page.noActions)];
  return [
    actionTable(shown),
    ...(actions.length > shown.length ? [note(page.moreActions(actions.length - shown.length))] : []),
    ...showAction.inputs({ action: { choices, preset: choices[0]?.value } }),
    inPlace([showAction.submit(buttons.action)]),
  ];
}
