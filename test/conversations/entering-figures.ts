import { cardOf } from '../../scripts/scenario/acting.ts';
import { buttonOf } from '../../scripts/support/teams-user.ts';
import { inputsOf } from '../cards/card-walk.ts';
import type { PlanStage } from './plan-stage.ts';
import { press, typed } from './vote-stage.ts';

export const DEFINITION = {
  code: 're12',
  title: 'Re-referrals within 12 months',
  outcome: '0',
  newOutcome: 'Families get help early',
  polarity: 'context',
  unit: 'percent',
  counted: 'children',
  numerator: 'Children referred again',
  denominator: 'Children referred',
  frequency: 'year',
  source: 'Table C1',
  status: 'local',
  note: 'Very low may mean that families are missed',
};

/** The choices of one input of a card. */
export const choicesOf = (card: unknown, input: string): string[] =>
  inputsOf(card)
    .flatMap(({ id, choices }) => (id === input ? (choices as { value: string }[]) : []))
    .map(({ value }) => value);

/** The programme manager defines the indicator RE12; the answer to that. */
export async function define(stage: PlanStage, change: Record<string, string> = {}) {
  const form = await typed(stage, 'manager', 'new indicator');
  return press(stage, 'manager', buttonOf(form, 'indicator.define'), { ...DEFINITION, ...change });
}

/** A performance lead chooses RE12 and enters the figure of a period; the answer to that. */
export async function enter(
  stage: PlanStage,
  key: string,
  answers: Record<string, string>,
  period = '2014-15',
) {
  const pick = buttonOf(await typed(stage, key, 'enter figures'), 'value.pick');
  const form = cardOf(await press(stage, key, pick, { indicator: 'RE12' }));
  const chosen = choicesOf(form, 'period').find(value => value.startsWith(period)) ?? `${period}~0`;
  const figure = { kind: 'counted', numerator: '', denominator: '', ...answers };
  return press(stage, key, buttonOf(form, 'value.enter'), { period: chosen, ...figure });
}

/** A link officer approves everything that waits; the answer to that. */
export async function approve(stage: PlanStage, key: string) {
  const card = await typed(stage, key, 'approve figures');
  const values = choicesOf(card, 'values').join(',');
  return press(stage, key, buttonOf(card, 'value.approve'), { values });
}
