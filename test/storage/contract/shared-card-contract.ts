import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import type { SharedCard } from '../../../programme/vote/shared-card.ts';
import { mongoSharedCardStore } from '../../../storage/shared-card-store.ts';
import { minute, newRegion, smuggled } from './samples.ts';

const sample = (region: string, more: Partial<SharedCard> = {}): SharedCard => ({
  id: 'card',
  region,
  vote: 'vote',
  place: {
    id: '19:channel@thread.tacv2;messageid=1',
    scope: 'channel',
    tenantId: 'tenant',
    serviceUrl: 'https://smba.example/emea/',
    botId: '28:bot',
  },
  messageId: 'message-1',
  sharedBy: 'manager',
  sharedAt: minute(1),
  shown: 'open',
  settled: false,
  nextEditAt: minute(1),
  ...more,
});

export function sharedCardContract(db: () => Db): void {
  describe('SharedCardStore', () => {
    it('keeps a card once, as it was, for its region', async () => {
      const [cards, region] = [mongoSharedCardStore(db()), newRegion()];
      assert.equal(await cards.insert(sample(region)), true);
      assert.equal(await cards.insert(sample(region, { vote: 'other' })), false);
      assert.deepEqual(await cards.editable(region, minute(1)), [sample(region)]);
      assert.deepEqual(await cards.editable(newRegion(), minute(1)), []);
    });

    it('gives an edit to one of those who ask at once, and not again before its time', async () => {
      const [cards, region] = [mongoSharedCardStore(db()), newRegion()];
      await cards.insert(sample(region));
      assert.deepEqual(await cards.editable(region, minute(0)), []);
      const claims = [1, 2, 3].map(() => cards.claimEdit(region, 'card', minute(1), minute(5)));
      assert.deepEqual((await Promise.all(claims)).filter(Boolean), [true]);
      assert.deepEqual(await cards.editable(region, minute(4)), []);
      assert.equal((await cards.editable(region, minute(5))).length, 1);
      assert.equal(await cards.claimEdit(region, 'nothing', minute(1), minute(5)), false);
    });

    it('notes what became of an edit, and gives out nothing that is settled', async () => {
      const [cards, region] = [mongoSharedCardStore(db()), newRegion()];
      await cards.insert(sample(region));
      await cards.edited(region, 'card', { shown: 'closed' });
      assert.deepEqual(await cards.editable(region, minute(1)), [sample(region, { shown: 'closed' })]);
      await cards.edited(region, 'card', { nextEditAt: minute(9) });
      assert.deepEqual(await cards.editable(region, minute(8)), []);
      await cards.edited(region, 'card', { shown: 'declared', settled: true });
      assert.deepEqual(await cards.editable(region, minute(50)), []);
      assert.equal(await cards.claimEdit(region, 'card', minute(9), minute(10)), false);
    });

    it('compares strings only', async () => {
      const cards = mongoSharedCardStore(db());
      await assert.rejects(cards.editable(smuggled, minute(1)), TypeError);
      await assert.rejects(cards.claimEdit(newRegion(), smuggled, minute(1), minute(2)), TypeError);
      await assert.rejects(cards.edited(newRegion(), smuggled, { settled: true }), TypeError);
    });
  });
}
