import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import type { Download } from '../../../programme/delivery/download-store.ts';
import { mongoDownloadStore } from '../../../storage/download-store.ts';
import { minute, newRegion, smuggled } from './samples.ts';

const sample = (region: string, id: string, expiresAt: Date): Download => ({
  region,
  id,
  name: 'ballots.csv',
  type: 'text/csv; charset=utf-8',
  content: Buffer.from([0, 1, 2, 254, 255]),
  expiresAt,
});

export function downloadContract(db: () => Db): void {
  describe('DownloadStore', () => {
    it('keeps a file byte for byte, for its region only', async () => {
      const [downloads, region] = [mongoDownloadStore(db()), newRegion()];
      await downloads.insert(sample(region, 'a', minute(5)));
      assert.deepEqual(await downloads.byId(region, 'a'), sample(region, 'a', minute(5)));
      assert.equal(await downloads.byId(newRegion(), 'a'), undefined);
      assert.equal(await downloads.byId(region, 'b'), undefined);
    });

    it('removes what has run out, of one region', async () => {
      const [downloads, region, other] = [mongoDownloadStore(db()), newRegion(), newRegion()];
      for (const [id, at] of [
        ['a', 4],
        ['b', 5],
        ['c', 6],
      ] as const)
        await downloads.insert(sample(region, id, minute(at)));
      await downloads.insert(sample(other, 'a', minute(1)));
      assert.equal(await downloads.removeExpired(region, minute(5)), 2);
      assert.equal(await downloads.byId(region, 'b'), undefined);
      assert.notEqual(await downloads.byId(region, 'c'), undefined);
      assert.notEqual(await downloads.byId(other, 'a'), undefined);
    });

    it('compares strings only', async () => {
      await assert.rejects(mongoDownloadStore(db()).byId(newRegion(), smuggled), TypeError);
      await assert.rejects(mongoDownloadStore(db()).removeExpired(smuggled, minute(1)), TypeError);
    });
  });
}
