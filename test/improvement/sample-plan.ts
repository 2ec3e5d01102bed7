import type { ImprovementPlan } from '../../programme/improvement/plan.ts';
import type { PlanAction } from '../../programme/improvement/plan-action.ts';

export const MADE_AT = new Date('2016-05-03T10:00:00Z');

export const samplePlan = (more: Partial<ImprovementPlan> = {}): ImprovementPlan => ({
  region: 'demo',
  id: 'plan-1',
  year: 2016,
  principles: ['Each authority owns its improvement'],
  state: 'active',
  priorities: [
    { vote: 'vote-1', code: 'NEG', title: 'Preventing and tackling neglect', state: 'inPlan' },
    { vote: 'vote-1', code: 'WRK', title: 'Recruiting and keeping social workers', state: 'inPlan' },
  ],
  moves: [],
  createdBy: 'manager',
  createdAt: MADE_AT,
  revision: 1,
  ...more,
});

export const sampleAction = (n: number, more: Partial<PlanAction> = {}): PlanAction => ({
  region: 'demo',
  id: `action-${n}`,
  plan: 'plan-1',
  code: `A${n}`,
  priority: { vote: 'vote-1', code: 'NEG' },
  title: `Action number ${n}`,
  owner: 'owner',
  sponsor: 'sponsor',
  due: '2016-09-30',
  milestones: [],
  success: { text: 'Every authority uses it' },
  state: 'inProgress',
  rag: 'green',
  notes: [],
  changes: [],
  createdBy: 'manager',
  createdAt: MADE_AT,
  toldAt: MADE_AT,
  revision: 1,
  ...more,
});
