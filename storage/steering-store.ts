import type { Db } from 'mongodb';
import type { BusinessPlan } from '../programme/steering/business-plan.ts';
import type { Commission } from '../programme/steering/commission.ts';
import type { SteeringStore } from '../programme/steering/steering-store.ts';
import type { SupportGroup } from '../programme/steering/support-group.ts';
import { decidedChanges } from './decided-changes.ts';
import { byKey, fromDocument, type Stored, toDocument } from './document.ts';
import { text } from './gate.ts';
import { insertOnce } from './idempotent-writes.ts';

/** Collections `commissions`, `supportGroups` and `businessPlans`. */
export function mongoSteeringStore(db: Db): SteeringStore {
  const commissions = db.collection<Stored<Commission>>('commissions', { ignoreUndefined: true });
  const groups = db.collection<Stored<SupportGroup>>('supportGroups', { ignoreUndefined: true });
  const plans = db.collection<Stored<BusinessPlan>>('businessPlans', { ignoreUndefined: true });
  return {
    insertCommission: commission => insertOnce(commissions, toDocument(commission, [commission.id])),
    async commissions(region) {
      const latest = { sort: { givenOn: -1, _id: -1 } } as const;
      const found = await commissions.find({ region: text(region) }, latest).toArray();
      return found.map(document => fromDocument<Commission>(document));
    },
    changeCommission: decidedChanges(commissions),

    async insertGroup(group) {
      if (await insertOnce(groups, toDocument(group, [group.id]))) return 'inserted';
      // Not every server says which index refused.
      return (await groups.findOne(byKey(group.region, group.id))) === null ? 'taken' : 'alreadyThere';
    },
    async groups(region) {
      const found = await groups.find({ region: text(region) }, { sort: { name: 1, _id: 1 } }).toArray();
      return found.map(document => fromDocument<SupportGroup>(document));
    },
    changeGroup: decidedChanges(groups),

    insertPlan: plan => insertOnce(plans, toDocument(plan, [plan.id])),
    async plans(region) {
      const newest = { sort: { createdAt: -1, _id: -1 } } as const;
      const found = await plans.find({ region: text(region) }, newest).toArray();
      return found.map(document => fromDocument<BusinessPlan>(document));
    },
    changePlan: decidedChanges(plans),
  };
}
