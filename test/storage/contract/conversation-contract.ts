import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import { mongoConversationStore } from '../../../storage/conversation-store.ts';
import { minute, newRegion, sampleConversation, smuggled } from './samples.ts';

export function conversationContract(db: () => Db): void {
  describe('ConversationStore', () => {
    it('keeps the record that was sent last, in whatever order they come', async () => {
      const [conversations, region] = [mongoConversationStore(db()), newRegion()];
      const at = (n: number) =>
        sampleConversation(region, 'anna', {
          serviceUrl: `https://smba.example/${n}/`,
          updatedAt: minute(n),
        });
      for (const n of [2, 5, 3]) await conversations.put(at(n));
      assert.deepEqual(await conversations.byId(region, 'anna'), at(5));
      await Promise.all([9, 7, 8, 6, 9].map(n => conversations.put(at(n))));
      assert.deepEqual(await conversations.byId(region, 'anna'), at(9));
      assert.equal(await conversations.byId(newRegion(), 'anna'), undefined);
    });

    it('keeps the newest of first records that come at once', async () => {
      const [conversations, region] = [mongoConversationStore(db()), newRegion()];
      const at = (n: number) => sampleConversation(region, 'anna', { updatedAt: minute(n) });
      await Promise.all(Array.from({ length: 20 }, (_, n) => conversations.put(at(n))));
      assert.deepEqual(await conversations.byId(region, 'anna'), at(19));
    });

    it('knows who cannot be reached until there is a sign of life', async () => {
      const [conversations, region] = [mongoConversationStore(db()), newRegion()];
      const account = { tenantId: 'tenant', objectId: 'object of anna' };
      const other = { tenantId: 'tenant', objectId: 'nobody' };
      await conversations.put(sampleConversation(region, 'anna', { updatedAt: minute(3) }));
      await conversations.markUnreachable(region, 'anna', 'blocked', minute(2));
      assert.deepEqual(await conversations.reachable(region, [account, other]), [account]);
      await conversations.markUnreachable(region, 'anna', 'blocked', minute(4));
      const marked = await conversations.byId(region, 'anna');
      assert.deepEqual(marked?.unreachable, { reason: 'blocked', at: minute(4) });
      assert.deepEqual(await conversations.reachable(region, [account]), []);
      assert.equal(await conversations.personal(region, [account]), undefined);
      await conversations.put({ ...(marked ?? assert.fail()), updatedAt: minute(5) });
      assert.equal((await conversations.byId(region, 'anna'))?.unreachable, undefined);
      assert.deepEqual(await conversations.reachable(region, [account]), [account]);
    });
  });

  findingContract(db);
}

