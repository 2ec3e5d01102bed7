import { actionCard } from '../../../cards/views/action-card.ts';
import { actionFormCard } from '../../../cards/views/action-form-card.ts';
import { beginPlanCard } from '../../../cards/views/begin-plan-card.ts';
import { improvementPlanCard } from '../../../cards/views/improvement-plan-card.ts';
import { myActionsCard } from '../../../cards/views/my-actions-card.ts';
import { priorityCard } from '../../../cards/views/priority-card.ts';
import type { ImprovementPlan } from '../../../programme/improvement/plan.ts';
import { planFigures } from '../../../programme/improvement/plan-figures.ts';
import type { ActionCardView, PlannedView } from '../../../programme/improvement/plan-views.ts';
import type { Priority } from '../../../programme/vote/result.ts';
import { MADE_AT, samplePlan } from '../../improvement/sample-plan.ts';
import { sampleBaseline } from '../../indicators/sample-indicator.ts';
import type { Examples } from './examples.ts';
import { actionView } from './plan-actions.ts';
import type { Typed } from './votes.ts';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const ON = new Date('2016-06-30T10:00:00Z');

const planOf = (typed: Typed, priorities: number): ImprovementPlan =>
  samplePlan({
    principles: numbers(8).map(n => typed(`Principle ${n}`)),
    priorities: numbers(priorities).map(n => ({
      vote: 'vote-1',
      code: `T${n}`,
      title: typed(`Priority ${n}`),
      state: n % 4 === 3 ? 'stopped' : 'inPlan',
      ...(n % 4 === 3 && { reason: typed('Nobody could supply the data') }),
    })),
  });

const endorsedOf = (typed: Typed, n: number): Priority => ({
  region: 'demo',
  vote: 'vote-1',
  code: `T${n}`,
  title: typed(`Priority ${n}`),
  endorsement: 'endorsed',
  decidedAt: MADE_AT,
});

function plannedViews(typed: Typed, plan: ImprovementPlan, actions: number): PlannedView[] {
  return plan.priorities.map((priority, index) => ({
    priority,
    endorsed: index % 5 === 4 ? undefined : endorsedOf(typed, index + 1),
    actions: numbers(Math.ceil(actions / plan.priorities.length)).map(n => actionView(typed, index * 10 + n)),
    ...(index % 2 === 0 && { baseline: sampleBaseline(typed, 16) }),
  }));
}

function actionCards(typed: Typed, plan: ImprovementPlan): ReturnType<Examples> {
  const at = (day: number) => new Date(Date.UTC(2016, 4, day, 10));
  const full: ActionCardView = {
    ...actionView(typed, 4, {
      state: 'inProgress',
      rag: 'red',
      ragReason: typed('Two authorities cannot supply the data'),
      awaiting: { what: 'red', by: 'owner', at: at(20) },
      supportGroup: typed('Performance and data'),
      success: { text: typed('Every authority uses it'), indicator: 'SP2' },
      milestones: numbers(12).map(n => ({
        text: typed(`Milestone ${n}`),
        due: '2016-08-01',
        ...(n % 2 && { doneOn: '2016-07-01' }),
      })),
    }),
    isOverdue: true,
    isStale: true,
    plan,
    priorityTitle: typed('Preventing and tackling neglect'),
    baseline: sampleBaseline(typed, 16),
    notes: numbers(20).map(n => ({
      at: at(n),
      by: 'owner',
      text: typed(`Word ${n}`),
      byName: typed('Olu Owner'),
      ...(n === 3 && { notConfirmed: true as const }),
    })),
    history: numbers(30).map(n => ({
      at: at(n % 28),
      by: 'manager',
      field: n % 2 ? ('title' as const) : ('due' as const),
      from: n % 2 ? typed('Before') : '2016-06-01',
      to: n % 2 ? typed('After') : '2016-07-01',
      byName: typed('Pat Manager'),
    })),
    moves: ['report', 'confirm', 'change', 'drop', 'milestones'],
  };
  const { indicator: _, ...success } = full.action.success;
  return {
    'actionCard that is red and has a long history': actionCard(full),
    'actionCard that was just made, for somebody who only looks': actionCard({
      ...actionView(typed, 5, { success }),
      plan,
      priorityTitle: typed('Preventing and tackling neglect'),
      notes: [],
      history: [],
      moves: [],
    }),
    'actionCard that was dropped': actionCard({
      ...actionView(typed, 1, { state: 'dropped', stateReason: typed('Another region does it'), success }),
      plan,
      priorityTitle: typed('Neglect'),
      notes: [],
      history: [],
      moves: [],
    }),
  };
}

