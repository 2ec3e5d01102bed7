import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import { mongoMailingStore } from '../../../storage/mailing-store.ts';
import { mongoOutboxStore } from '../../../storage/outbox-store.ts';
import { minute, newRegion, sampleMessage, smuggled } from './samples.ts';

/** The copies of a mailing, offered to these people, and ways to bring them to an end. */
async function mailed(db: Db, ...to: string[]) {
  const [outbox, mailings, region] = [mongoOutboxStore(db), mongoMailingStore(db), newRegion()];
  const mailing = { region, kind: 'digest', subject: '2016-W13' };
  const offer = (subject: string, recipients: readonly string[]) =>
    outbox.offer(
      recipients.map(recipient => sampleMessage(region, recipient, { kind: 'digest', subject })),
      minute(1),
      new Map([
        ['anna', 'east'],
        ['ben', 'west'],
      ]),
    );
  await offer(mailing.subject, to);
  /** Sends what is in a lane; each was true as of its minute. */
  const send = async (tenant: string, asOf: number, state: 'sent' | 'uncertain' | 'unreachable' = 'sent') => {
    const { claim, deliveries } = await outbox.take(region, tenant, minute(6), minute(10), 9);
    for (const { key } of deliveries) {
      await outbox.start(region, key, claim, minute(asOf));
      await outbox.settle(region, key, claim, { state, at: minute(7), reason: state });
    }
  };
  return { outbox, mailings, region, mailing, offer, send };
}

export function mailingContract(db: () => Db): void {
  describe('MailingStore', () => {
    it('counts the copies of one mailing by state and lane, and lists them', async () => {
      const { mailings, mailing, offer, send } = await mailed(db(), 'anna', 'ben', 'carl');
      await offer('2016-W14', ['anna']);
      await send('west', 5);
      const counts = await mailings.counts(mailing);
      assert.deepEqual(
        counts.map(({ state, tenant, deliveries }) => `${state} ${tenant} ${deliveries}`).sort(),
        ['sent west 1', 'waiting  1', 'waiting east 1'],
      );
      const copies = await mailings.copies(mailing);
      assert.deepEqual(copies.map(({ recipient, state }) => `${recipient} ${state}`).sort(), [
        'anna waiting',
        'ben sent',
        'carl waiting',
      ]);
      assert.equal((await mailings.copyTo(mailing, 'ben'))?.sentAt?.getTime(), minute(7).getTime());
      assert.equal(await mailings.copyTo(mailing, 'dora'), undefined);
    });

    it("stops what has not left, be it in somebody's hand, and nothing else", async () => {
      const { outbox, mailings, region, mailing, offer } = await mailed(db(), 'anna', 'ben', 'carl');
      await offer('2016-W14', ['anna']);
      const east = await outbox.take(region, 'east', minute(6), minute(10), 1);
      const west = await outbox.take(region, 'west', minute(6), minute(10), 9);
      const [inHand = '', left = ''] = [east, west].map(({ deliveries }) => deliveries[0]?.key);
      assert.equal(await outbox.start(region, left, west.claim), true);
      assert.equal(await mailings.stop(mailing), 2);
      assert.equal(await mailings.stop(mailing), 0);
      assert.equal(await outbox.start(region, inHand, east.claim), false);
      await outbox.settle(region, inHand, east.claim, { state: 'waiting', at: minute(6), nextAt: minute(6) });
      await outbox.settle(region, left, west.claim, { state: 'sent', at: minute(7) });
      const copies = await mailings.copies(mailing);
      assert.deepEqual(copies.map(({ recipient, state, reason }) => [recipient, state, reason]).sort(), [
        ['anna', 'dropped', 'stopped'],
        ['ben', 'sent', undefined],
        ['carl', 'dropped', 'stopped'],
      ]);
    });

    it('notes once that a recipient has seen it, which proves that it arrived', async () => {
      const { outbox, mailings, mailing, send, region } = await mailed(db(), 'anna', 'ben', 'carl');
      await send('east', 5, 'uncertain');
      await send('west', 5);
      assert.equal(await mailings.acknowledge(mailing, 'anna', minute(9)), true);
      assert.equal(await mailings.acknowledge(mailing, 'anna', minute(10)), false);
      assert.equal(await mailings.acknowledge(mailing, 'ben', minute(9)), true);
      assert.equal(await mailings.acknowledge(mailing, 'carl', minute(9)), false);
      assert.equal(await mailings.acknowledge({ ...mailing, subject: '2016-W14' }, 'ben', minute(9)), false);
      assert.equal(await mailings.seen(mailing), 2);
      assert.deepEqual(await outbox.inStates(region, ['uncertain'], 9), []);
      const anna = await mailings.copyTo(mailing, 'anna');
      assert.deepEqual([anna?.state, anna?.reason, anna?.seenAt], ['sent', undefined, minute(9)]);
    });

    it('knows what somebody has had, and for which instant that was true, whoever asks at once', async () => {
      const { mailings, region, offer, send } = await mailed(db(), 'anna', 'ben');
      await send('east', 2);
      await send('west', 3, 'uncertain');
      await offer('2016-W14', ['anna', 'carl']);
      await send('east', 4, 'unreachable');
      await send('', 5);
      const asked = [['anna'], ['ben'], ['carl'], ['anna', 'carl'], ['dora']];
      const history = (recent: string) =>
        Promise.all(asked.map(ids => mailings.history(region, 'digest', ids, recent)));
      assert.deepEqual(await history('2016-W01'), [
        { lastAsOf: minute(2), firstSubject: '2016-W13' },
        { firstSubject: '2016-W13' },
        { lastAsOf: minute(5), firstSubject: '2016-W14' },
        { lastAsOf: minute(5), firstSubject: '2016-W13' },
        {},
      ]);
      // Whoever has had nothing lately is found all the same.
      assert.deepEqual(await history('2016-W14'), [
        { lastAsOf: minute(2), firstSubject: '2016-W14' },
        {},
        { lastAsOf: minute(5), firstSubject: '2016-W14' },
        { lastAsOf: minute(5), firstSubject: '2016-W14' },
        {},
      ]);
      assert.deepEqual(await mailings.history(newRegion(), 'digest', ['anna'], ''), {});
      assert.deepEqual(await mailings.history(region, 'news', ['anna'], ''), {});
    });

    it('removes what is older, of one kind', async () => {
      const { outbox, mailings, mailing, offer, region } = await mailed(db(), 'anna');
      await offer('2016-W12', ['anna', 'ben']);
      await outbox.offer([sampleMessage(region, 'anna', { subject: '2016-W01' })], minute(1));
      assert.equal(await mailings.countBefore(mailing), 2);
      assert.equal(await mailings.removeBefore(mailing), 2);
      assert.equal(await mailings.removeBefore(mailing), 0);
      assert.equal((await outbox.inStates(region, ['waiting'], 9)).length, 2);
    });

    it('never lets an operator match', async () => {
      const { mailings, mailing, region } = await mailed(db(), 'anna');
      const forged = { ...mailing, subject: smuggled };
      for (const call of ['counts', 'seen', 'copies', 'stop', 'removeBefore', 'countBefore'] as const)
        await assert.rejects(() => mailings[call](forged), TypeError);
      await assert.rejects(() => mailings.copyTo(mailing, smuggled), TypeError);
      await assert.rejects(() => mailings.acknowledge(mailing, smuggled, minute(9)), TypeError);
      await assert.rejects(() => mailings.history(region, smuggled, ['anna'], ''), TypeError);
    });
  });
}
