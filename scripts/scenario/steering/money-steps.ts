import { choiceOf } from '../../support/card-inputs.ts';
import { buttonOf } from '../../support/teams-user.ts';
import { pressed, typed } from '../acting.ts';
import type { Stage } from '../stage.ts';
import type { Step } from '../story.ts';
import type { ScenarioFund } from './steering-part.ts';
import type { SteeringTimeline } from './steering-timeline.ts';

const FTE = /^(.*?),?\s*(\d(?:\.\d+)?)\s*FTE$/i;

/** The business plan: what comes in, what it is for, all of it committed, and the post. */
export const moneySteps = (fund: ScenarioFund, times: SteeringTimeline): Step[] => [
  {
    at: times.fundAt,
    title: `A business plan for ${fund.lines.length} purposes is written, agreed, and its money committed`,
    run: stage => writePlan(stage, fund),
  },
];

async function writePlan(stage: Stage, { contributions, lines }: ScenarioFund): Promise<void> {
  await stage.arrived('manager');
  const begin = await typed(stage, 'manager', 'business plan', 'business.begin');
  await pressed(stage, 'manager', buttonOf(begin, 'business.begin'), {
    title: 'Business plan',
    purpose: 'What the authorities do together, and who does it for them',
  });
  await written(stage, 'contribute', 'business.contribute', {
    source: 'Each authority',
    each: amountOf(contributions.each),
    times: String(contributions.authorities),
    on: '',
  });
  for (const { purpose, amount } of lines)
    await written(stage, 'addLine', 'business.addLine', { purpose, amount: amountOf(amount) });
  const card = await typed(stage, 'manager', 'business plan', 'business.form');
  await pressed(stage, 'manager', buttonOf(card, 'business.move'));
  await stage.arrived('branchChair');
  const submitted = await typed(stage, 'branchChair', 'business plan', 'business.move');
  await pressed(stage, 'branchChair', buttonOf(submitted, 'business.move'));
  for (const { purpose } of lines) {
    const form = await opened(stage, 'moveLine');
    await pressed(stage, 'manager', buttonOf(form, 'business.moveLine'), {
      line: choiceOf(form, 'line', `${purpose},`),
      state: 'committed',
      on: '',
    });
    const [, title, share] = FTE.exec(purpose) ?? [];
    if (title && share) await advertise(stage, purpose, title, Math.round(Number(share) * 100));
  }
}

async function advertise(stage: Stage, purpose: string, title: string, hundredths: number): Promise<void> {
  for (const state of ['planned', 'advertised']) {
    const form = await opened(stage, 'setPost');
    const post = { title, hundredths: String(hundredths), state, on: '' };
    const line = choiceOf(form, 'line', `${purpose},`);
    await pressed(stage, 'manager', buttonOf(form, 'business.setPost'), { ...post, line });
  }
}

const opened = async (stage: Stage, form: string) =>
  pressed(
    stage,
    'manager',
    buttonOf(await typed(stage, 'manager', 'business plan', 'business.form'), 'business.form', { form }),
  );

async function written(
  stage: Stage,
  form: string,
  verb: string,
  inputs: Record<string, string>,
): Promise<void> {
  await pressed(stage, 'manager', buttonOf(await opened(stage, form), verb), inputs);
}

/** Pounds as people write them. */
const amountOf = (pounds: number): string =>
  pounds.toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
