import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import { messageKey } from '../../../programme/delivery/message.ts';
import { mongoOutboxStore } from '../../../storage/outbox-store.ts';
import { minute, newRegion, sampleMessage, smuggled } from './samples.ts';

export const recipients = (deliveries: readonly { recipient: string }[]): string[] =>
  deliveries.map(({ recipient }) => recipient);

/** An outbox with a message for each of these, and the key of the first. */
export async function offered(db: Db, ...to: string[]) {
  const [outbox, region] = [mongoOutboxStore(db), newRegion()];
  const messages = to.map(recipient => sampleMessage(region, recipient));
  await outbox.offer(messages, minute(1));
  const key = messageKey(messages[0] ?? sampleMessage(region, ''));
  return { outbox, region, messages, key };
}

export function outboxContract(db: () => Db): void {
  describe('OutboxStore', () => {
    it('takes a message that is offered twice once', async () => {
      const { outbox, region, messages } = await offered(db(), 'anna', 'ben');
      assert.equal(await outbox.offer([...messages, sampleMessage(region, 'carl')], minute(2)), 1);
      assert.equal(await outbox.offer([], minute(2)), 0);
      const repeated = Array.from({ length: 10 }, () =>
        outbox.offer([sampleMessage(region, 'dora')], minute(3)),
      );
      assert.equal(
        (await Promise.all(repeated)).reduce((sum, n) => sum + n),
        1,
      );
      assert.equal((await outbox.inStates(region, ['waiting'], 100)).length, 4);
    });

    it('gives out what is due, oldest first, up to the limit, and hides it from others', async () => {
      const { outbox, region } = await offered(db());
      const due = (recipient: string, at: number) =>
        sampleMessage(region, recipient, { notBefore: minute(at) });
      await outbox.offer([due('third', 7), due('first', 5), due('later', 9), due('second', 6)], minute(1));
      const { deliveries } = await outbox.take(region, '', minute(8), minute(10), 1);
      assert.deepEqual(deliveries, [
        {
          ...due('first', 5),
          key: messageKey(due('first', 5)),
          state: 'waiting',
          createdAt: minute(1),
          nextAt: minute(5),
          attempts: 1,
          tenant: '',
        },
      ]);
      const taken = async (at: number, limit: number) =>
        recipients((await outbox.take(region, '', minute(at), minute(10), limit)).deliveries);
      assert.deepEqual(await taken(8, 9), ['second', 'third']);
      assert.deepEqual(await taken(8, 9), []);
      assert.deepEqual(await taken(9, 0), []);
    });

    it('never gives one message to two takers', async () => {
      const { outbox, region } = await offered(db(), ...Array.from({ length: 60 }, (_, n) => `p${n}`));
      const taken: string[] = [];
      for (let left = true; left; ) {
        const batches = await Promise.all(
          [1, 2, 3].map(() => outbox.take(region, '', minute(9), minute(10), 10)),
        );
        taken.push(...batches.flatMap(({ deliveries }) => recipients(deliveries)));
        left = batches.some(({ deliveries }) => deliveries.length > 0);
      }
      assert.deepEqual([taken.length, new Set(taken).size], [60, 60]);
    });

    it('keeps a lane for each tenant, and names those in which something waits', async () => {
      const { outbox, region } = await offered(db());
      const tenants = new Map([
        ['anna', 'east'],
        ['ben', 'west'],
        ['carl', 'north'],
        ['dora', 'west'],
      ]);
      const at = (recipient: string, n: number) => sampleMessage(region, recipient, { notBefore: minute(n) });
      const messages = [at('anna', 5), at('ben', 9), at('carl', 9), at('dora', 6), at('eve', 5)];
      assert.deepEqual(await outbox.lanes(region), []);
      await outbox.offer(messages, minute(1), tenants);
      assert.deepEqual(await outbox.lanes(region), ['', 'east', 'north', 'west']);
      const west = await outbox.take(region, 'west', minute(9), minute(12), 9);
      assert.deepEqual(recipients(west.deliveries), ['dora', 'ben']);
      const putBack = { state: 'waiting', at: minute(9), nextAt: minute(9), untried: true } as const;
      const { key = '' } = west.deliveries[0] ?? {};
      await outbox.settle(region, key, west.claim, { ...putBack, tenant: 'north' });
      const north = await outbox.take(region, 'north', minute(9), minute(12), 9);
      assert.deepEqual(recipients(north.deliveries).sort(), ['carl', 'dora']);
    });

    it('gives messages of before there were lanes a place in the one without a name', async () => {
      const { outbox, region } = await offered(db(), 'anna');
      await db()
        .collection<{ _id: string; region: string }>('deliveries')
        .updateMany({ region }, { $unset: { tenant: '' } });
      assert.deepEqual(await outbox.lanes(region), ['']);
      const { deliveries } = await outbox.take(region, '', minute(8), minute(9), 9);
      assert.deepEqual(recipients(deliveries), ['anna']);
    });
  });

  revivalContract(db);
}

