import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import type { Nudge } from '../../../programme/vote/nudge.ts';
import { mongoNudgeStore } from '../../../storage/nudge-store.ts';
import { minute, newRegion, smuggled } from './samples.ts';

const sample = (region: string, more: Partial<Nudge> = {}): Nudge => ({
  region,
  vote: 'vote',
  stage: 'debate',
  authority: 'D01',
  day: '2015-11-27',
  at: minute(1),
  by: 'manager',
  ...more,
});

export function nudgeContract(db: () => Db): void {
  describe('NudgeStore', () => {
    it('keeps one nudge for each vote, stage, authority and day, the first', async () => {
      const [nudges, region] = [mongoNudgeStore(db()), newRegion()];
      assert.equal(await nudges.insertMissing([]), 0);
      assert.equal(await nudges.insertMissing([sample(region), sample(region, { authority: 'D02' })]), 2);
      const again = sample(region, { at: minute(9), by: 'another' });
      const others = [
        sample(region, { vote: 'other' }),
        sample(region, { stage: 'vote' }),
        sample(region, { day: '2015-11-28' }),
      ];
      assert.equal(await nudges.insertMissing([again, ...others]), 3);
      assert.equal(await nudges.insertMissing([again, ...others]), 0);
      const stored = await nudges.since(region, '2015-11-27');
      assert.equal(stored.length, 5);
      assert.ok(stored.every(one => one.by === 'manager'));
    });

    it('gives back those of a day and later as they were, of one region', async () => {
      const [nudges, region] = [mongoNudgeStore(db()), newRegion()];
      const late = sample(region, { day: '2015-12-01' });
      await nudges.insertMissing([sample(region), late, sample(newRegion(), { day: '2015-12-01' })]);
      assert.deepEqual(await nudges.since(region, '2015-11-28'), [late]);
      assert.deepEqual(await nudges.since(region, '2015-12-02'), []);
    });

    it('compares strings only', async () => {
      await assert.rejects(mongoNudgeStore(db()).since(smuggled, '2015-11-27'), TypeError);
      await assert.rejects(mongoNudgeStore(db()).since(newRegion(), smuggled), TypeError);
    });
  });
}
