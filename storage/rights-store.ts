import type { Db } from 'mongodb';
import { isOver, REQUEST_STATES, type RightsRequest } from '../programme/rights/rights-request.ts';
import type { RightsStore } from '../programme/rights/rights-store.ts';
import { byKey, fromDocument, type Stored, toDocument } from './document.ts';
import { text, texts } from './gate.ts';
import { insertOnce, isDuplicate } from './idempotent-writes.ts';

/**
 * `open`, or the id: the unique index then has room for one of a kind that is open. A second one that came with a record
 * that was merged is open under its id.
 */
interface Slot {
  slot: string;
}

const slotOf = ({ state, id }: RightsRequest): string => (isOver(state) ? id : 'open');

const outdated = (region: string, at: Date) => ({
  region: text(region),
  state: { $in: REQUEST_STATES.filter(isOver) },
  decidedAt: { $lt: at },
});

/** Collection `rightsRequests`. */
export function mongoRightsStore(db: Db): RightsStore {
  const requests = db.collection<Stored<RightsRequest, Slot>>('rightsRequests', { ignoreUndefined: true });
  const toRequest = (document: Stored<RightsRequest>) => fromDocument<RightsRequest>(document);

  return {
    insertOnce: async request =>
      insertOnce(requests, toDocument(request, [request.id], { slot: slotOf(request) })),
    async byId(region, id) {
      const found = await requests.findOne(byKey(region, id));
      return found === null ? undefined : toRequest(found);
    },
    async ofPerson(region, person) {
      const theirs = { region: text(region), person: text(person) };
      return (await requests.find(theirs, { sort: { askedAt: -1, _id: -1 } }).toArray()).map(toRequest);
    },
    async inStates(region, states) {
      const wanted = { region: text(region), state: { $in: texts(states) } };
      return (await requests.find(wanted, { sort: { askedAt: 1, _id: 1 } }).toArray()).map(toRequest);
    },
    async decidedSince(region, since) {
      const decided = { region: text(region), state: { $in: ['done' as const, 'refused' as const] } };
      return (await requests.find({ ...decided, decidedAt: { $gte: since } }).toArray()).map(toRequest);
    },
    async move(region, id, from, next) {
      const { matchedCount } = await requests.updateOne(
        { ...byKey(region, id), state: text(from) },
        { $set: { ...next, ...(isOver(next.state) && { 'store.slot': id }) } },
      );
      return matchedCount === 1;
    },
    async replacePerson(region, from, to) {
      for (const { id } of await this.ofPerson(region, from)) {
        const person = text(to);
        try {
          await requests.updateOne(byKey(region, id), { $set: { person } });
        } catch (error) {
          if (!isDuplicate(error)) throw error;
          await requests.updateOne(byKey(region, id), { $set: { person, 'store.slot': id } });
        }
      }
    },
    async forgetTexts(region, person) {
      await requests.updateMany({ region: text(region), person: text(person) }, { $unset: { text: '' } });
    },
    removeBefore: async (region, at) => (await requests.deleteMany(outdated(region, at))).deletedCount,
    countBefore: async (region, at) => requests.countDocuments(outdated(region, at)),
  };
}