function findingContract(db: () => Db): void {
  describe('ConversationStore: finding', () => {
    it('finds the newest personal conversation of any account', async () => {
      const [conversations, region] = [mongoConversationStore(db()), newRegion()];
      const [guest, own] = ['guest', 'own'].map(id => ({ tenantId: id, objectId: 'object' })) as [
        never,
        never,
      ];
      await conversations.put(sampleConversation(region, 'old', { account: guest, updatedAt: minute(1) }));
      await conversations.put(sampleConversation(region, 'new', { account: own, updatedAt: minute(2) }));
      await conversations.put(
        sampleConversation(region, 'group', { account: own, scope: 'group', updatedAt: minute(9) }),
      );
      assert.equal((await conversations.personal(region, [guest, own]))?.id, 'new');
      assert.equal((await conversations.personal(region, [guest]))?.id, 'old');
      assert.equal(await conversations.personal(region, []), undefined);
    });

    it('finds one for each of many people, and where nobody can be reached the one that says why', async () => {
      const [conversations, region] = [mongoConversationStore(db()), newRegion()];
      const account = (objectId: string) => ({ tenantId: 'tenant', objectId });
      const chat = (id: string, at: number) =>
        conversations.put(sampleConversation(region, id, { account: account(id), updatedAt: minute(at) }));
      for (const [id, at] of [
        ['old', 1],
        ['new', 2],
        ['gone', 3],
        ['lost', 4],
      ] as const)
        await chat(id, at);
      for (const id of ['gone', 'lost'])
        await conversations.markUnreachable(region, id, 'blocked', minute(5));
      const people = [['old', 'gone'], ['nobody'], ['new', 'old'], [], ['gone', 'lost']];
      const found = await conversations.personalOfEach(
        region,
        people.map(ids => ids.map(account)),
      );
      assert.deepEqual(
        found.map(one => one?.id),
        ['old', undefined, 'new', undefined, 'lost'],
      );
      assert.equal(found[4]?.unreachable?.reason, 'blocked');
      assert.deepEqual(await conversations.personalOfEach(region, [[]]), [undefined]);
    });

    it('knows the ids that Teams gave the accounts, from their personal chats, in the order asked for', async () => {
      const [conversations, region] = [mongoConversationStore(db()), newRegion()];
      const account = (objectId: string) => ({ tenantId: 'tenant', objectId });
      const chat = (id: string, objectId: string, teamsUserId: string, at: number, more = {}) =>
        conversations.put(
          sampleConversation(region, id, {
            account: account(objectId),
            teamsUserId,
            updatedAt: minute(at),
            ...more,
          }),
        );
      await chat('old', 'anna', '29:old', 1);
      await chat('new', 'anna', '29:anna', 2);
      await chat('bo', 'bo', '29:bo', 1);
      await chat('group', 'cy', '29:cy', 1, { scope: 'group' });
      const asked = ['bo', 'cy', 'anna', 'dee', 'bo'].map(account);
      assert.deepEqual(await conversations.teamsUserIds(region, asked), ['29:bo', '29:anna']);
      assert.deepEqual(await conversations.teamsUserIds(region, []), []);
      assert.deepEqual(await conversations.teamsUserIds(newRegion(), asked), []);
      await assert.rejects(conversations.teamsUserIds(smuggled, asked), TypeError);
    });

    it('forgets a conversation that the bot was removed from', async () => {
      const [conversations, region] = [mongoConversationStore(db()), newRegion()];
      await conversations.put(sampleConversation(region, 'anna'));
      await conversations.remove(region, 'anna');
      await conversations.remove(region, 'anna');
      assert.equal(await conversations.byId(region, 'anna'), undefined);
    });

    it('removes the personal conversations of accounts, of one region', async () => {
      const [conversations, region, other] = [mongoConversationStore(db()), newRegion(), newRegion()];
      const account = { tenantId: 'tenant', objectId: 'anna' };
      await conversations.put(sampleConversation(region, 'own', { account }));
      await conversations.put(sampleConversation(region, 'group', { account, scope: 'group' }));
      await conversations.put(sampleConversation(region, 'ben'));
      await conversations.put(sampleConversation(other, 'own', { account }));
      const { updatedAt } = sampleConversation(region, 'own');
      const alive = (since: Date) => conversations.countPersonal(region, [account], since);
      assert.deepEqual([await alive(updatedAt), await alive(new Date(updatedAt.getTime() + 1))], [1, 0]);
      assert.equal(await conversations.removePersonal(region, [account]), 1);
      assert.equal(await conversations.removePersonal(region, [account]), 0);
      assert.equal(await conversations.removePersonal(region, []), 0);
      for (const id of ['group', 'ben']) assert.notEqual(await conversations.byId(region, id), undefined);
      assert.notEqual(await conversations.byId(other, 'own'), undefined);
    });

    it('removes those without a sign of life for long enough, of one region', async () => {
      const [conversations, region, other] = [mongoConversationStore(db()), newRegion(), newRegion()];
      for (const n of [4, 5, 6])
        await conversations.put(sampleConversation(region, `anna ${n}`, { updatedAt: minute(n) }));
      await conversations.put(sampleConversation(other, 'anna', { updatedAt: minute(1) }));
      assert.equal(await conversations.countIdle(region, minute(6)), 2);
      assert.equal(await conversations.removeIdle(region, minute(6)), 2);
      assert.equal(await conversations.removeIdle(region, minute(6)), 0);
      assert.equal(await conversations.byId(region, 'anna 5'), undefined);
      assert.notEqual(await conversations.byId(region, 'anna 6'), undefined);
      assert.notEqual(await conversations.byId(other, 'anna'), undefined);
    });

    it('never lets an operator match', async () => {
      const [conversations, region] = [mongoConversationStore(db()), newRegion()];
      await conversations.put(sampleConversation(region, 'anna'));
      const hostile = { tenantId: smuggled, objectId: smuggled };
      await assert.rejects(() => conversations.byId(region, smuggled), TypeError);
      await assert.rejects(() => conversations.personal(region, [hostile]), TypeError);
      await assert.rejects(() => conversations.reachable(region, [hostile]), TypeError);
      await assert.rejects(() => conversations.remove(region, smuggled), TypeError);
      await assert.rejects(() => conversations.removeIdle(smuggled, minute(9)), TypeError);
      await assert.rejects(() => conversations.markUnreachable(smuggled, 'anna', '', minute(9)), TypeError);
      assert.notEqual(await conversations.byId(region, 'anna'), undefined);
    });
  });
}
