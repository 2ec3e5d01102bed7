import type { Asker } from '../asker.ts';
import { londonDay, plusLondonMonths } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import type { Priority } from '../vote/result.ts';
import {
  CHANGEABLE,
  type ImprovementPlan,
  isPriority,
  PLAN_MOVES,
  type PlannedPriority,
  type PlannedState,
  type PlanState,
} from './plan.ts';
import { isOver } from './plan-action.ts';
import { deniedFor, type PlanDeps, planFor, planInState } from './plan-deps.ts';
import type { NewPlanView } from './plan-views.ts';

/** A priority's name in a form: the vote and the code of its topic. */
export const priorityKey = ({ vote, code }: { vote: string; code: string }): string => `${vote}~${code}`;

/** Endorsed priorities that no plan has taken up yet. */
export async function priorityPool({ plans, votes }: PlanDeps, region: string): Promise<Priority[]> {
  const [endorsed, all] = await Promise.all([votes.endorsed(region), plans.plans(region)]);
  const taken = all.flatMap(({ priorities }) => priorities);
  return endorsed.filter(one => !taken.some(other => isPriority(one, other)));
}

/** Who may make a move: the branch agrees to a plan, or gives it back; everything else is the programme manager's. */
export const moverOf = (from: PlanState, to: PlanState): 'agreePlan' | 'runPlan' =>
  from === 'submitted' && to === 'agreed' ? 'agreePlan' : 'runPlan';

