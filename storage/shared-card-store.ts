import type { Db } from 'mongodb';
import type { SharedCard, SharedCardStore } from '../programme/vote/shared-card.ts';
import { byKey, fromDocument, type Stored, toDocument } from './document.ts';
import { text } from './gate.ts';
import { insertOnce } from './idempotent-writes.ts';

/** Collection `sharedCards`, one document for each card that was posted for all. */
export function mongoSharedCardStore(db: Db): SharedCardStore {
  const cards = db.collection<Stored<SharedCard>>('sharedCards', { ignoreUndefined: true });

  return {
    insert: async card => insertOnce(cards, toDocument(card, [card.id])),
    async editable(region, now) {
      const due = { region: text(region), settled: false, nextEditAt: { $lte: now } };
      const found = await cards.find(due, { sort: { nextEditAt: 1, _id: 1 } }).toArray();
      return found.map(document => fromDocument<SharedCard>(document));
    },
    async claimEdit(region, id, seen, next) {
      const { matchedCount } = await cards.updateOne(
        { ...byKey(region, id), settled: false, nextEditAt: seen },
        { $set: { nextEditAt: next } },
      );
      return matchedCount === 1;
    },
    async edited(region, id, end) {
      await cards.updateOne(byKey(region, id), { $set: end });
    },
  };
}
