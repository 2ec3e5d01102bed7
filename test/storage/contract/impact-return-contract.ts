import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import { mongoImpactReturnStore } from '../../../storage/impact-return-store.ts';
import { sampleReturn } from '../../impact-return/sample-return.ts';
import { newRegion, smuggled } from './samples.ts';

export function impactReturnContract(db: () => Db): void {
  describe('ImpactReturnStore', () => {
    it('keeps one return of an authority and year, and changes it for whoever has seen the last one', async () => {
      const [returns, region] = [mongoImpactReturnStore(db()), newRegion()];
      const first = sampleReturn(region);
      const second = sampleReturn(region, { ratings: { changedPractice: 'noChange' }, revision: 2 });
      assert.equal(await returns.put(second), false);
      assert.equal(await returns.put(first), true);
      assert.equal(await returns.put(sampleReturn(region, { sentBy: 'other' })), false);
      assert.deepEqual(await returns.of(first), first);
      assert.equal(await returns.put(second), true);
      assert.equal(await returns.put({ ...second, sentBy: 'other' }), false);
      assert.deepEqual(await returns.of(first), second);
      for (const other of [{ authority: 'D02' }, { round: 2016 }, { programme: 'next' }, { region: 'no' }])
        assert.equal(await returns.of({ ...first, ...other }), undefined);
    });

    it('lists the returns of a year by authority', async () => {
      const [returns, region] = [mongoImpactReturnStore(db()), newRegion()];
      const all = ['D01', 'D02'].map(authority => sampleReturn(region, { authority }));
      for (const one of [...all].reverse()) await returns.put(one);
      await returns.put(sampleReturn(region, { round: 2016 }));
      await returns.put(sampleReturn(region, { programme: 'next' }));
      await returns.put(sampleReturn(newRegion()));
      assert.deepEqual(await returns.ofRound(sampleReturn(region)), all);
      await assert.rejects(
        returns.ofRound({ region, programme: smuggled as string, round: 2015 }),
        TypeError,
      );
    });
  });
}
