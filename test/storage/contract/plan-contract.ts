import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import type { PlanAction } from '../../../programme/improvement/plan-action.ts';
import type { PlanStore } from '../../../programme/improvement/plan-store.ts';
import { mongoPlanStore } from '../../../storage/plan-store.ts';
import { sampleAction, samplePlan } from '../../improvement/sample-plan.ts';
import { newRegion, smuggled } from './samples.ts';

export function planContract(db: () => Db): void {
  describe('PlanStore', () => {
    let region: string;
    let store: PlanStore;
    beforeEach(() => {
      region = newRegion();
      store = mongoPlanStore(db());
    });
    const action = (n: number, more: Partial<PlanAction> = {}) => sampleAction(n, { region, ...more });
    const codes = (found: readonly PlanAction[]) => found.map(({ code }) => code);

    it('keeps one plan for each year, the latest year first', async () => {
      const plan = samplePlan({ region });
      assert.equal(await store.insertPlan(plan), 'inserted');
      assert.equal(await store.insertPlan(plan), 'alreadyThere');
      assert.equal(await store.insertPlan(samplePlan({ region, id: 'other', priorities: [] })), 'yearTaken');
      const next = samplePlan({ region, id: 'next', year: 2017, priorities: [] });
      assert.equal(await store.insertPlan(next), 'inserted');
      await store.insertPlan(samplePlan({ region: newRegion(), id: 'elsewhere' }));
      assert.deepEqual(
        (await store.plans(region)).map(({ year }) => year),
        [2017, 2016],
      );
      assert.deepEqual(await store.plan(region, 'plan-1'), plan);
      assert.equal(await store.plan(region, 'nothing'), undefined);
    });

    it('takes a priority up into one plan only, however many want it at the same moment', async () => {
      const [neg, wrk] = samplePlan().priorities;
      assert.ok(neg && wrk);
      const wanted = [2016, 2017, 2018].map(year =>
        store.insertPlan(samplePlan({ region, id: `plan-${year}`, year, priorities: [neg] })),
      );
      assert.deepEqual((await Promise.all(wanted)).sort(), ['inserted', 'priorityTaken', 'priorityTaken']);
      const other = samplePlan({ region, id: 'other', year: 2020, priorities: [wrk] });
      await store.insertPlan(other);
      assert.equal(await store.changePlan(other, { ...other, priorities: [wrk, neg], revision: 2 }), false);
      assert.deepEqual(await store.plan(region, 'other'), other);
    });

    it('changes a plan only while it is as it was seen', async () => {
      const plan = samplePlan({ region });
      await store.insertPlan(plan);
      const next = { ...plan, state: 'reviewed' as const, revision: 2 };
      const raced = await Promise.all([1, 2, 3].map(() => store.changePlan(plan, next)));
      assert.equal(raced.filter(Boolean).length, 1);
      assert.deepEqual(await store.plan(region, 'plan-1'), next);
    });

    it('gives the actions of a plan in the order of their numbers, each code once', async () => {
      for (const n of [10, 2, 9]) assert.equal(await store.insertAction(action(n)), 'inserted');
      assert.equal(await store.insertAction(action(2)), 'alreadyThere');
      assert.equal(await store.insertAction(action(2, { id: 'another' })), 'codeTaken');
      await store.insertAction(action(2, { id: 'of another plan', plan: 'plan-2' }));
      assert.deepEqual(codes(await store.actions(region, 'plan-1')), ['A2', 'A9', 'A10']);
      assert.deepEqual(await store.action(region, 'action-9'), action(9));
      assert.equal(await store.action(region, 'nothing'), undefined);
    });

    it('changes an action only while it is as it was seen, and loses no change', async () => {
      const seen = action(1);
      await store.insertAction(seen);
      const { rag: _, ...without } = seen;
      const next = { ...without, state: 'paused' as const, revision: 2 };
      const raced = await Promise.all([1, 2, 3].map(() => store.changeAction(seen, next)));
      assert.equal(raced.filter(Boolean).length, 1);
      assert.deepEqual(await store.action(region, 'action-1'), next);
    });

    it('finds actions by state, by owner and by the indicator that measures them', async () => {
      await store.insertAction(action(1, { success: { text: 'Fewer', indicator: 'SP2' } }));
      await store.insertAction(action(2, { state: 'done', owner: 'other' }));
      await store.insertAction(action(3, { state: 'paused', plan: 'plan-2' }));
      assert.deepEqual(codes(await store.inStates(region, ['inProgress', 'paused'])), ['A1', 'A3']);
      assert.deepEqual(codes(await store.ownedBy(region, 'other')), ['A2']);
      assert.deepEqual(codes(await store.measuredBy(region, 'SP2')), ['A1']);
      assert.deepEqual(await store.measuredBy(newRegion(), 'SP2'), []);
    });

    it('puts one person in the place of another, so that a card drawn before is out of date', async () => {
      await store.insertAction(action(1));
      await store.insertAction(action(2, { owner: 'sponsor', sponsor: 'owner' }));
      await store.insertAction(action(3, { owner: 'other', sponsor: 'other' }));
      for (const _ of ['once', 'twice']) await store.replacePerson(region, 'owner', 'merged');
      const people = (await store.actions(region, 'plan-1')).map(one => [
        one.owner,
        one.sponsor,
        one.revision,
      ]);
      assert.deepEqual(people, [
        ['merged', 'sponsor', 2],
        ['sponsor', 'merged', 2],
        ['other', 'other', 1],
      ]);
    });

    it('puts her in the place of whoever said what is yet to be confirmed, too', async () => {
      const awaiting = { what: 'red' as const, by: 'owner', at: new Date('2016-06-20T10:00:00Z') };
      await store.insertAction(action(1, { owner: 'other', sponsor: 'other', awaiting }));
      await store.insertAction(action(2, { awaiting: { ...awaiting, by: 'other' }, owner: 'other' }));
      for (const _ of ['once', 'twice']) await store.replacePerson(region, 'owner', 'merged');
      const said = (await store.actions(region, 'plan-1')).map(one => [one.awaiting?.by, one.revision]);
      assert.deepEqual(said, [
        ['merged', 2],
        ['other', 1],
      ]);
    });

    it('compares strings only', async () => {
      await assert.rejects(store.plan(region, smuggled), TypeError);
      await assert.rejects(store.actions(region, smuggled), TypeError);
      await assert.rejects(store.inStates(region, [smuggled as 'done']), TypeError);
      await assert.rejects(store.ownedBy(region, smuggled), TypeError);
      await assert.rejects(store.measuredBy(region, smuggled), TypeError);
      await assert.rejects(store.replacePerson(region, smuggled, 'merged'), TypeError);
    });
  });
}
