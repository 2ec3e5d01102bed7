import type { Db, Filter } from 'mongodb';
import { BEFORE_DELIVERY } from '../programme/training/session.ts';
import type { SessionHistory } from '../programme/training/session-history.ts';
import { byKey } from './document.ts';
import { text, texts, whole } from './gate.ts';
import { fromSessionDocument, type SessionDocument, toSummary } from './session-document.ts';
import { WHOLE_LIST } from './whole-list.ts';

const DELIVERED = { $in: ['delivered', 'completed'] } as Filter<SessionDocument>['state'] & object;
const NOT_DELIVERED = { $nin: [...BEFORE_DELIVERY, 'cancelled'] } as Filter<SessionDocument>['state'] &
  object;
/** An index is asked for so many values at a time. */
const AT_ONCE = 500;

/** Collection `sessions`, looked at by time; `session-document.ts` says what a document adds to a session. */
export function mongoSessionHistory(db: Db): SessionHistory {
  const sessions = db.collection<SessionDocument>('sessions', { ignoreUndefined: true });

  const stillToCome = (region: string, at: Date): Filter<SessionDocument> => ({
    region: text(region),
    startsAt: { $gt: at },
    createdAt: { $lte: at },
    $or: [{ cancelledAt: { $exists: false } }, { cancelledAt: { $gt: at } }],
  });

  return {
    async uncounted(region, limit) {
      const changed = { region: text(region), 'store.uncounted': true as const };
      const seen = { projection: { id: 1, startsAt: 1, 'store.revision': 1 }, limit } as const;
      const found = await sessions.find(changed, seen).toArray();
      return found.map(({ id, startsAt, store }) => ({ id, startsAt, revision: store?.revision ?? 0 }));
    },
    async setCounted(region, { id, revision }) {
      const asFound = { ...byKey(region, id), 'store.revision': whole(revision) };
      await sessions.updateOne(asFound, { $unset: { 'store.uncounted': '' } });
    },
    async setAllUncounted(region) {
      await sessions.updateMany(
        { region: text(region), state: DELIVERED },
        { $set: { 'store.uncounted': true } },
      );
    },
    async deliveredFrom(region, from, to) {
      const within = { region: text(region), startsAt: { $gte: from, $lt: to }, state: DELIVERED };
      return (await sessions.find(within).toArray()).map(fromSessionDocument);
    },
    async attendances(region, people) {
      const ids = texts(people);
      const found = new Map<string, { startsAt: Date; people: string[] }>();
      for (let from = 0; from < ids.length; from += AT_ONCE) {
        const any = { region: text(region), 'store.attended': { $in: ids.slice(from, from + AT_ONCE) } };
        const seen = { projection: { startsAt: 1, 'store.attended': 1 } } as const;
        for (const { _id, startsAt, store } of await sessions.find(any, seen).toArray())
          found.set(_id, { startsAt, people: store?.attended ?? [] });
      }
      return [...found.values()];
    },
    async lastDelivered(region, at, limit) {
      // Said by what they are not, so that the index by start alone is taken, which ends with the last one wanted.
      const past = { region: text(region), startsAt: { $lte: at }, state: NOT_DELIVERED };
      const newest = { sort: { startsAt: -1, _id: -1 }, limit, projection: { bookings: 0 } } as const;
      return (await sessions.find(past, newest).toArray()).map(toSummary);
    },
    async toCome(region, at, limit) {
      const soonest = { sort: { startsAt: 1, _id: 1 }, limit, projection: { bookings: 0 } } as const;
      return (await sessions.find(stillToCome(region, at), soonest).toArray()).map(toSummary);
    },
    async countToCome(region, at) {
      const seen = { projection: { _id: 0, subRegion: 1 }, ...WHOLE_LIST } as const;
      const counts = new Map<string, number>();
      for (const { subRegion } of await sessions.find(stillToCome(region, at), seen).toArray())
        counts.set(subRegion, (counts.get(subRegion) ?? 0) + 1);
      return [...counts].map(([code, count]) => ({ code, sessions: count }));
    },
  };
}
