import type { IExecuteAction } from '@microsoft/teams.cards';
import type { BusinessPlan } from '../../programme/steering/business-plan.ts';
import type { BusinessPlanView } from '../../programme/steering/business-plan-service.ts';
import type { FundForm } from '../../programme/steering/fund-service.ts';
import { addContribution } from '../forms/add-contribution.ts';
import { addFundLine } from '../forms/add-fund-line.ts';
import { moveFundLine } from '../forms/move-fund-line.ts';
import { removeFundItem } from '../forms/remove-fund-item.ts';
import { setPost } from '../forms/set-post.ts';
import { showBusinessPlan } from '../forms/show-business-plan.ts';
import { type Card, card, type Elements } from '../kit/card.ts';
import { heading } from '../kit/elements.ts';
import { plainAnywhere } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { shortText } from './business-plan-card.ts';

const { money, plan: say } = words.steering;

const CHOICES = 60;

/** One form about the money of a plan; what is new will have the id `once`. */
export function fundFormCard(form: FundForm, { plan }: BusinessPlanView, once: string): Card {
  const { inputs, submit } = DRAWN[form](plan, once);
  return card({
    summary: say[form].title,
    body: [heading(say[form].title), ...inputs],
    actions: [
      submit,
      showBusinessPlan.submit(plainAnywhere(shortText(plan.title)) || say.refresh, { plan: plan.id }),
    ],
  });
}

interface Drawn {
  inputs: Elements;
  submit: IExecuteAction;
}

function linesOf({ lines }: BusinessPlan) {
  const choices = lines.slice(0, CHOICES).map(({ id, purpose, amount, state }) => ({
    value: id,
    title: say.moveLine.choice(plainAnywhere(shortText(purpose)), amount, state),
  }));
  return { choices, preset: choices[0]?.value };
}

function itemsOf({ lines, contributions }: BusinessPlan) {
  const planned = lines.filter(({ state }) => state === 'planned');
  return [
    ...planned.map(({ id, purpose, amount }) => ({ value: id, text: purpose, amount })),
    ...contributions.map(({ id, source, each, times }) => ({
      value: id,
      text: source,
      amount: each * times,
    })),
  ]
    .slice(0, CHOICES)
    .map(({ value, text, amount }) => ({
      value,
      title: `${plainAnywhere(shortText(text))}, ${money(amount)}`,
    }));
}

const DRAWN: Record<FundForm, (plan: BusinessPlan, once: string) => Drawn> = {
  contribute: (plan, once) => ({
    inputs: addContribution.inputs({ times: { preset: '1' } }),
    submit: addContribution.submit(say.contribute.save, { once, plan: plan.id }),
  }),
  addLine: (plan, once) => ({
    inputs: addFundLine.inputs(),
    submit: addFundLine.submit(say.addLine.save, { once, plan: plan.id }),
  }),
  moveLine: plan => ({
    inputs: moveFundLine.inputs({ line: linesOf(plan), state: { preset: 'committed' } }),
    submit: moveFundLine.submit(say.moveLine.save, { plan: plan.id }),
  }),
  setPost: plan => {
    const [post] = plan.posts;
    return {
      inputs: setPost.inputs({
        line: { ...linesOf(plan), ...(post && { preset: post.line }) },
        title: { preset: post?.title },
        hundredths: { preset: post ? String(post.hundredths) : '100' },
        state: { preset: post?.state },
      }),
      submit: setPost.submit(say.setPost.save, { plan: plan.id }),
    };
  },
  remove: plan => ({
    inputs: removeFundItem.inputs({ item: { choices: itemsOf(plan) } }),
    submit: removeFundItem.submit(say.remove.save, { plan: plan.id }),
  }),
};
