import type { Asker } from '../asker.ts';
import { londonDay } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { deniedToTrainers } from '../region/people-deps.ts';
import { may } from '../region/permissions.ts';
import type { Priority } from '../vote/result.ts';
import { actionCardReader } from './action-card-reader.ts';
import { actionNamer } from './action-names.ts';
import {
  CHANGEABLE,
  type ImprovementPlan,
  isPriority,
  PLAN_MOVES,
  type PlannedPriority,
  type PlanState,
} from './plan.ts';
import type { PlanAction } from './plan-action.ts';
import { deniedFor, type PlanDeps, planFor } from './plan-deps.ts';
import { planFigures } from './plan-figures.ts';
import { moverOf, priorityPool } from './plan-service.ts';
import type { PlannedView, PlanView, PriorityView } from './plan-views.ts';

/** Draws plans for whoever does not train. */
export function planReader(deps: PlanDeps) {
  const { plans, votes } = deps;
  const namer = actionNamer(deps);

  /** Which plan is meant where none is named: the latest one that is not closed, else the latest. */
  async function current(region: string): Promise<ImprovementPlan | undefined> {
    const all = await plans.plans(region);
    return all.find(({ state }) => state !== 'closed') ?? all[0];
  }

  async function endorsementsOf({ region, priorities }: ImprovementPlan): Promise<Priority[]> {
    const sources = [...new Set(priorities.map(({ vote }) => vote))];
    const decided = await Promise.all(sources.map(vote => votes.priorities(region, vote)));
    return decided.flat().filter(({ endorsement }) => endorsement === 'endorsed');
  }

  async function plannedView(
    asker: Asker,
    plan: ImprovementPlan,
    priority: PlannedPriority,
    known: { endorsed: readonly Priority[]; actions: readonly PlanAction[] },
  ): Promise<PlannedView> {
    const own = known.actions.filter(action => isPriority(action.priority, priority));
    const { vote, code } = priority;
    const baseline = await deps.oba.curves.baselineOn(plan.region, vote, code, asker.now);
    return {
      priority,
      endorsed: known.endorsed.find(one => isPriority(one, priority)),
      actions: await namer.named(plan.region, own, asker.now),
      ...(baseline && { baseline }),
    };
  }

  async function viewOf(asker: Asker, plan: ImprovementPlan): Promise<PlanView> {
    const { region } = plan;
    const [actions, endorsed, all, pool] = await Promise.all([
      plans.actions(region, plan.id),
      endorsementsOf(plan),
      plans.plans(region),
      priorityPool(deps, region),
    ]);
    const { person, now } = asker;
    const runs = may(person, 'runPlan', londonDay(now));
    const known = { endorsed, actions };
    return {
      plan,
      asAt: now,
      figures: planFigures(actions, now),
      priorities: await Promise.all(plan.priorities.map(one => plannedView(asker, plan, one, known))),
      addable: runs && CHANGEABLE.includes(plan.state) ? pool : [],
      moves: movesFor(asker, plan),
      mayEdit: may(person, 'editPlan', londonDay(now)) && CHANGEABLE.includes(plan.state),
      others: all.filter(({ id }) => id !== plan.id).map(({ id, year }) => ({ id, year })),
    };
  }

  return {
    ...actionCardReader(deps, namer),

    /** The plan on a page; without an id, the present one. */
    async onAPage(asker: Asker, id?: string): Promise<Outcome<PlanView>> {
      const closed = deniedToTrainers(asker);
      if (closed) return closed;
      if (id !== undefined) {
        const found = await planFor(deps, asker, id);
        return found.ok ? done(await viewOf(asker, found.value)) : found;
      }
      const plan = await current(asker.person.region);
      return plan ? done(await viewOf(asker, plan)) : refuse({ code: 'noPlan' });
    },

    async priority(
      asker: Asker,
      id: string,
      name: { vote: string; code: string },
    ): Promise<Outcome<PriorityView>> {
      const found = await planFor(deps, asker, id);
      if (!found.ok) return found;
      const plan = found.value;
      const priority = plan.priorities.find(one => isPriority(one, name));
      if (!priority) return refuse({ code: 'priorityNotInPlan' });
      const [actions, endorsed, result] = await Promise.all([
        plans.actions(plan.region, plan.id),
        endorsementsOf(plan),
        votes.result(plan.region, name.vote),
      ]);
      const option = result?.options.find(({ code }) => code === name.code);
      const open = CHANGEABLE.includes(plan.state) && priority.state === 'inPlan';
      const day = londonDay(asker.now);
      return done({
        ...(await plannedView(asker, plan, priority, { actions, endorsed })),
        plan,
        ...(option && result && { support: { support: option.support, ballots: result.ballots } }),
        mayEdit: open && may(asker.person, 'editPlan', day),
        mayDecide: open && may(asker.person, 'runPlan', day),
      });
    },

    /** The plan that has taken a topic up; undefined where none has. */
    async planOf(region: string, topic: { vote: string; code: string }): Promise<string | undefined> {
      const all = await plans.plans(region);
      return all.find(({ priorities }) => priorities.some(one => isPriority(one, topic)))?.id;
    },
  };
}

/** Where this person may move the plan now. */
function movesFor(asker: Asker, { state }: ImprovementPlan): PlanState[] {
  return PLAN_MOVES[state].filter(
    to => !deniedFor(asker, moverOf(state, to)) || (to === 'drafting' && !deniedFor(asker, 'agreePlan')),
  );
}
