import { type Day, londonDay } from '../calendar.ts';
import { type Standing, standingAt } from './action-history.ts';
import { actionNamer } from './action-names.ts';
import { type ImprovementPlan, isPriority, type PlanState } from './plan.ts';
import { isOver, type PlanAction } from './plan-action.ts';
import type { PlanDeps } from './plan-deps.ts';
import { isOverdue, isStale, type PlanFigures, planFigures } from './plan-figures.ts';

/** An action as a digest or a report names it: never by a person. */
export interface ToldAction {
  code: string;
  title: string;
  due: string;
}

/** The present plan of a region as it was at an instant: the same instant always gives the same. */
export interface PlanReading {
  year: number;
  state: PlanState;
  figures: PlanFigures;
  /** All that were not dropped, with the title of their priority, by their codes' numbers. */
  actions: (ToldAction & Pick<Standing, 'state' | 'rag' | 'awaiting'> & { priority: string })[];
  overdue: ToldAction[];
  /** Nobody has heard of them for a while, although somebody should have. */
  stale: ToldAction[];
}

/** What of the plan a digest or a report tells, without anybody who asks. */
export function planReadings(deps: Pick<PlanDeps, 'plans' | 'people' | 'regions'>) {
  const { plans } = deps;

  /** The latest plan that was not closed then, else the latest that was there. */
  async function planAt(region: string, at: Date): Promise<ImprovementPlan | undefined> {
    const there = (await plans.plans(region)).filter(({ createdAt }) => createdAt <= at);
    return there.find(one => stateAt(one, at) !== 'closed') ?? there[0];
  }

  return {
    /** The day on which the first plan was begun. */
    async since(region: string): Promise<Day | undefined> {
      const begun = (await plans.plans(region)).map(({ createdAt }) => londonDay(createdAt));
      return begun.sort()[0];
    },

    /** Undefined where there was no plan yet. */
    async at(region: string, at: Date): Promise<PlanReading | undefined> {
      const plan = await planAt(region, at);
      if (!plan) return undefined;
      const actions = await plans.actions(region, plan.id);
      const day = londonDay(at);
      const that = (fits: (standing: NonNullable<ReturnType<typeof standingAt>>) => boolean): ToldAction[] =>
        actions.flatMap(action => {
          const standing = standingAt(action, at);
          return standing && fits(standing) ? [toldAs(action, standing.due)] : [];
        });
      return {
        year: plan.year,
        state: stateAt(plan, at),
        figures: planFigures(actions, at),
        actions: actions.flatMap(action => {
          const standing = standingAt(action, at);
          if (!standing || standing.state === 'dropped') return [];
          const { state, due, rag, awaiting } = standing;
          const priority = plan.priorities.find(one => isPriority(one, action.priority))?.title ?? '';
          const how = { state, ...(rag && { rag }), ...(awaiting && { awaiting }) };
          return [{ ...toldAs(action, due), ...how, priority }];
        }),
        overdue: that(standing => isOverdue(standing, day)),
        stale: that(standing => isStale(standing, at)),
      };
    },

    /** Actions that go on and whose sponsor has left, or is no director or sponsor any more. */
    async withoutSponsor(region: string, now: Date): Promise<ToldAction[]> {
      const plan = await planAt(region, now);
      if (!plan) return [];
      const going = (await plans.actions(region, plan.id)).filter(({ state }) => !isOver(state));
      const named = await actionNamer(deps).named(region, going, now);
      return named.filter(({ sponsor }) => sponsor.gone).map(({ action }) => toldAs(action, action.due));
    },
  };
}

const toldAs = ({ code, title }: PlanAction, due: string): ToldAction => ({ code, title, due });

/** The state that a plan was in at an instant. */
const stateAt = ({ moves }: ImprovementPlan, at: Date): PlanState =>
  moves.findLast(move => move.at <= at)?.to ?? 'drafting';