/** The plan of a year and the priorities in it; endorsed ones only (S8). */
export function planService(deps: PlanDeps) {
  const { plans } = deps;

  async function chosenFrom(region: string, keys: readonly string[]): Promise<Outcome<PlannedPriority[]>> {
    if (keys.length === 0) return refuse({ code: 'noPriorityChosen' });
    const pool = await priorityPool(deps, region);
    const chosen = pool.filter(one => keys.includes(priorityKey(one)));
    if (chosen.length < keys.length) return refuse({ code: 'nothingEndorsed' });
    return done(chosen.map(({ vote, code, title }) => ({ vote, code, title, state: 'inPlan' })));
  }

  async function changed(seen: ImprovementPlan, next: ImprovementPlan): Promise<Outcome<ImprovementPlan>> {
    const revised = { ...next, revision: seen.revision + 1 };
    return (await plans.changePlan(seen, revised)) ? done(revised) : refuse({ code: 'changedMeanwhile' });
  }

  /** The plan as it was shown, for somebody who may run plans. */
  async function seenPlan(asker: Asker, id: string, seen: number): Promise<Outcome<ImprovementPlan>> {
    const found = await planFor(deps, asker, id);
    if (!found.ok) return found;
    return found.value.revision === seen ? found : refuse({ code: 'changedMeanwhile' });
  }

  /** Titles of priorities with nothing to be done for them. */
  async function withoutActions({ region, id, priorities }: ImprovementPlan): Promise<string[]> {
    const actions = (await plans.actions(region, id)).filter(({ state }) => state !== 'dropped');
    return priorities
      .filter(one => one.state === 'inPlan' && !actions.some(action => isPriority(action.priority, one)))
      .map(({ title }) => title);
  }

  return {
    /** What a new plan could take up; refused where nothing is endorsed. */
    async pool(asker: Asker): Promise<Outcome<NewPlanView>> {
      const denied = deniedFor(asker, 'runPlan');
      if (denied) return denied;
      const priorities = await priorityPool(deps, asker.person.region);
      if (priorities.length === 0) return refuse({ code: 'nothingEndorsed' });
      // What is endorsed in autumn is for the next year.
      const inThreeMonths = londonDay(plusLondonMonths(asker.now, 3));
      return done({ year: Number(inThreeMonths.slice(0, 4)), priorities });
    },

    /** Begins the plan of a year. Pressing twice makes one. */
    async create(asker: Asker, id: string, told: PlanText): Promise<Outcome<ImprovementPlan>> {
      const denied = deniedFor(asker, 'runPlan');
      if (denied) return denied;
      const { region } = asker.person;
      const chosen = await chosenFrom(region, told.priorities);
      const inserted = chosen.ok
        ? await plans.insertPlan(newPlan(asker, id, told, chosen.value))
        : 'priorityTaken';
      if (inserted === 'yearTaken') return refuse({ code: 'planYearTaken', year: told.year });
      // The same press may have come twice: the first one took the priorities.
      const there = await plans.plan(region, id);
      if (there) return done(there);
      return chosen.ok ? refuse({ code: 'nothingEndorsed' }) : chosen;
    },

    /** Takes up priorities that were endorsed since. */
    async takeUp(
      asker: Asker,
      id: string,
      seen: number,
      keys: readonly string[],
    ): Promise<Outcome<ImprovementPlan>> {
      const denied = deniedFor(asker, 'runPlan');
      if (denied) return denied;
      const found = await seenPlan(asker, id, seen);
      if (!found.ok) return found;
      const open = planInState(found.value, CHANGEABLE);
      if (!open.ok) return open;
      const chosen = await chosenFrom(asker.person.region, keys);
      if (!chosen.ok) return chosen;
      const plan = found.value;
      return changed(plan, { ...plan, priorities: [...plan.priorities, ...chosen.value] });
    },

    /** Moves the plan on, or gives it back to be drafted, which needs a reason. */
    async move(
      asker: Asker,
      id: string,
      seen: number,
      { to, reason }: { to: PlanState; reason: string },
    ): Promise<Outcome<ImprovementPlan>> {
      const found = await seenPlan(asker, id, seen);
      if (!found.ok) return found;
      const plan = found.value;
      const needed = (Object.keys(PLAN_MOVES) as PlanState[]).filter(from => PLAN_MOVES[from].includes(to));
      const movable = planInState(plan, needed);
      if (!movable.ok) return movable;
      const isBack = to === 'drafting';
      const mayAgree = !deniedFor(asker, 'agreePlan');
      const denied = isBack && mayAgree ? undefined : deniedFor(asker, moverOf(plan.state, to));
      if (denied) return denied;
      if (isBack && reason === '') return refuse({ code: 'reasonNeeded' });
      const titles = to === 'submitted' ? await withoutActions(plan) : [];
      if (titles.length > 0) return refuse({ code: 'planWithoutActions', titles });
      const move = { to, by: asker.person.id, at: asker.now, ...(reason !== '' && { reason }) };
      return changed(plan, { ...plan, state: to, moves: [...plan.moves, move] });
    },

    /** A priority is achieved, or stopped, for a reason, once nothing is left to be done for it. */
    async decide(
      asker: Asker,
      id: string,
      seen: number,
      {
        vote,
        code,
        to,
        reason,
      }: { vote: string; code: string; to: Exclude<PlannedState, 'inPlan'>; reason: string },
    ): Promise<Outcome<ImprovementPlan>> {
      const denied = deniedFor(asker, 'runPlan');
      if (denied) return denied;
      const found = await seenPlan(asker, id, seen);
      if (!found.ok) return found;
      const plan = found.value;
      const priority = plan.priorities.find(one => isPriority(one, { vote, code }));
      if (!priority) return refuse({ code: 'priorityNotInPlan' });
      const { title, state } = priority;
      if (state !== 'inPlan') return refuse({ code: 'priorityOver', title, state });
      if (reason === '') return refuse({ code: 'reasonNeeded' });
      const open = (await plans.actions(plan.region, id)).filter(
        action => isPriority(action.priority, priority) && !isOver(action.state),
      );
      if (open.length > 0) return refuse({ code: 'openActions', title, codes: open.map(one => one.code) });
      const decided = { ...priority, state: to, reason, decidedBy: asker.person.id, decidedAt: asker.now };
      const priorities = plan.priorities.map(one => (one === priority ? decided : one));
      return changed(plan, { ...plan, priorities });
    },
  };
}

/** What is said of a plan when it is begun; priorities by their keys. */
interface PlanText {
  year: number;
  principles: string[];
  priorities: string[];
}

const newPlan = (
  { person, now }: Asker,
  id: string,
  { year, principles }: PlanText,
  priorities: PlannedPriority[],
): ImprovementPlan => ({
  region: person.region,
  id,
  year,
  principles,
  state: 'drafting',
  priorities,
  moves: [],
  createdBy: person.id,
  createdAt: now,
  revision: 1,
});
