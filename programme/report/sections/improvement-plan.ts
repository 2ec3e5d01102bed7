import { ragOf } from '../../improvement/plan-figures.ts';
import type { PlanReading } from '../../improvement/plan-readings.ts';
import type { PlanServices } from '../../improvement/plan-services.ts';
import { figure, type SectionFacts } from '../section.ts';

export interface PlanTold extends PlanReading {
  /** Titles of the priorities that have actions. */
  priorities: string[];
}

type Code =
  | 'plan.year'
  | 'plan.state'
  | 'plan.priorities'
  | 'plan.actions'
  | 'plan.green'
  | 'plan.amber'
  | 'plan.red'
  | 'plan.notStarted'
  | 'plan.done'
  | 'plan.overdue'
  | 'plan.stale'
  | 'plan.action';
type Source = 'plan.plans' | 'plan.actions';

/** The improvement plan in figures, and for members on a page (S8). Nothing for the inspectorate. */
export const improvementPlan = (
  plans: Pick<PlanServices['readings'], 'since' | 'at'>,
): SectionFacts<PlanTold, Code, Source> => ({
  kind: 'improvementPlan',
  since: region => plans.since(region),
  async find({ region, at, audience }) {
    if (audience === 'ofsted') return undefined;
    const found = await plans.at(region, at);
    if (!found) return undefined;
    const priorities = [...new Set(found.actions.map(({ priority }) => priority))];
    const members = audience === 'members';
    return {
      ...found,
      priorities,
      actions: members ? found.actions : [],
      overdue: members ? found.overdue : [],
      stale: members ? found.stale : [],
    };
  },
  figures({ year, state, figures, priorities, actions }, { asAt, audience }) {
    const planned = figure<Code, Source>('plan.plans', asAt);
    const counted = figure<Code, Source>('plan.actions', asAt);
    const { rag } = figures;
    return {
      figures: [
        planned('plan.year', String(year), { unit: 'text' }),
        planned('plan.state', state, { unit: 'text' }),
        counted('plan.priorities', priorities.length),
        counted('plan.actions', figures.actions),
        counted('plan.green', rag.green),
        counted('plan.amber', rag.amber),
        counted('plan.red', rag.red),
        counted('plan.notStarted', rag.notStarted),
        counted('plan.done', figures.done),
        counted('plan.overdue', figures.overdue),
        ...(audience === 'members' ? [counted('plan.stale', figures.stale)] : []),
        ...actions.map(action =>
          counted('plan.action', action.state === 'done' ? 'done' : ragOf(action), {
            of: { code: action.code, name: `${action.code} ${action.title}` },
            unit: 'text',
          }),
        ),
      ],
    };
  },
});
