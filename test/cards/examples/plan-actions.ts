import { ACTION_STATES, type PlanAction, RAGS } from '../../../programme/improvement/plan-action.ts';
import type { ActionView } from '../../../programme/improvement/plan-views.ts';
import { sampleAction } from '../../improvement/sample-plan.ts';
import type { Typed } from './votes.ts';

/** An action with its people, in whatever state its number gives it. */
export function actionView(typed: Typed, n: number, more: Partial<PlanAction> = {}): ActionView {
  const state = ACTION_STATES[n % 5] ?? 'inProgress';
  const rag = state === 'notStarted' ? undefined : RAGS[n % 3];
  const { rag: _, ...base } = sampleAction(n, { title: typed(`Action number ${n}`), state });
  return {
    action: { ...base, ...(rag && { rag }), ...more },
    owner: { id: 'owner', name: typed('Olu Owner'), ...(n % 2 && { authority: typed('Avonhythe') }) },
    sponsor: {
      id: 'sponsor',
      name: typed('Sam Sponsor'),
      ...(n % 4 === 0 && { gone: n % 8 ? { leftOn: '2016-05-31' } : {} }),
    },
    isOverdue: n % 3 === 0,
    isStale: n % 5 === 1,
  };
}
