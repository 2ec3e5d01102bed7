import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import type { Authority } from '../../../programme/region/authority.ts';
import { mongoRegionStore } from '../../../storage/region-store.ts';
import { newRegion, smuggled } from './samples.ts';

const authority = (region: string, code: string, name: string): Authority => ({
  region,
  code,
  name,
  type: 'unitary',
  validFrom: '1998-04-01',
  predecessors: [],
  successors: ['D99'],
  tenantIds: ['tenant'],
});

export function regionContract(db: () => Db): void {
  describe('RegionStore', () => {
    it('replaces regions, authorities, sub-regions and organisations by code', async () => {
      const [regions, code] = [mongoRegionStore(db()), newRegion()];
      assert.equal(await regions.region(code), undefined);
      for (const name of ['Old', 'New']) {
        await regions.putRegion({ code, name, timezone: 'Europe/London' });
        await regions.putAuthority(authority(code, 'D02', `${name} two`));
        await regions.putAuthority(authority(code, 'D01', `${name} one`));
        await regions.putSubRegion({ region: code, code: 'W', name });
        await regions.putOrganisation({ region: code, code: 'OFS', name, kind: 'ofsted' });
      }
      assert.deepEqual(await regions.region(code), { code, name: 'New', timezone: 'Europe/London' });
      const expected = [authority(code, 'D01', 'New one'), authority(code, 'D02', 'New two')];
      assert.deepEqual(await regions.authorities(code), expected);
      assert.deepEqual(await regions.subRegions(code), [{ region: code, code: 'W', name: 'New' }]);
      const [organisation] = await regions.organisations(code);
      assert.deepEqual(organisation, { region: code, code: 'OFS', name: 'New', kind: 'ofsted' });
    });

    it('drops a field that the new record no longer has', async () => {
      const [regions, code] = [mongoRegionStore(db()), newRegion()];
      await regions.putAuthority({ ...authority(code, 'D01', 'One'), validTo: '2019-03-31' });
      await regions.putAuthority(authority(code, 'D01', 'One'));
      assert.deepEqual(await regions.authorities(code), [authority(code, 'D01', 'One')]);
    });

    it('makes one record of 20 first ones at once', async () => {
      const [regions, code] = [mongoRegionStore(db()), newRegion()];
      const puts = Array.from({ length: 20 }, (_, n) => regions.putAuthority(authority(code, 'D01', `${n}`)));
      await Promise.all(puts);
      assert.equal((await regions.authorities(code)).length, 1);
    });

    it('keeps apart regions and codes that look alike when they are joined', async () => {
      const [regions, code] = [mongoRegionStore(db()), newRegion()];
      await regions.putAuthority(authority(`${code}/a`, 'b', 'One'));
      await regions.putAuthority(authority(code, 'a/b', 'Two'));
      assert.equal((await regions.authorities(`${code}/a`))[0]?.name, 'One');
      assert.equal((await regions.authorities(code))[0]?.name, 'Two');
    });

    it('never lets an operator match', async () => {
      const regions = mongoRegionStore(db());
      await assert.rejects(() => regions.region(smuggled), TypeError);
      await assert.rejects(() => regions.authorities(smuggled), TypeError);
      await assert.rejects(() => regions.subRegions(smuggled), TypeError);
      await assert.rejects(() => regions.organisations(smuggled), TypeError);
    });
  });
}