function revivalContract(db: () => Db): void {
  describe('OutboxStore: revivals', () => {
    it('does not count an attempt that was put back untried, and counts anew when sent again', async () => {
      const { outbox, region, key } = await offered(db(), 'anna');
      const first = await outbox.take(region, '', minute(6), minute(10), 9);
      const putBack = { state: 'waiting', at: minute(6), nextAt: minute(7), untried: true } as const;
      await outbox.settle(region, key, first.claim, putBack);
      const { claim, deliveries } = await outbox.take(region, '', minute(7), minute(10), 9);
      assert.equal(deliveries[0]?.attempts, 1);
      await outbox.settle(region, key, claim, { state: 'failed', at: minute(8), reason: '400' });
      assert.equal(await outbox.again(region, key, minute(9)), true);
      const [again] = await outbox.inStates(region, ['waiting'], 9);
      assert.deepEqual([again?.attempts, again?.nextAt, again?.reason], [0, minute(9), undefined]);
    });

    it('revives what could not be delivered to those who can be reached again', async () => {
      const { outbox, region } = await offered(db(), 'anna', 'ben', 'carl');
      await outbox.offer([sampleMessage(region, 'anna', { subject: 'vote/30' })], minute(3));
      const { claim, deliveries } = await outbox.take(region, '', minute(6), minute(10), 9);
      for (const { key, recipient } of deliveries) {
        const state = recipient === 'carl' ? 'sent' : 'unreachable';
        await outbox.settle(region, key, claim, { state, at: minute(6), reason: 'blocked' });
      }
      assert.deepEqual((await outbox.unreachableRecipients(region, minute(1))).sort(), ['anna', 'ben']);
      assert.deepEqual(await outbox.unreachableRecipients(region, minute(2)), ['anna']);
      assert.equal(await outbox.revive(region, ['anna', 'carl'], minute(2), minute(8)), 1);
      assert.equal(await outbox.revive(region, ['anna', 'carl'], minute(1), minute(8)), 1);
      assert.equal(await outbox.revive(region, [], minute(1), minute(8)), 0);
      assert.deepEqual(await outbox.unreachableRecipients(region, minute(1)), ['ben']);
      const { deliveries: again } = await outbox.take(region, '', minute(8), minute(10), 9);
      assert.deepEqual(again.map(({ subject }) => subject).sort(), ['vote/30', 'vote/60']);
    });

    it('finds and forgets deliveries by their keys', async () => {
      const { outbox, region, key } = await offered(db(), 'anna', 'ben');
      const other = newRegion();
      await outbox.offer([sampleMessage(other, 'anna')], minute(1));
      assert.deepEqual(recipients(await outbox.byKeys(region, [key, 'no such key'])), ['anna']);
      assert.deepEqual(await outbox.byKeys(region, []), []);
      for (const _ of ['once', 'again']) await outbox.forget(region, [key, 'no such key']);
      assert.deepEqual(recipients(await outbox.inStates(region, ['waiting'], 9)), ['ben']);
      assert.equal((await outbox.inStates(other, ['waiting'], 9)).length, 1);
    });

    it('never lets an operator match', async () => {
      const { outbox, region, key } = await offered(db(), 'anna');
      const sent = { state: 'sent', at: minute(9) } as const;
      await assert.rejects(() => outbox.byKeys(region, [smuggled]), TypeError);
      await assert.rejects(() => outbox.forget(region, [smuggled]), TypeError);
      await assert.rejects(() => outbox.take(smuggled, '', minute(9), minute(10), 9), TypeError);
      await assert.rejects(() => outbox.take(region, smuggled, minute(9), minute(10), 9), TypeError);
      await assert.rejects(() => outbox.lanes(smuggled), TypeError);
      await assert.rejects(() => outbox.free(region, smuggled, minute(9)), TypeError);
      await assert.rejects(() => outbox.expire(smuggled, minute(9)), TypeError);
      await assert.rejects(() => outbox.again(region, smuggled, minute(9)), TypeError);
      await assert.rejects(() => outbox.start(region, key, smuggled), TypeError);
      await assert.rejects(() => outbox.settle(smuggled, key, 'claim', sent), TypeError);
      await assert.rejects(() => outbox.inStates(region, [smuggled as 'sent'], 9), TypeError);
      await assert.rejects(() => outbox.unreachableRecipients(smuggled, minute(1)), TypeError);
      await assert.rejects(() => outbox.revive(region, [smuggled], minute(1), minute(9)), TypeError);
    });
  });
}
