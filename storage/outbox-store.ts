import type { Collection, Db, Filter } from 'mongodb';
import { type Delivery, type DueMessage, messageKey } from '../programme/delivery/message.ts';
import type { OutboxStore } from '../programme/delivery/outbox-store.ts';
import { deliveryClaims } from './delivery-claims.ts';
import { type Claim, type DeliveryDocument, deliveryRevivals } from './delivery-revivals.ts';
import { byKey, fromDocument, toDocument } from './document.ts';
import { text, texts } from './gate.ts';
import { insertMissing } from './idempotent-writes.ts';

/** Collection `deliveries`; the key of the message is the `_id`, so one message is there once. */
export function mongoOutboxStore(db: Db, newClaim?: () => string): OutboxStore {
  const deliveries = db.collection<DeliveryDocument>('deliveries', { ignoreUndefined: true });

  return {
    ...deliveryClaims(deliveries, newClaim),
    ...deliveryRevivals(deliveries),
    offer: async (messages, now, tenants) =>
      insertMissing(
        deliveries,
        messages.map(message => waiting(message, now, tenants?.get(message.recipient) ?? '')),
      ),
    lanes: async region => lanes(deliveries, text(region)),
    async dueSince(region, now) {
      const first = { sort: { nextAt: 1 }, projection: { nextAt: 1 } } as const;
      const oldest = (await lanes(deliveries, text(region))).map(tenant =>
        deliveries.findOne({ region, state: 'waiting', tenant, nextAt: { $lte: now } }, first),
      );
      const due = (await Promise.all(oldest)).flatMap(found => (found ? [found.nextAt] : []));
      return due.reduce<Date | undefined>((a, b) => (a !== undefined && a < b ? a : b), undefined);
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

function waiting(message: DueMessage, now: Date, tenant: string): DeliveryDocument {
  const key = messageKey(message);
  const delivery: Delivery = {
    ...message,
    key,
    state: 'waiting',
    createdAt: now,
    nextAt: message.notBefore,
    attempts: 0,
    tenant,
  };
  return toDocument<Delivery, Claim>(delivery, [key]);
}

/** Gives messages of before there were lanes a place in the one without a name. */
async function adopt(deliveries: Collection<DeliveryDocument>, region: string): Promise<void> {
  await deliveries.updateMany(
    { region, state: 'waiting', tenant: { $exists: false } },
    { $set: { tenant: '' } },
  );
}

/** Hops from lane to lane along the index: as many queries as lanes, however many messages wait in each. */
async function lanes(deliveries: Collection<DeliveryDocument>, region: string): Promise<string[]> {
  const found: string[] = [];
  const first = { sort: { tenant: 1 }, projection: { tenant: 1 } } as const;
  let filter: Filter<DeliveryDocument> = { region, state: 'waiting' };
  for (;;) {
    const next: Partial<DeliveryDocument> | null = await deliveries.findOne(filter, first);
    if (next === null) return found;
    // What has none comes first.
    if (next.tenant === undefined) await adopt(deliveries, region);
    else {
      found.push(next.tenant);
      filter = { ...filter, tenant: { $gt: next.tenant } };
    }
  }
}
