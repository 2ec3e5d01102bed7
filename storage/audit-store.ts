import type { Db } from 'mongodb';
import type { AuditEvent, AuditStore } from '../programme/audit/audit-store.ts';
import { fromDocument, type Stored, toDocument } from './document.ts';
import { text } from './gate.ts';
import { insertOnce } from './idempotent-writes.ts';

const before = (region: string, at: Date) => ({ region: text(region), at: { $lt: at } });

/** Collection `auditEvents`; `store.under` lists the target and everything that it lies under, to be looked up by. */
export function mongoAuditStore(db: Db): AuditStore {
  const events = db.collection<Stored<AuditEvent, { under: string[] }>>('auditEvents', {
    ignoreUndefined: true,
  });

  return {
    async record(event) {
      const parts = event.target.split('/');
      const under = [...new Set([...parts.map((_, last) => parts.slice(0, last + 1).join('/')), ...parts])];
      await insertOnce(events, toDocument(event, [event.id], { under }));
    },
    async about(region, target, limit) {
      const newest = { sort: { at: -1, _id: -1 }, limit } as const;
      const found = await events
        .find({ region: text(region), 'store.under': text(target) }, newest)
        .toArray();
      return found.map(document => fromDocument<AuditEvent>(document));
    },
    removeBefore: async (region, at) => (await events.deleteMany(before(region, at))).deletedCount,
    countBefore: async (region, at) => events.countDocuments(before(region, at)),
  };
}
