import type { Db } from 'mongodb';
import type { Copy, Mailing, MailingStore } from '../programme/delivery/mailing-store.ts';
import { type DeliveryState, messageKey } from '../programme/delivery/message.ts';
import type { DeliveryDocument } from './delivery-revivals.ts';
import { byKey, fromDocument } from './document.ts';
import { text } from './gate.ts';
import { mailingHistory } from './mailing-history.ts';

const ARRIVED: DeliveryDocument['state'][] = ['sending', 'sent', 'uncertain'];

const allOf = ({ region, kind, subject }: Mailing) => ({
  region: text(region),
  kind: text(kind),
  subject: text(subject),
});

const earlierThan = ({ region, kind, subject }: Mailing) => ({
  region: text(region),
  kind: text(kind),
  subject: { $lt: text(subject) },
});

const copyKey = ({ region, kind, subject }: Mailing, recipient: string) =>
  byKey(region, messageKey({ kind: text(kind), subject: text(subject), recipient: text(recipient) }));

/** Collection `deliveries`, as `outbox-store.ts` keeps it, by what deliveries have in common. */
export function mongoMailingStore(db: Db): MailingStore {
  const deliveries = db.collection<DeliveryDocument>('deliveries', { ignoreUndefined: true });

  return {
    async counts(mailing) {
      const groups = await deliveries
        .aggregate<{ _id: { state: DeliveryState; tenant?: string }; deliveries: number }>([
          { $match: allOf(mailing) },
          { $group: { _id: { state: '$state', tenant: '$tenant' }, deliveries: { $sum: 1 } } },
        ])
        .toArray();
      return groups.map(({ _id: { state, tenant = '' }, deliveries: n }) => ({
        state,
        tenant,
        deliveries: n,
      }));
    },
    async seen(mailing) {
      return deliveries.countDocuments({ ...allOf(mailing), seenAt: { $exists: true } });
    },
    async copies(mailing) {
      return (await deliveries.find(allOf(mailing)).toArray()).map(document => fromDocument<Copy>(document));
    },
    async copyTo(mailing, recipient) {
      const found = await deliveries.findOne(copyKey(mailing, recipient));
      return found === null ? undefined : fromDocument<Copy>(found);
    },
    async stop(mailing) {
      const { matchedCount } = await deliveries.updateMany(
        { ...allOf(mailing), state: 'waiting' },
        { $set: { state: 'dropped', reason: 'stopped' }, $unset: { store: '' } },
      );
      return matchedCount;
    },
    async acknowledge(mailing, recipient, at) {
      const { matchedCount } = await deliveries.updateOne(
        { ...copyKey(mailing, recipient), state: { $in: ARRIVED }, seenAt: { $exists: false } },
        { $set: { state: 'sent', seenAt: at }, $unset: { store: '', reason: '' } },
      );
      return matchedCount === 1;
    },
    history: mailingHistory(deliveries),
    removeBefore: async mailing => (await deliveries.deleteMany(earlierThan(mailing))).deletedCount,
    countBefore: async mailing => deliveries.countDocuments(earlierThan(mailing)),
  };
}
