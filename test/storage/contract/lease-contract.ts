import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import { mongoLeaseStore } from '../../../storage/lease-store.ts';
import { minute, newRegion, smuggled } from './samples.ts';

export function leaseContract(db: () => Db): void {
  describe('LeaseStore', () => {
    it('has one holder at a time, who may renew and release it', async () => {
      const [leases, name] = [mongoLeaseStore(db()), newRegion()];
      assert.equal(await leases.hold(name, 'one', minute(0), minute(5)), 'held');
      assert.equal(await leases.hold(name, 'two', minute(1), minute(6)), 'notFree');
      assert.equal(await leases.hold(name, 'one', minute(4), minute(9)), 'held');
      assert.equal(await leases.hold(name, 'two', minute(6), minute(11)), 'notFree');
      await leases.release(name, 'two', minute(6));
      assert.equal(await leases.hold(name, 'two', minute(6), minute(11)), 'notFree');
      await leases.release(name, 'one', minute(6));
      assert.equal(await leases.hold(name, 'two', minute(6), minute(11)), 'takenOver');
    });

    it("passes to another holder when its time is over, and tells that it was another's", async () => {
      const [leases, name] = [mongoLeaseStore(db()), newRegion()];
      await leases.hold(name, 'one', minute(0), minute(5));
      assert.equal(await leases.hold(name, 'two', minute(5), minute(9)), 'takenOver');
      assert.equal(await leases.hold(name, 'one', minute(5), minute(9)), 'notFree');
      assert.equal(await leases.hold(name, 'two', minute(8), minute(12)), 'held');
    });

    it('goes to one of 20 who ask at once', async () => {
      const [leases, name] = [mongoLeaseStore(db()), newRegion()];
      const ask = (n: number) => leases.hold(name, `holder ${n}`, minute(0), minute(5));
      const held = await Promise.all(Array.from({ length: 20 }, (_, n) => ask(n)));
      assert.deepEqual(
        held.filter(answer => answer !== 'notFree'),
        ['held'],
      );
      await assert.rejects(() => leases.hold(name, smuggled, minute(9), minute(10)), TypeError);
      await assert.rejects(() => leases.release(smuggled, 'one', minute(9)), TypeError);
    });
  });
}
