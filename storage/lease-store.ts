import type { Db } from 'mongodb';
import type { LeaseStore } from '../programme/delivery/outbox-store.ts';
import { SCHEMA } from './document.ts';
import { text } from './gate.ts';
import { isDuplicate } from './idempotent-writes.ts';

/** The only document without a region: what is leased, a tenant's limit for example, belongs to all regions in it. */
interface LeaseDocument {
  _id: string;
  schema: number;
  holder: string;
  until: Date;
}

/** Collection `leases`, named by what is leased. */
export function mongoLeaseStore(db: Db): LeaseStore {
  const leases = db.collection<LeaseDocument>('leases');

  return {
    async hold(name, holder, now, until) {
      const mine = { holder: text(holder) };
      const free = { _id: text(name), $or: [mine, { until: { $lte: now } }] };
      const next = { $set: { holder, until, schema: SCHEMA } };
      try {
        // Another holder's lease does not match, so the upsert tries to insert beside it and the `_id` refuses.
        const before = await leases.findOneAndUpdate(free, next, { upsert: true, returnDocument: 'before' });
        return before === null || before.holder === holder ? 'held' : 'takenOver';
      } catch (error) {
        if (isDuplicate(error)) return 'notFree';
        throw error;
      }
    },
    async release(name, holder, now) {
      // Not deleted: the next one has to know that somebody sent until just now.
      await leases.updateOne({ _id: text(name), holder: text(holder) }, { $set: { until: now } });
    },
  };
}
