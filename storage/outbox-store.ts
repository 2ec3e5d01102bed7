import { randomUUID } from 'node:crypto';
import type { Collection, Db } from 'mongodb';
import { type Delivery, type DueMessage, messageKey } from '../programme/delivery/message.ts';
import type { OutboxStore } from '../programme/delivery/outbox-store.ts';
import { type Claim, type DeliveryDocument, deliveryRevivals } from './delivery-revivals.ts';
import { byKey, fromDocument, toDocument } from './document.ts';
import { text, texts } from './gate.ts';
import { insertMissing } from './idempotent-writes.ts';

/** Collection `deliveries`; the key of the message is the `_id`, so one message is there once. */
export function mongoOutboxStore(db: Db, newClaim: () => string = randomUUID): OutboxStore {
  const deliveries = db.collection<DeliveryDocument>('deliveries', { ignoreUndefined: true });

  return {
    ...deliveryRevivals(deliveries),
    offer: async (messages, now) =>
      insertMissing(
        deliveries,
        messages.map(message => waiting(message, now)),
      ),
    take: async (region, now, until, limit) =>
      take(deliveries, { region, now, limit }, { claim: newClaim(), until }),
    async settle(region, key, { state, at, nextAt, reason, untried }) {
      const { matchedCount } = await deliveries.updateOne(
        { ...byKey(region, key), state: 'sending' },
        {
          $set: {
            state,
            ...(state === 'sent' && { sentAt: at }),
            ...(nextAt && { nextAt }),
            ...(reason !== undefined && { reason }),
          },
          $unset: { store: '', ...(reason === undefined && { reason: '' }) },
          ...(untried && { $inc: { attempts: -1 } }),
        },
      );
      return matchedCount === 1;
    },
    async expire(region, now) {
      const { matchedCount } = await deliveries.updateMany(
        { region: text(region), state: 'sending', 'store.until': { $lte: now } },
        { $set: { state: 'uncertain', reason: 'expired' }, $unset: { store: '' } },
      );
      return matchedCount;
    },
    async byKeys(region, keys) {
      const ids = keys.map(key => byKey(region, key)._id);
      const found = await deliveries.find({ region: text(region), _id: { $in: ids } }).toArray();
      return found.map(document => fromDocument<Delivery>(document));
    },
    async forget(region, keys) {
      const ids = keys.map(key => byKey(region, key)._id);
      await deliveries.deleteMany({ region: text(region), _id: { $in: ids } });
    },
    async inStates(region, states, limit) {
      const newest = { sort: { createdAt: -1, _id: -1 }, limit } as const;
      const found = await deliveries
        .find({ region: text(region), state: { $in: texts(states) } }, newest)
        .toArray();
      return found.map(document => fromDocument<Delivery>(document));
    },
  };
}

function waiting(message: DueMessage, now: Date): DeliveryDocument {
  const key = messageKey(message);
  const delivery: Delivery = {
    ...message,
    key,
    state: 'waiting',
    createdAt: now,
    nextAt: message.notBefore,
    attempts: 0,
  };
  return toDocument<Delivery, Claim>(delivery, [key]);
}

/**
 * Three commands whatever the limit. The one in the middle decides: it claims only what still waits, so two takers who
 * saw the same messages get different ones, or one of them fewer.
 */
async function take(
  deliveries: Collection<DeliveryDocument>,
  { region, now, limit }: { region: string; now: Date; limit: number },
  store: Claim,
): Promise<Delivery[]> {
  if (limit <= 0) return [];
  const oldest = { nextAt: 1, _id: 1 } as const;
  const due = { region: text(region), state: 'waiting' as const, nextAt: { $lte: now } };
  const seen = await deliveries.find(due, { sort: oldest, limit, projection: { _id: 1 } }).toArray();
  if (seen.length === 0) return [];
  await deliveries.updateMany(
    { ...due, _id: { $in: seen.map(({ _id }) => _id) } },
    { $set: { state: 'sending', store }, $inc: { attempts: 1 } },
  );
  const taken = await deliveries.find({ region, 'store.claim': store.claim }, { sort: oldest }).toArray();
  return taken.map(document => fromDocument<Delivery>(document));
}
