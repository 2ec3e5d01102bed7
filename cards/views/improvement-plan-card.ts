import { priorityKey } from '../../programme/improvement/plan-service.ts';
import type { PlannedView, PlanView } from '../../programme/improvement/plan-views.ts';
import { movePlan } from '../forms/move-plan.ts';
import { newAction } from '../forms/new-action.ts';
import { pickPlan } from '../forms/pick-plan.ts';
import { showAction } from '../forms/show-action.ts';
import { showPlan } from '../forms/show-plan.ts';
import { showPriority } from '../forms/show-priority.ts';
import { takeUpPriorities } from '../forms/take-up-priorities.ts';
import { type Actions, type Card, card, type Elements, inPlace, unfold } from '../kit/card.ts';
import { bullets, callout, heading, note, paragraph, strong, subheading } from '../kit/elements.ts';
import { plainAnywhere, plainText, shortened } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { baselineLine } from './baseline-elements.ts';
import { actionChoices, actionTable, goneLines } from './plan-action-lines.ts';

const { buttons, moving, page: say } = words.plan;

/** A page has room for so many priorities and so many actions of them all; a plan has a handful and a dozen. */
const PRIORITIES = 8;
const ACTIONS = 30;
const TITLE_CHARACTERS = 80;
const YEARS = 10;

/** The plan on a page: priorities with outcome and indicator, actions with their owners, and how they go in words. */
export function improvementPlanCard(view: PlanView): Card {
  const { plan, figures } = view;
  const all = view.priorities.flatMap(({ actions }) => actions);
  return card({
    summary: say.summary(plan.year, say.figures(figures)),
    body: [
      heading(say.heading(plan.year)),
      strong(say.figures(figures)),
      paragraph([say.state(plan.state), say.asAt(view.asAt), say.more(figures)].join(' ').trim()),
      ...goneLines(all),
      ...principles(view),
      ...priorities(view),
      ...choosing(view),
    ],
    actions: actions(view),
  });
}

const principles = ({ plan }: PlanView): Elements =>
  plan.principles.length ? [subheading(say.principles), ...bullets(plan.principles.map(plainText))] : [];

function priorities(view: PlanView): Elements {
  let room = ACTIONS;
  return view.priorities.slice(0, PRIORITIES).flatMap(one => {
    const shown = one.actions.slice(0, room);
    room -= shown.length;
    const hidden = one.actions.length - shown.length;
    const { code, title, state, reason = '' } = one.priority;
    return [
      subheading(say.priority(plainText(code), plainText(shortened(title, TITLE_CHARACTERS)))),
      ...(state === 'inPlan' ? [] : [paragraph(say.over(state, plainText(reason)))]),
      ...(one.endorsed ? [] : [callout(say.notEndorsed, 'Warning')]),
      paragraph(indicatorLine(one)),
      ...(shown.length ? [actionTable(shown)] : hidden ? [] : [paragraph(say.noActions)]),
      ...(hidden > 0 ? [note(say.moreActions(hidden))] : []),
    ];
  });
}

function indicatorLine({ baseline }: PlannedView): string {
  if (!baseline) return say.noIndicator;
  const outcome =
    baseline.outcomeTitle === undefined ? '' : `${say.outcome(plainText(baseline.outcomeTitle))} `;
  return `${outcome}${baselineLine(baseline)}`;
}

/** From the page to a priority or an action. */
function choosing(view: PlanView): Elements {
  const { id } = view.plan;
  const named = view.priorities.map(({ priority }) => ({
    value: priorityKey(priority),
    title: say.priority(
      plainAnywhere(priority.code),
      plainAnywhere(shortened(priority.title, TITLE_CHARACTERS)),
    ),
  }));
  const choices = actionChoices(view.priorities.flatMap(one => one.actions).slice(0, 2 * ACTIONS));
  const first = named[0]?.value;
  return [
    ...(first
      ? [
          ...showPriority.inputs({ priority: { choices: named.slice(0, 2 * PRIORITIES), preset: first } }),
          inPlace([showPriority.submit(buttons.priority, { plan: id })]),
        ]
      : []),
    ...(choices.length
      ? [
          ...showAction.inputs({ action: { choices, preset: choices[0]?.value } }),
          inPlace([showAction.submit(buttons.action)]),
        ]
      : []),
  ];
}

function actions(view: PlanView): Actions {
  const { plan, mayEdit, addable, moves, others } = view;
  const seen = { plan: plan.id, seen: plan.revision };
  const pool = addable.map(one => ({
    value: priorityKey(one),
    title: say.priority(plainAnywhere(one.code), plainAnywhere(shortened(one.title, TITLE_CHARACTERS))),
  }));
  const to = moves.map(one => ({ value: one, title: moving.choices[one] }));
  const years = others.slice(0, YEARS).map(({ id, year }) => ({ value: id, title: say.heading(year) }));
  return [
    ...(mayEdit ? [newAction.submit(buttons.addAction, { plan: plan.id })] : []),
    ...(pool.length
      ? [
          unfold(say.takeUp, takeUpPriorities.inputs({ priorities: { choices: pool } }), [
            takeUpPriorities.submit(say.takeUpSave, seen),
          ]),
        ]
      : []),
    ...(to.length
      ? [
          unfold(
            moving.title,
            [note(moving.hint), ...movePlan.inputs({ to: { choices: to, preset: to[0]?.value } })],
            [movePlan.submit(moving.save, seen)],
          ),
        ]
      : []),
    ...(years.length
      ? [
          unfold(say.whichPlan, pickPlan.inputs({ plan: { choices: years, preset: years[0]?.value } }), [
            pickPlan.submit(say.showPlan),
          ]),
        ]
      : []),
    showPlan.submit(say.refresh, { plan: plan.id }),
  ];
}
