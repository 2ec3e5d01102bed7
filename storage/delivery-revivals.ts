import type { Collection, UpdateFilter } from 'mongodb';
import type { Delivery } from '../programme/delivery/message.ts';
import type { OutboxStore } from '../programme/delivery/outbox-store.ts';
import { byKey, type Stored } from './document.ts';
import { text, texts } from './gate.ts';

/** What the store adds to a delivery while somebody has it in hand: who took it, and until when. */
export interface Claim {
  claim: string;
  until: Date;
}

export type DeliveryDocument = Stored<Delivery, Claim>;

const startOver = (now: Date): UpdateFilter<DeliveryDocument> => ({
  // Where she is now is looked up anew.
  $set: { state: 'waiting', nextAt: now, attempts: 0, tenant: '' },
  $unset: { reason: '' },
});

/** Deliveries that had ended and begin again. */
export function deliveryRevivals(
  deliveries: Collection<DeliveryDocument>,
): Pick<OutboxStore, 'again' | 'unreachableRecipients' | 'revive'> {
  return {
    async again(region, key, now) {
      const { matchedCount } = await deliveries.updateOne(
        { ...byKey(region, key), state: { $in: ['uncertain', 'unreachable', 'failed'] } },
        startOver(now),
      );
      return matchedCount === 1;
    },
    async unreachableRecipients(region, since) {
      const groups = await deliveries
        .aggregate<{ _id: string }>([
          { $match: { region: text(region), state: 'unreachable', createdAt: { $gte: since } } },
          { $group: { _id: '$recipient' } },
        ])
        .toArray();
      return groups.map(({ _id }) => _id);
    },
    async revive(region, recipients, since, now) {
      const { modifiedCount } = await deliveries.updateMany(
        {
          region: text(region),
          state: 'unreachable',
          createdAt: { $gte: since },
          recipient: { $in: texts(recipients) },
        },
        startOver(now),
      );
      return modifiedCount;
    },
  };
}