function forms(typed: Typed, plan: ImprovementPlan, directors: number): ReturnType<Examples> {
  const people = numbers(directors).map(n => ({
    id: `person-${n}`,
    name: typed(`Director ${n}`),
    authority: typed(`Authority ${n}`),
  }));
  const form = {
    plan,
    priorities: plan.priorities.slice(0, 8),
    sponsors: people,
    indicators: numbers(13).map(n => ({ code: `I${n}`, title: typed(`Indicator ${n}`) })),
  };
  return {
    'actionFormCard of a new action': actionFormCard(form, 'once-1'),
    'actionFormCard of one that is there': actionFormCard(
      { ...form, action: actionView(typed, 2) },
      'once-1',
    ),
    'actionFormCard where nobody could be the sponsor': actionFormCard({ ...form, sponsors: [] }, 'once-1'),
  };
}

/** Cards of the improvement plan. */
export const examples: Examples = (typed, { options, electors }) => {
  const plan = planOf(typed, Math.min(options, 12));
  const actions = electors > 100 ? 120 : 16;
  const priorities = plannedViews(typed, plan, actions);
  const all = priorities.flatMap(one => one.actions);
  const figures = planFigures(
    all.map(one => one.action),
    ON,
  );
  const [first] = priorities;
  if (!first) throw new Error('There is always a priority.');
  const page = { plan, asAt: ON, figures, priorities, moves: [], mayEdit: false, others: [] };
  return {
    'improvementPlanCard for the programme manager': improvementPlanCard({
      ...page,
      addable: numbers(3).map(n => endorsedOf(typed, 40 + n)),
      moves: ['agreed', 'drafting'],
      mayEdit: true,
      others: [{ id: 'plan-0', year: 2015 }],
    }),
    'improvementPlanCard without actions': improvementPlanCard({
      ...page,
      priorities: priorities.map(one => ({ ...one, actions: [] })),
      figures: planFigures([], ON),
      addable: [],
    }),
    'priorityCard with actions and its indicator': priorityCard({
      ...first,
      actions: numbers(actions / 4).map(n => actionView(typed, n)),
      plan,
      support: { support: 13, ballots: 15 },
      mayEdit: true,
      mayDecide: true,
    }),
    'priorityCard with nothing': priorityCard({
      priority: { vote: 'vote-1', code: 'NEG', title: typed('Neglect'), state: 'inPlan' },
      endorsed: undefined,
      actions: [],
      plan,
      mayEdit: false,
      mayDecide: false,
    }),
    ...actionCards(typed, plan),
    ...forms(typed, plan, electors > 100 ? 150 : 16),
    'beginPlanCard with endorsed priorities': beginPlanCard(
      { year: 2016, priorities: numbers(options).map(n => endorsedOf(typed, n)) },
      'once-1',
    ),
    'myActionsCard with some to confirm': myActionsCard({
      owned: numbers(electors > 100 ? 40 : 5).map(n => actionView(typed, n)),
      toConfirm: numbers(electors > 100 ? 40 : 2).map(n => actionView(typed, 50 + n)),
    }),
    'myActionsCard without any': myActionsCard({ owned: [], toConfirm: [] }),
  };
};
