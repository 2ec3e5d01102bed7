import { cardOf } from '../../scripts/scenario/acting.ts';
import { buttonOf } from '../../scripts/support/teams-user.ts';
import { sampleIndicator } from '../indicators/sample-indicator.ts';
import { type PlanStage, VOTE } from './plan-stage.ts';
import { press, typed } from './vote-stage.ts';

/** Begins the plan of 2016 with both endorsed priorities; answers its id. */
export async function begunPlan(stage: PlanStage): Promise<string> {
  const begin = buttonOf(await typed(stage, 'manager', 'new plan'), 'plan.begin');
  cardOf(
    await press(stage, 'manager', begin, {
      year: '2016',
      principles: 'Each owns its improvement',
      priorities: `${VOTE}~NEG,${VOTE}~WRK`,
    }),
  );
  return String(begin.data.once);
}

/** The answers of the form of an action, with changes. Olu owns it and Sue sponsors it. */
export const actionAnswers = async (
  stage: PlanStage,
  change: Record<string, string> = {},
): Promise<Record<string, string>> => ({
  priority: `${VOTE}~NEG`,
  title: 'Regional practice guide',
  owner: 'Olu Example',
  sponsor: await stage.idOf('sue'),
  supportGroup: '',
  due: '2016-09-30',
  success: 'Every authority uses it',
  indicator: '0',
  ...change,
});

/** Adds an action as the programme manager; answers its card. */
export async function addedAction(stage: PlanStage, change: Record<string, string> = {}) {
  const page = await typed(stage, 'manager', 'plan');
  const form = cardOf(await press(stage, 'manager', buttonOf(page, 'action.new')));
  const answers = await actionAnswers(stage, change);
  return cardOf(await press(stage, 'manager', buttonOf(form, 'action.add'), answers));
}

/** From nothing to a plan that is under way, with an action for each priority; A1 is described by `change`. */
export async function running(stage: PlanStage, change: Record<string, string> = {}): Promise<string> {
  const plan = await begunPlan(stage);
  await stage.indicators.insertIndicator(sampleIndicator({ region: stage.region }));
  await addedAction(stage, change);
  await addedAction(stage, { priority: `${VOTE}~WRK`, title: 'Agency memorandum' });
  for (const [key, to] of [
    ['manager', 'submitted'],
    ['branch', 'agreed'],
    ['manager', 'active'],
  ] as const) {
    const page = await typed(stage, key, 'plan');
    cardOf(await press(stage, key, buttonOf(page, 'plan.move'), { to, reason: '' }));
  }
  await stage.bot.reconcile();
  return plan;
}

/** The owner of A1 says how it goes; the answer to that. */
export async function told(stage: PlanStage, answers: Record<string, string> = {}, key = 'olu') {
  const card = await typed(stage, key, 'plan A1');
  return press(stage, key, buttonOf(card, 'action.report'), {
    state: 'inProgress',
    rag: 'green',
    ragReason: '',
    note: 'We met and wrote a draft.',
    ...answers,
  });
}
