import type { Db } from 'mongodb';
import type { Conversation, ConversationStore } from '../programme/delivery/conversation.ts';
import type { Account } from '../programme/region/person.ts';
import { accountKey } from './account-key.ts';
import { byKey, fromDocument, type Stored, toDocument } from './document.ts';
import { text } from './gate.ts';
import { put } from './idempotent-writes.ts';

/** What the store adds to a personal conversation: its account as one string. */
interface ConversationKeys {
  account?: string;
}

const personalOf = (region: string, accounts: readonly Account[]) => ({
  region: text(region),
  scope: 'personal' as const,
  'store.account': { $in: accounts.map(accountKey) },
});

const idle = (region: string, since: Date) => ({ region: text(region), updatedAt: { $lt: since } });

const reachablePersonal = (region: string, accounts: readonly Account[]) => ({
  ...personalOf(region, accounts),
  unreachable: { $exists: false },
});

/** Collection `conversations`, one document for each place where the bot can speak. */
export function mongoConversationStore(db: Db): ConversationStore {
  const conversations = db.collection<Stored<Conversation, ConversationKeys>>('conversations', {
    ignoreUndefined: true,
  });

  return {
    async put({ unreachable, ...alive }) {
      const keys = alive.account && { account: accountKey(alive.account) };
      const document = toDocument<Conversation, ConversationKeys>(alive, [alive.id], keys);
      // Activities can overtake each other: the one that was sent last knows the service URL.
      await put(conversations, document, { updatedAt: { $lte: alive.updatedAt } });
    },
    async byId(region, id) {
      const found = await conversations.findOne(byKey(region, id));
      return found === null ? undefined : fromDocument<Conversation>(found);
    },
    async personal(region, accounts) {
      const newest = { sort: { updatedAt: -1, _id: -1 } } as const;
      const found = await conversations.findOne(reachablePersonal(region, accounts), newest);
      return found === null ? undefined : fromDocument<Conversation>(found);
    },
    async personalOfEach(region, people) {
      const accounts = people.flat();
      if (accounts.length === 0) return people.map(() => undefined);
      const oldestFirst = { sort: { updatedAt: 1, _id: 1 } } as const;
      const found = await conversations.find(personalOf(region, accounts), oldestFirst).toArray();
      const isReachable = ({ unreachable }: Conversation) => unreachable === undefined;
      // The last one that is set for an account stands: the newest that can be reached, else the newest.
      const inOrder = [...found.filter(one => !isReachable(one)), ...found.filter(isReachable)];
      const places = new Map(inOrder.map(({ store }, place) => [store?.account, place]));
      return people.map(theirs => {
        const best = Math.max(-1, ...theirs.map(account => places.get(accountKey(account)) ?? -1));
        const document = inOrder[best];
        return document && fromDocument<Conversation>(document);
      });
    },
    async reachable(region, accounts) {
      const found = await conversations
        .find(reachablePersonal(region, accounts), { projection: { 'store.account': 1 } })
        .toArray();
      const keys = new Set(found.map(({ store }) => store?.account));
      return accounts.filter(account => keys.has(accountKey(account)));
    },
    async teamsUserIds(region, accounts) {
      const oldestFirst = {
        sort: { updatedAt: 1, _id: 1 },
        projection: { 'store.account': 1, teamsUserId: 1 },
      } as const;
      const found = await conversations.find(reachablePersonal(region, accounts), oldestFirst).toArray();
      const byAccount = new Map(found.map(({ store, teamsUserId }) => [store?.account, teamsUserId]));
      return [...new Set(accounts.flatMap(account => byAccount.get(accountKey(account)) ?? []))];
    },
    async markUnreachable(region, id, reason, at) {
      await conversations.updateOne(
        { ...byKey(region, id), updatedAt: { $lte: at } },
        { $set: { unreachable: { reason, at } } },
      );
    },
    async remove(region, id) {
      await conversations.deleteOne(byKey(region, id));
    },
    async removePersonal(region, accounts) {
      return (await conversations.deleteMany(personalOf(region, accounts))).deletedCount;
    },
    countPersonal: async (region, accounts, since) =>
      conversations.countDocuments({ ...personalOf(region, accounts), updatedAt: { $gte: since } }),
    removeIdle: async (region, since) => (await conversations.deleteMany(idle(region, since))).deletedCount,
    countIdle: async (region, since) => conversations.countDocuments(idle(region, since)),
  };
}
