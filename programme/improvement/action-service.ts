import type { Asker } from '../asker.ts';
import { type Day, londonDay } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { type ActionText, actionFacts } from './action-facts.ts';
import { edited } from './action-history.ts';
import { dropped, inState, reached, withMilestone } from './action-rules.ts';
import { handOf, seenAction, written } from './action-writing.ts';
import { CHANGEABLE } from './plan.ts';
import type { PlanAction } from './plan-action.ts';
import { deniedFor, type PlanDeps, planFor, planInState } from './plan-deps.ts';

/** So often the next free code is tried, should others make actions at the same moment. */
const CODE_TRIES = 20;

const GOING = ['notStarted', 'inProgress', 'paused'] as const;

/** The actions of a plan, as the programme manager and sponsors plan them. */
export function actionService(deps: PlanDeps) {
  const { plans } = deps;
  const { plannable, factsOf } = actionFacts(deps);

  /** Inserts it under the next free code; whoever makes one at the same moment gets the one after it. */
  async function insert(action: Omit<PlanAction, 'code'>): Promise<Outcome<PlanAction>> {
    const taken = (await plans.actions(action.region, action.plan)).map(({ code }) => Number(code.slice(1)));
    const first = Math.max(0, ...taken) + 1;
    for (let n = first; n < first + CODE_TRIES; n += 1) {
      const made = { ...action, code: `A${n}` };
      const inserted = await plans.insertAction(made);
      if (inserted === 'inserted') return done(made);
      if (inserted === 'alreadyThere') {
        const there = await plans.action(action.region, action.id);
        return there ? done(there) : refuse({ code: 'actionNotFound' });
      }
    }
    return refuse({ code: 'changedMeanwhile' });
  }

  /** The owner has a say in these as well. */
  async function forMilestones(asker: Asker, id: string, seen: number): Promise<Outcome<PlanAction>> {
    const found = await seenAction(deps, asker, id, seen);
    if (!found.ok) return found;
    const { plan, action } = found.value;
    const denied = action.owner === asker.person.id ? undefined : deniedFor(asker, 'editPlan');
    if (denied) return denied;
    const open = planInState(plan, CHANGEABLE);
    return open.ok ? done(action) : open;
  }

  return {
    /** Adds an action for a priority. Pressing twice makes one. */
    async add(
      asker: Asker,
      planId: string,
      id: string,
      told: ActionText & Pick<PlanAction, 'priority'>,
    ): Promise<Outcome<PlanAction>> {
      const denied = deniedFor(asker, 'editPlan');
      if (denied) return denied;
      const there = await plans.action(asker.person.region, id);
      if (there) return done(there);
      const plan = await planFor(deps, asker, planId);
      const open = plan.ok ? planInState(plan.value, CHANGEABLE) : plan;
      const wanted = open.ok ? await plannable(open.value, told.priority) : open;
      if (!wanted.ok) return wanted;
      const facts = await factsOf(asker, told);
      if (!facts.ok) return facts;
      const { person, now } = asker;
      return insert({
        ...facts.value,
        region: person.region,
        id,
        plan: planId,
        priority: told.priority,
        milestones: [],
        state: 'notStarted',
        notes: [],
        changes: [],
        createdBy: person.id,
        createdAt: now,
        toldAt: now,
        revision: 1,
      });
    },

    /** Changes what is planned; how it goes is for its owner to tell. A new owner has time before the first word. */
    async change(asker: Asker, id: string, seen: number, told: ActionText): Promise<Outcome<PlanAction>> {
      const denied = deniedFor(asker, 'editPlan');
      if (denied) return denied;
      const found = await seenAction(deps, asker, id, seen);
      if (!found.ok) return found;
      const { plan, action } = found.value;
      const open = planInState(plan, CHANGEABLE);
      if (!open.ok) return open;
      const going = inState(action, GOING);
      if (!going.ok) return going;
      const facts = await factsOf(asker, told, action);
      if (!facts.ok) return facts;
      const toldAt = facts.value.owner === action.owner ? action.toldAt : asker.now;
      const next = edited(action, { ...facts.value, toldAt }, handOf(asker), [
        'supportGroup',
        'ownerAuthority',
      ]);
      return written(deps, action, done(next));
    },

    async drop(asker: Asker, id: string, seen: number, reason: string): Promise<Outcome<PlanAction>> {
      const denied = deniedFor(asker, 'editPlan');
      if (denied) return denied;
      const found = await seenAction(deps, asker, id, seen);
      return found.ok
        ? written(deps, found.value.action, dropped(found.value.action, reason, handOf(asker)))
        : found;
    },

    /** Adds a milestone; the owner may, too. */
    async addMilestone(
      asker: Asker,
      id: string,
      seen: number,
      milestone: { text: string; due: Day },
    ): Promise<Outcome<PlanAction>> {
      const found = await forMilestones(asker, id, seen);
      if (!found.ok) return found;
      if (milestone.due < londonDay(asker.now)) return refuse({ code: 'dueInPast', due: milestone.due });
      return written(deps, found.value, withMilestone(found.value, milestone, handOf(asker)));
    },

    /** A milestone was reached. */
    async reach(asker: Asker, id: string, seen: number, place: number): Promise<Outcome<PlanAction>> {
      const found = await forMilestones(asker, id, seen);
      if (!found.ok) return found;
      return written(deps, found.value, reached(found.value, place, londonDay(asker.now), handOf(asker)));
    },
  };
}
