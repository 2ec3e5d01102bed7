import type { Db } from 'mongodb';
import { SESSION_STATES, type Session } from '../programme/training/session.ts';
import type { SessionStore } from '../programme/training/training-store.ts';
import { byKey } from './document.ts';
import { text, texts } from './gate.ts';
import { isDuplicate } from './idempotent-writes.ts';
import { sessionChanges } from './session-changes.ts';
import {
  fromSessionDocument,
  type SessionDocument,
  toSessionDocument,
  toSummary,
} from './session-document.ts';

const BY_START = { startsAt: 1, _id: 1 } as const;

/** Collection `sessions`; `session-document.ts` says what a document adds to a session. */
export function mongoSessionStore(db: Db): SessionStore {
  const sessions = db.collection<SessionDocument>('sessions', { ignoreUndefined: true });
  const inStates = (region: string, states: readonly Session['state'][]) => ({
    region: text(region),
    state: { $in: texts(states) },
  });

  return {
    ...sessionChanges(sessions),
    async insert(session) {
      try {
        await sessions.insertOne(toSessionDocument(session, 0));
        return 'inserted';
      } catch (error) {
        if (!isDuplicate(error)) throw error;
        // Not every server says which index refused.
        const there = await sessions.findOne(byKey(session.region, session.id), { projection: { _id: 1 } });
        return there === null ? 'codeTaken' : 'alreadyThere';
      }
    },
    async byCode(region, code) {
      const found = await sessions.findOne({ region: text(region), code: text(code) });
      return found === null ? undefined : fromSessionDocument(found);
    },
    async byIds(region, ids) {
      const keys = [...new Set(ids)].map(id => byKey(region, id)._id);
      const found = await sessions.find({ region: text(region), _id: { $in: keys } }).toArray();
      return found.map(fromSessionDocument);
    },
    async inStates(region, states) {
      const found = await sessions.find(inStates(region, states), { sort: BY_START }).toArray();
      return found.map(fromSessionDocument);
    },
    async startingFrom(region, states, from) {
      const later = { ...inStates(region, states), startsAt: { $gte: from } };
      return (await sessions.find(later, { sort: BY_START }).toArray()).map(fromSessionDocument);
    },
    async attendedBy(region, person) {
      const attended = { region: text(region), 'store.attended': text(person) };
      return (await sessions.find(attended, { sort: BY_START }).toArray()).map(fromSessionDocument);
    },
    async summaries(region, states) {
      const withoutBookings = { sort: BY_START, projection: { bookings: 0 } } as const;
      return (await sessions.find(inStates(region, states), withoutBookings).toArray()).map(toSummary);
    },
    async startingBetween(region, states, from, until) {
      const then = { ...inStates(region, states), startsAt: { $gte: from, $lt: until } };
      const withoutBookings = { sort: BY_START, projection: { bookings: 0 } } as const;
      return (await sessions.find(then, withoutBookings).toArray()).map(toSummary);
    },
    async upcoming(region, after, limit, subRegion) {
      const open = {
        ...inStates(region, ['open']),
        ...(subRegion !== undefined && { subRegion: text(subRegion) }),
        startsAt: { $gt: after },
      };
      const page = { sort: BY_START, limit, projection: { bookings: 0 } } as const;
      return (await sessions.find(open, page).toArray()).map(toSummary);
    },
    async named(region, endedBefore) {
      // A session starts before it ends, so the index finds it by its start.
      const old = { startsAt: { $lt: endedBefore }, endsAt: { $lt: endedBefore } };
      const asked = { ...inStates(region, SESSION_STATES), ...old, namesRemovedAt: { $exists: false } };
      const found = await sessions.find(asked, { projection: { _id: 0, id: 1 } }).toArray();
      return found.map(({ id }) => id);
    },
    async dueBy(region, now) {
      const due = { region: text(region), 'store.nextAt': { $lte: now } };
      const found = await sessions.find(due, { projection: { _id: 0, id: 1 } }).toArray();
      return found.map(({ id }) => id);
    },
  };
}
