import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import type { PeriodTotals } from '../../../programme/training/training-totals.ts';
import { mongoTrainingTotalsStore } from '../../../storage/training-totals-store.ts';
import { newRegion, smuggled } from './samples.ts';

const sample = (region: string, period: string, more: Partial<PeriodTotals> = {}): PeriodTotals => ({
  region,
  span: period.length === 10 ? 'day' : period.length === 7 ? 'month' : 'year',
  period,
  sessions: 2,
  trainerDays: 4,
  lateCancelled: 1,
  didNotAttend: 0,
  authorities: [{ code: 'D01', attended: 5, trained: 4 }],
  staffGroups: [{ code: 'headOfService', trained: 4 }],
  subRegions: [{ code: 'West', sessions: 2, attended: 5 }],
  ...more,
});

export function trainingTotalsContract(db: () => Db): void {
  describe('TrainingTotalsStore', () => {
    it('keeps the totals of a period, each edition over the one that was seen', async () => {
      const [totals, region] = [mongoTrainingTotalsStore(db()), newRegion()];
      assert.equal(await totals.of(region, '2016-02'), undefined);
      assert.equal(await totals.put(sample(region, '2016-02'), 0), true);
      assert.deepEqual(await totals.of(region, '2016-02'), {
        totals: sample(region, '2016-02'),
        revision: 1,
      });
      const next = sample(region, '2016-02', { sessions: 3 });
      assert.equal(await totals.put(next, 1), true);
      assert.deepEqual(await totals.of(region, '2016-02'), { totals: next, revision: 2 });
    });

    it('keeps nothing over an edition that was not seen', async () => {
      const [totals, region] = [mongoTrainingTotalsStore(db()), newRegion()];
      await totals.put(sample(region, '2016'), 0);
      for (const seen of [0, 2])
        assert.equal(await totals.put(sample(region, '2016', { sessions: 9 }), seen), false);
      assert.equal((await totals.of(region, '2016'))?.totals.sessions, 2);
    });

    it('gives the periods of one span between two, and the first day', async () => {
      const [totals, region] = [mongoTrainingTotalsStore(db()), newRegion()];
      assert.equal(await totals.firstDay(region), undefined);
      for (const period of ['2016-02-05', '2015-12-31', '2016-02-01', '2016-02', '2016', '2016-03-01'])
        await totals.put(sample(region, period), 0);
      await totals.put(sample(newRegion(), '2016-02-03'), 0);
      const found = await totals.within(region, 'day', '2016-02-01', '2016-02-31');
      assert.deepEqual(found, [sample(region, '2016-02-01'), sample(region, '2016-02-05')]);
      assert.deepEqual(await totals.within(region, 'month', '2016-01', '2016-01'), []);
      assert.equal(await totals.firstDay(region), '2015-12-31');
    });

    it('compares strings only', async () => {
      const totals = mongoTrainingTotalsStore(db());
      await assert.rejects(totals.of('region', smuggled), TypeError);
      await assert.rejects(totals.within('region', 'day', smuggled, '2016'), TypeError);
      await assert.rejects(totals.firstDay(smuggled), TypeError);
    });
  });
}
