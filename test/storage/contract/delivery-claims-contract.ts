import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import { offered, recipients } from './outbox-contract.ts';
import { minute } from './samples.ts';

export function deliveryClaimsContract(db: () => Db): void {
  describe('OutboxStore: claims', () => {
    it('settles by the claim that is good now, once', async () => {
      const { outbox, region, key } = await offered(db(), 'anna');
      const sent = { state: 'sent', at: minute(7) } as const;
      await outbox.settle(region, key, 'no claim', sent);
      const first = await outbox.take(region, '', minute(6), minute(10), 9);
      await outbox.settle(region, key, first.claim, {
        ...{ state: 'waiting', at: minute(6) },
        ...{ nextAt: minute(8), reason: '429' },
      });
      assert.deepEqual((await outbox.take(region, '', minute(7), minute(10), 9)).deliveries, []);
      const { claim, deliveries } = await outbox.take(region, '', minute(8), minute(12), 9);
      assert.deepEqual([deliveries[0]?.attempts, deliveries[0]?.reason], [2, '429']);
      await outbox.settle(region, key, first.claim, { state: 'failed', at: minute(8), reason: 'late' });
      await outbox.start(region, key, claim, minute(6));
      await outbox.settle(region, key, claim, sent);
      await outbox.settle(region, key, claim, { state: 'failed', at: minute(9), reason: 'late' });
      const [delivery] = await outbox.inStates(region, ['sent'], 9);
      assert.deepEqual(
        [delivery?.sentAt, delivery?.asOf, delivery?.reason],
        [minute(7), minute(6), undefined],
      );
    });

    it('knows since when the oldest that could be taken waits, over all lanes', async () => {
      const { outbox, region } = await offered(db(), 'anna', 'ben');
      assert.equal(await outbox.dueSince('another region', minute(9)), undefined);
      assert.equal(await outbox.dueSince(region, minute(-60)), undefined);
      const since = await outbox.dueSince(region, minute(9));
      assert.ok(since !== undefined && since <= minute(9));
      await outbox.take(region, '', minute(9), minute(12), 9);
      assert.equal(await outbox.dueSince(region, minute(11)), undefined);
      assert.deepEqual(await outbox.dueSince(region, minute(13)), minute(12));
    });

    it('starts what is still its own, and only once', async () => {
      const { outbox, region } = await offered(db(), 'anna', 'ben', 'carl');
      const { claim, deliveries } = await outbox.take(region, '', minute(6), minute(10), 9);
      const [anna = '', ben = '', carl = ''] = deliveries.map(({ key }) => key);
      const asked = [outbox.start(region, anna, claim), outbox.start(region, ben, 'another claim')];
      assert.deepEqual(await Promise.all(asked), [true, false]);
      assert.deepEqual(recipients(await outbox.inStates(region, ['sending'], 9)), ['anna']);
      assert.equal(await outbox.start(region, carl, claim), true);
      assert.equal(await outbox.start(region, 'nothing', claim), false);
    });

    it('calls uncertain what was started and not ended in time, and sends it again only when told', async () => {
      const { outbox, region, key } = await offered(db(), 'anna', 'ben');
      const { claim } = await outbox.take(region, '', minute(6), minute(10), 1);
      assert.equal(await outbox.start(region, key, claim), true);
      assert.equal(await outbox.expire(region, minute(9)), 0);
      assert.equal(await outbox.expire(region, minute(10)), 1);
      assert.equal(await outbox.expire(region, minute(11)), 0);
      await outbox.settle(region, key, claim, { state: 'sent', at: minute(11) });
      const taken = async (at: number) =>
        recipients((await outbox.take(region, '', minute(at), minute(20), 9)).deliveries);
      assert.deepEqual(await taken(11), ['ben']);
      assert.deepEqual(recipients(await outbox.inStates(region, ['uncertain'], 9)), ['anna']);
      assert.equal(await outbox.again(region, key, minute(12)), true);
      assert.equal(await outbox.again(region, key, minute(12)), false);
      assert.deepEqual(await taken(12), ['anna']);
    });

    it('gives out again what was taken and never started: when its time is over, or its taker is gone', async () => {
      const { outbox, region } = await offered(db(), 'anna', 'ben');
      const first = await outbox.take(region, '', minute(6), minute(10), 9);
      const [anna = '', ben = ''] = first.deliveries.map(({ key }) => key);
      assert.equal(await outbox.start(region, anna, first.claim), true);
      assert.equal(await outbox.free(region, 'another lane', minute(7)), 0);
      assert.equal(await outbox.free(region, '', minute(7)), 1);
      assert.equal(await outbox.start(region, ben, first.claim), false);
      const second = await outbox.take(region, '', minute(7), minute(11), 9);
      assert.deepEqual([recipients(second.deliveries), second.deliveries[0]?.attempts], [['ben'], 1]);
      const third = await outbox.take(region, '', minute(11), minute(15), 9);
      assert.deepEqual([recipients(third.deliveries), third.deliveries[0]?.attempts], [['ben'], 2]);
      assert.equal(await outbox.start(region, ben, second.claim), false);
      assert.equal(await outbox.start(region, ben, third.claim), true);
    });

    it('writes what many start and end at the same time', async () => {
      const { outbox, region } = await offered(db(), ...Array.from({ length: 40 }, (_, n) => `p${n}`));
      const { claim, deliveries } = await outbox.take(region, '', minute(6), minute(10), 40);
      const started = await Promise.all(
        deliveries.map(async ({ key }, n) => {
          const isOurs = await outbox.start(region, key, n % 4 === 0 ? 'another claim' : claim);
          if (isOurs) await outbox.settle(region, key, claim, { state: 'sent', at: minute(7) });
          return isOurs;
        }),
      );
      assert.equal(started.filter(Boolean).length, 30);
      assert.equal((await outbox.inStates(region, ['sent'], 99)).length, 30);
      assert.equal((await outbox.inStates(region, ['waiting'], 99)).length, 10);
    });
  });
}
