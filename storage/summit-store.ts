import type { Db } from 'mongodb';
import type { Summit } from '../programme/summit/summit.ts';
import type { SummitGuest } from '../programme/summit/summit-guest.ts';
import type { SummitStore } from '../programme/summit/summit-store.ts';
import { decidedChanges } from './decided-changes.ts';
import { byKey, documentId, fromDocument, type Stored, toDocument } from './document.ts';
import { text, texts } from './gate.ts';
import { insertMissing, insertOnce } from './idempotent-writes.ts';

/** Collections `summits` and `summitGuests`; a person is a guest of a summit once, by the `_id`. */
export const mongoSummitStore = (db: Db): SummitStore => ({ ...mongoSummits(db), ...mongoGuests(db) });

type Summits = 'insert' | 'byId' | 'all' | 'change' | 'named';

function mongoSummits(db: Db): Pick<SummitStore, Summits> {
  const summits = db.collection<Stored<Summit>>('summits', { ignoreUndefined: true });
  return {
    async insert(summit) {
      if (await insertOnce(summits, toDocument(summit, [summit.id]))) return 'inserted';
      // Not every server says which index refused.
      return (await summits.findOne(byKey(summit.region, summit.id))) === null ? 'taken' : 'alreadyThere';
    },
    async byId(region, id) {
      const found = await summits.findOne(byKey(region, id));
      return found === null ? undefined : fromDocument<Summit>(found);
    },
    async all(region) {
      const found = await summits.find({ region: text(region) }, { sort: { date: -1, _id: -1 } }).toArray();
      return found.map(document => fromDocument<Summit>(document));
    },
    change: decidedChanges(summits),
    async named(region, before) {
      const old = { region: text(region), date: { $lt: text(before) }, namesRemovedAt: { $exists: false } };
      return (await summits.find(old, { projection: { id: 1 } }).toArray()).map(({ id }) => id);
    },
  };
}

function mongoGuests(db: Db): Omit<SummitStore, Summits> {
  const guests = db.collection<Stored<SummitGuest>>('summitGuests', { ignoreUndefined: true });
  return {
    insertMissingGuests: wanted =>
      insertMissing(
        guests,
        wanted.map(guest => toDocument(guest, [guest.summit, guest.person])),
      ),
    async guests(region, summit) {
      const inOrder = { sort: { capacity: 1, authority: 1, _id: 1 } } as const;
      const found = await guests.find({ region: text(region), summit: text(summit) }, inOrder).toArray();
      return found.map(document => fromDocument<SummitGuest>(document));
    },
    async guestsWith(region, person) {
      const found = await guests.find({ region: text(region), person: text(person) }).toArray();
      return found.map(document => fromDocument<SummitGuest>(document));
    },
    async answer(region, summit, person, answer) {
      const { matchedCount } = await guests.updateOne(byKey(region, summit, person), { $set: answer });
      return matchedCount === 1;
    },
    async setCapacity(region, summit, person, capacity) {
      const { matchedCount } = await guests.updateOne(byKey(region, summit, person), { $set: { capacity } });
      return matchedCount === 1;
    },
    async mark(region, summit, people, marked) {
      const ids = texts(people).map(person => documentId(region, summit, person));
      const theirs = { region: text(region), _id: { $in: ids } };
      return (await guests.updateMany(theirs, { $set: marked })).matchedCount;
    },
    async removeGuest(region, summit, person) {
      await guests.deleteOne(byKey(region, summit, person));
    },
    async removeGuests(region, summit) {
      return (await guests.deleteMany({ region: text(region), summit: text(summit) })).deletedCount;
    },
  };
}
