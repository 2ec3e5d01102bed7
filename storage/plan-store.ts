import type { Db } from 'mongodb';
import type { ImprovementPlan } from '../programme/improvement/plan.ts';
import type { PlanAction } from '../programme/improvement/plan-action.ts';
import type { PlanStore } from '../programme/improvement/plan-store.ts';
import { byKey, fromDocument, type Stored, toDocument } from './document.ts';
import { text, texts, whole } from './gate.ts';
import { insertOnce, isDuplicate } from './idempotent-writes.ts';

/** Collections `improvementPlans` and `planActions`. What an action was before is a part of it, written with the change. */
export const mongoPlanStore = (db: Db): PlanStore => ({ ...mongoPlans(db), ...mongoActions(db) });

interface Taken {
  /** The priorities of the plan, each of which one plan has; beside its own id, as two empty lists would share an entry. */
  taken: string[];
}

function mongoPlans(db: Db): Pick<PlanStore, 'plans' | 'plan' | 'insertPlan' | 'changePlan'> {
  const plans = db.collection<Stored<ImprovementPlan, Taken>>('improvementPlans', { ignoreUndefined: true });
  const documentOf = (plan: ImprovementPlan) =>
    toDocument<ImprovementPlan, Taken>(plan, [plan.id], {
      taken: [`plan ${plan.id}`, ...plan.priorities.map(({ vote, code }) => `${vote}/${code}`)],
    });
  return {
    async plans(region) {
      const found = await plans.find({ region: text(region) }, { sort: { year: -1 } }).toArray();
      return found.map(document => fromDocument<ImprovementPlan>(document));
    },
    async plan(region, id) {
      const found = await plans.findOne(byKey(region, id));
      return found === null ? undefined : fromDocument<ImprovementPlan>(found);
    },
    async insertPlan(plan) {
      if (await insertOnce(plans, documentOf(plan))) return 'inserted';
      // Not every server says which index refused.
      const { region, id, year } = plan;
      if ((await plans.findOne(byKey(region, id))) !== null) return 'alreadyThere';
      const sameYear = await plans.findOne({ region: text(region), year: whole(year) });
      return sameYear === null ? 'priorityTaken' : 'yearTaken';
    },
    async changePlan(seen, next) {
      try {
        const { matchedCount } = await plans.replaceOne(
          { ...byKey(seen.region, seen.id), revision: whole(seen.revision) },
          documentOf(next),
        );
        return matchedCount === 1;
      } catch (error) {
        // Another plan has taken up one of its priorities meanwhile.
        if (isDuplicate(error)) return false;
        throw error;
      }
    },
  };
}

type Actions = Omit<PlanStore, keyof ReturnType<typeof mongoPlans>>;

/** The number is kept beside the code, because `A10` comes after `A9`. */
interface Numbered {
  number: number;
}

function mongoActions(db: Db): Actions {
  const actions = db.collection<Stored<PlanAction, Numbered>>('planActions', { ignoreUndefined: true });
  const asActions = (found: readonly Stored<PlanAction>[]): PlanAction[] =>
    found.map(document => fromDocument<PlanAction>(document));
  const documentOf = (action: PlanAction) =>
    toDocument<PlanAction, Numbered>(action, [action.id], { number: Number(action.code.slice(1)) });
  const inOrder = { sort: { 'store.number': 1, _id: 1 } } as const;
  return {
    async actions(region, plan) {
      return asActions(await actions.find({ region: text(region), plan: text(plan) }, inOrder).toArray());
    },
    async action(region, id) {
      const found = await actions.findOne(byKey(region, id));
      return found === null ? undefined : fromDocument<PlanAction>(found);
    },
    async insertAction(action) {
      if (await insertOnce(actions, documentOf(action))) return 'inserted';
      return (await actions.findOne(byKey(action.region, action.id))) === null ? 'codeTaken' : 'alreadyThere';
    },
    async changeAction(seen, next) {
      const { matchedCount } = await actions.replaceOne(
        { ...byKey(seen.region, seen.id), revision: whole(seen.revision) },
        documentOf(next),
      );
      return matchedCount === 1;
    },
    async inStates(region, states) {
      const there = { region: text(region), state: { $in: texts(states) } };
      return asActions(await actions.find(there, inOrder).toArray());
    },
    async ownedBy(region, owner) {
      return asActions(await actions.find({ region: text(region), owner: text(owner) }, inOrder).toArray());
    },
    async measuredBy(region, indicator) {
      const by = { region: text(region), 'success.indicator': text(indicator) };
      return asActions(await actions.find(by, inOrder).toArray());
    },
    async replacePerson(region, from, into) {
      for (const field of ['owner', 'sponsor'] as const)
        await actions.updateMany(
          { region: text(region), [field]: text(from) },
          { $set: { [field]: text(into) }, $inc: { revision: 1 } },
        );
      // Or she could confirm what she said herself. What is over waits for nobody.
      await actions.updateMany(
        {
          region: text(region),
          state: { $in: ['notStarted', 'inProgress', 'paused'] },
          'awaiting.by': text(from),
        },
        { $set: { 'awaiting.by': text(into) }, $inc: { revision: 1 } },
      );
    },
  };
}
