import { randomUUID } from 'node:crypto';
import type { AnyBulkWriteOperation, Collection } from 'mongodb';
import type { Delivery } from '../programme/delivery/message.ts';
import type { DeliveryEnd, OutboxStore } from '../programme/delivery/outbox-store.ts';
import { coalesced } from './coalesced-writes.ts';
import type { DeliveryDocument } from './delivery-revivals.ts';
import { byKey, documentId, fromDocument } from './document.ts';
import { text } from './gate.ts';

/** One conditional write to a delivery that its taker has in hand. */
interface ClaimWrite {
  id: string;
  /** Set where the caller asks whether it is being sent now. */
  startedBy?: string;
  write: AnyBulkWriteOperation<DeliveryDocument>;
}

const BATCH = 500;
const IN_HAND: Delivery['state'][] = ['waiting', 'sending'];

/**
 * Taking, starting and settling: the hot path of delivery. A taker hides what it takes behind a later `nextAt` and a
 * claim; the state says `sending` only from the last moment before the POST, so that a crash leaves few in doubt.
 * Starts and ends that come at the same time go in one `bulkWrite`.
 */
export function deliveryClaims(
  deliveries: Collection<DeliveryDocument>,
  newClaim: () => string = randomUUID,
): Pick<OutboxStore, 'take' | 'free' | 'start' | 'settle'> {
  const enqueue = coalesced<ClaimWrite, boolean>({
    keyOf: ({ id }) => id,
    write: batch => written(deliveries, batch),
    limit: BATCH,
  });

  return {
    async take(region, tenant, now, until, limit) {
      const claim = newClaim();
      const due = {
        region: text(region),
        state: 'waiting' as const,
        tenant: text(tenant),
        nextAt: { $lte: now },
      };
      if (limit <= 0) return { claim, deliveries: [] };
      // Three commands whatever the limit. The one in the middle decides: it claims only what is still due, so two takers
      // who saw the same messages get different ones, or one of them fewer.
      const oldest = { nextAt: 1, _id: 1 } as const;
      const seen = await deliveries
        .find(due, { sort: oldest, limit, projection: { _id: 1, nextAt: 1 } })
        .toArray();
      if (seen.length === 0) return { claim, deliveries: [] };
      await deliveries.updateMany(
        { ...due, _id: { $in: seen.map(({ _id }) => _id) } },
        { $set: { nextAt: until, store: { claim, until } }, $inc: { attempts: 1 } },
      );
      const ours = await deliveries.find({ region, 'store.claim': claim }).toArray();
      const byId = new Map(ours.map(document => [document._id, document]));
      const taken = seen.flatMap(({ _id, nextAt }) => {
        const document = byId.get(_id);
        return document ? [{ ...fromDocument<Delivery>(document), nextAt }] : [];
      });
      return { claim, deliveries: taken };
    },
    async free(region, tenant, now) {
      const { matchedCount } = await deliveries.updateMany(
        { region: text(region), state: 'waiting', tenant: text(tenant), 'store.claim': { $exists: true } },
        { $set: { nextAt: now }, $unset: { store: '' }, $inc: { attempts: -1 } },
      );
      return matchedCount;
    },
    async start(region, key, claim, asOf) {
      const filter = { ...byKey(region, key), state: 'waiting' as const, 'store.claim': text(claim) };
      const write = {
        updateOne: { filter, update: { $set: { state: 'sending' as const, ...(asOf && { asOf }) } } },
      };
      return enqueue({ id: documentId(region, key), startedBy: claim, write });
    },
    async settle(region, key, claim, end) {
      const filter = { ...byKey(region, key), state: { $in: IN_HAND }, 'store.claim': text(claim) };
      await enqueue({ id: documentId(region, key), write: { updateOne: { filter, update: ended(end) } } });
    },
  };
}

const ended = ({ state, at, nextAt, reason, untried, tenant }: DeliveryEnd) => ({
  $set: {
    state,
    ...(state === 'sent' && { sentAt: at }),
    ...(nextAt && { nextAt }),
    ...(reason !== undefined && { reason }),
    ...(tenant !== undefined && { tenant }),
  },
  $unset: { store: '' as const, ...(reason === undefined && { reason: '' as const }) },
  ...(untried && { $inc: { attempts: -1 } }),
});

async function written(
  deliveries: Collection<DeliveryDocument>,
  batch: readonly ClaimWrite[],
): Promise<boolean[]> {
  const { matchedCount } = await deliveries.bulkWrite(
    batch.map(({ write }) => write),
    { ordered: false },
  );
  if (matchedCount === batch.length) return batch.map(() => true);
  // Which ones were not? A start that stands has left its claim.
  const asked = batch.filter(({ startedBy }) => startedBy !== undefined).map(({ id }) => id);
  if (asked.length === 0) return batch.map(() => true);
  const standing = await deliveries
    .find({ _id: { $in: asked } }, { projection: { state: 1, 'store.claim': 1 } })
    .toArray();
  const byId = new Map(standing.map(document => [document._id, document]));
  return batch.map(({ id, startedBy }) => {
    const found = byId.get(id);
    return startedBy === undefined || (found?.state === 'sending' && found.store?.claim === startedBy);
  });
}
