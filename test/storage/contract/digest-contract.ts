import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import type { DigestIssue } from '../../../programme/digest/digest-store.ts';
import { mongoDigestStore } from '../../../storage/digest-store.ts';
import { minute, newRegion, smuggled } from './samples.ts';

const issue = (region: string, week: string, ...recipients: string[]): DigestIssue => ({
  ...{ region, week, recipients },
  startedAt: minute(1),
});

export function digestContract(db: () => Db): void {
  describe('DigestStore', () => {
    it('begins a week once, whoever begins it', async () => {
      const [digests, region] = [mongoDigestStore(db()), newRegion()];
      const begun = await Promise.all(
        Array.from({ length: 10 }, (_, n) => digests.begin(issue(region, '2016-W13', `p${n}`))),
      );
      const stored = await digests.issue(region, '2016-W13');
      for (const one of begun) assert.deepEqual(one, stored);
      assert.equal(await digests.issue(region, '2016-W14'), undefined);
      assert.equal(await digests.issue(newRegion(), '2016-W13'), undefined);
    });

    it('lists the newest weeks first, without their recipients', async () => {
      const [digests, region] = [mongoDigestStore(db()), newRegion()];
      for (const week of ['2015-W53', '2016-W02', '2016-W01'])
        await digests.begin(issue(region, week, 'anna'));
      const newest = await digests.latest(region, 2);
      assert.deepEqual(newest, [
        { region, week: '2016-W02', startedAt: minute(1) },
        { region, week: '2016-W01', startedAt: minute(1) },
      ]);
    });

    it('takes more recipients until it is stopped, once', async () => {
      const [digests, region] = [mongoDigestStore(db()), newRegion()];
      await digests.begin(issue(region, '2016-W13', 'anna'));
      const more = await digests.addRecipients(region, '2016-W13', ['ben', 'anna']);
      assert.deepEqual(more?.recipients, ['anna', 'ben']);
      const stopped = { at: minute(2), by: 'manager' };
      const stops = [1, 2, 3].map(() => digests.stop(region, '2016-W13', stopped));
      assert.deepEqual((await Promise.all(stops)).sort(), [false, false, true]);
      const none = await digests.addRecipients(region, '2016-W13', ['carl']);
      assert.deepEqual([none?.recipients, none?.stopped], [['anna', 'ben'], stopped]);
      assert.equal(await digests.stop(region, '2016-W14', stopped), false);
      assert.equal(await digests.addRecipients(region, '2016-W14', ['carl']), undefined);
    });

    it('keeps the last choice of who gets it', async () => {
      const [digests, region] = [mongoDigestStore(db()), newRegion()];
      assert.equal(await digests.settings(region), undefined);
      const chosen = { region, roles: ['chair' as const], changedBy: 'manager', changedAt: minute(1) };
      await digests.putSettings(chosen);
      await digests.putSettings({ ...chosen, roles: [] });
      assert.deepEqual(await digests.settings(region), { ...chosen, roles: [] });
    });

    it('removes the weeks before one', async () => {
      const [digests, region] = [mongoDigestStore(db()), newRegion()];
      for (const week of ['2014-W01', '2014-W02', '2016-W01']) await digests.begin(issue(region, week));
      assert.equal(await digests.removeBefore(region, '2014-W02'), 1);
      assert.equal(await digests.removeBefore(region, '2016-W01'), 1);
      assert.deepEqual(
        (await digests.latest(region, 9)).map(({ week }) => week),
        ['2016-W01'],
      );
    });

    it('never lets an operator match', async () => {
      const [digests, region] = [mongoDigestStore(db()), newRegion()];
      const stopped = { at: minute(2), by: 'manager' };
      await assert.rejects(() => digests.issue(region, smuggled), TypeError);
      await assert.rejects(() => digests.settings(smuggled), TypeError);
      await assert.rejects(() => digests.latest(smuggled, 9), TypeError);
      await assert.rejects(() => digests.stop(region, smuggled, stopped), TypeError);
      await assert.rejects(() => digests.addRecipients(region, smuggled, []), TypeError);
      await assert.rejects(() => digests.removeBefore(region, smuggled), TypeError);
    });
  });
}
