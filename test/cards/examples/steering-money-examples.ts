import { businessPlanCard } from '../../../cards/views/business-plan-card.ts';
import { businessPlanFormCard } from '../../../cards/views/business-plan-form-card.ts';
import { fundFormCard } from '../../../cards/views/fund-form-card.ts';
import { groupFormCard } from '../../../cards/views/group-form-card.ts';
import { supportGroupsCard } from '../../../cards/views/support-groups-card.ts';
import { fundFigures, LINE_STATES } from '../../../programme/steering/business-plan.ts';
import type { BusinessPlanView } from '../../../programme/steering/business-plan-service.ts';
import { FUND_FORMS } from '../../../programme/steering/fund-service.ts';
import { GROUP_FORMS } from '../../../programme/steering/group-service.ts';
import type { SupportGroupsView } from '../../../programme/steering/group-views.ts';
import { sampleGroup, sampleLine, samplePlan } from '../../steering/sample-steering.ts';
import type { Examples } from './examples.ts';
import type { Typed } from './votes.ts';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

const groups = (typed: Typed, many: number): SupportGroupsView => ({
  on: '2016-02-05',
  groups: numbers(many).map(n => ({
    group: sampleGroup(typed(`Group ${n}`), { id: `group-${n}`, purpose: typed('Share what works') }),
    ...(n % 3 && { sponsorName: typed('Dana Director'), since: '2015-09-01' }),
    ...(n % 3 === 0 && n % 2 && { leftName: typed('Eli Left') }),
    isOwn: n === 1,
  })),
  sponsored: Math.ceil(many / 2),
  mayManage: true,
  mayTake: true,
});

function plan(typed: Typed, many: number): BusinessPlanView {
  const found = samplePlan({
    title: typed('Business plan 2016'),
    purpose: typed('A post and a year of joint work'),
    contributions: numbers(many).map(n => ({
      id: `contribution-${n}`,
      source: typed('Authorities'),
      each: 300_000,
      times: n,
      on: '2015-12-01',
    })),
    lines: numbers(many).map(n =>
      sampleLine(`line-${n}`, 3_600_000 + n, {
        purpose: typed('Programme Manager post'),
        state: LINE_STATES[n % LINE_STATES.length] ?? 'planned',
      }),
    ),
    posts: numbers(Math.min(many, 3)).map(n => ({
      line: `line-${n}`,
      title: typed('Programme Manager'),
      hundredths: 60 + 20 * (n - 1),
      state: 'advertised',
      steps: [],
    })),
  });
  return {
    plan: found,
    figures: fundFigures(found),
    others: [{ id: 'earlier', title: typed('Business plan 2015') }],
    mayEdit: true,
    next: 'submitted',
    mayBegin: true,
  };
}

/** Support groups, and the business plan with its money. */
export const examples: Examples = (typed, { electors }) => {
  const many = Math.min(electors, 40);
  const empty = plan(typed, 0);
  const { next: _, ...closed } = plan(typed, 3);
  return {
    'supportGroupsCard for the programme manager': supportGroupsCard(groups(typed, many), 'Saved.'),
    'supportGroupsCard for a member': supportGroupsCard({
      ...groups(typed, 3),
      mayManage: false,
      mayTake: false,
    }),
    'supportGroupsCard of none': supportGroupsCard(groups(typed, 0)),
    ...Object.fromEntries(
      GROUP_FORMS.map(form => [`groupFormCard to ${form}`, groupFormCard(form, groups(typed, many), 'once')]),
    ),
    'businessPlanFormCard of a new plan': businessPlanFormCard('once'),
    'businessPlanCard of a plan': businessPlanCard(plan(typed, many), 'once', 'Saved.'),
    'businessPlanCard of an empty plan': businessPlanCard(empty, 'once'),
    'businessPlanCard for a member': businessPlanCard({ ...closed, mayEdit: false, others: [] }, 'once'),
    ...Object.fromEntries(
      FUND_FORMS.map(form => [`fundFormCard to ${form}`, fundFormCard(form, plan(typed, many), 'once')]),
    ),
  };
};
