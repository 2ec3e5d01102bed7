import { ragOf } from '../../improvement/plan-figures.ts';
import type { PlanReading, ToldAction } from '../../improvement/plan-readings.ts';
import type { PlanServices } from '../../improvement/plan-services.ts';
import { figure, type SectionFacts } from '../section.ts';

export interface PlanTold extends PlanReading {
  /** Titles of the priorities that have actions. */
  priorities: string[];
  /** For members, while the day lasts: who has left by then is not told of a day that is past. */
  withoutSponsor: ToldAction[];
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
  | 'plan.withoutSponsor'
  | 'plan.action';
type Source = 'plan.plans' | 'plan.actions';

/** The improvement plan in figures, and for members on a page (S8). Nothing for the inspectorate. */
export const improvementPlan = (
  plans: Pick<PlanServices['readings'], 'since' | 'at' | 'withoutSponsor'>,
): SectionFacts<PlanTold, Code, Source> => ({
  kind: 'improvementPlan',
  since: region => plans.since(region),
  async find({ region, at, isPast, audience }) {
    if (audience === 'ofsted') return undefined;
    const found = await plans.at(region, at);
    if (!found) return undefined;
    const priorities = [...new Set(found.actions.map(({ priority }) => priority))];
    const members = audience === 'members';
    const withoutSponsor = members && !isPast ? await plans.withoutSponsor(region, at) : [];
    return {
      ...found,
      priorities,
      withoutSponsor,
      actions: members ? found.actions : [],
      overdue: members ? found.overdue : [],
      stale: members ? found.stale : [],
    };
  },
  figures({ year, state, figures, priorities, actions, withoutSponsor }, { asAt, audience, isPast }) {
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
        ...(audience === 'members' && !isPast ? [counted('plan.withoutSponsor', withoutSponsor.length)] : []),
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
