import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import type { SteeringStore } from '../../../programme/steering/steering-store.ts';
import { mongoSteeringStore } from '../../../storage/steering-store.ts';
import { sampleCommission, sampleGroup, sampleLine, samplePlan } from '../../steering/sample-steering.ts';
import { hour, newRegion } from './samples.ts';

export function steeringContract(db: () => Db): void {
  describe('SteeringStore', () => {
    let region: string;
    let steering: SteeringStore;
    beforeEach(() => {
      region = newRegion();
      steering = mongoSteeringStore(db());
    });

    it('keeps commissions, the one given last first', async () => {
      const first = sampleCommission({ region });
      const later = sampleCommission({ region, id: 'later', givenOn: '2016-02-01' });
      assert.equal(await steering.insertCommission(first), true);
      assert.equal(await steering.insertCommission({ ...first, text: 'Another' }), false);
      await steering.insertCommission(later);
      assert.deepEqual(await steering.commissions(region), [later, first]);
      const note = { text: 'Asked three', state: 'inProgress', at: hour(1), by: 'manager' } as const;
      await steering.changeCommission(region, 'commission', stands => ({
        next: { ...stands, state: 'inProgress', notes: [note] },
        answer: 0,
      }));
      const [, changed] = await steering.commissions(region);
      assert.deepEqual([changed?.notes, changed?.revision], [[note], 2]);
    });

    it('keeps groups by name, and no two of one name', async () => {
      const first = sampleGroup('Workforce', { region });
      const other = sampleGroup('Care leavers', { region });
      assert.equal(await steering.insertGroup(first), 'inserted');
      assert.equal(await steering.insertGroup({ ...first, purpose: 'Another' }), 'alreadyThere');
      assert.equal(await steering.insertGroup({ ...other, name: 'Workforce' }), 'taken');
      assert.equal(await steering.insertGroup(other), 'inserted');
      assert.deepEqual(await steering.groups(region), [other, first]);
      assert.deepEqual(await steering.groups(newRegion()), []);
    });

    it('lets one of two who take a vacancy at once have it', async () => {
      await steering.insertGroup(sampleGroup('Workforce', { region }));
      const take = (sponsor: string) =>
        steering.changeGroup(region, 'workforce', stands =>
          stands.sponsorships.length > 0
            ? { answer: false }
            : {
                next: {
                  ...stands,
                  sponsorships: [{ sponsor, from: '2016-01-01', by: sponsor, at: hour(1) }],
                },
                answer: true,
              },
        );
      const taken = await Promise.all(['ann', 'ben', 'cat'].map(take));
      assert.equal(taken.filter(Boolean).length, 1);
      assert.equal((await steering.groups(region))[0]?.sponsorships.length, 1);
    });

    it('keeps business plans, the newest first, with amounts in whole pence', async () => {
      const first = samplePlan({ region, lines: [sampleLine('a', 3_600_001)] });
      const later = samplePlan({ region, id: 'later', createdAt: hour(999) });
      assert.equal(await steering.insertPlan(first), true);
      assert.equal(await steering.insertPlan(first), false);
      await steering.insertPlan(later);
      assert.deepEqual(await steering.plans(region), [later, first]);
      await steering.changePlan(region, 'plan', stands => ({ next: { ...stands, lines: [] }, answer: 0 }));
      assert.deepEqual((await steering.plans(region))[1]?.lines, []);
      assert.equal(await steering.changePlan(region, 'nowhere', () => ({ answer: 1 })), undefined);
    });
  });
}
