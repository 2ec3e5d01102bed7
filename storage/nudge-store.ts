import type { Db } from 'mongodb';
import type { Nudge, NudgeStore } from '../programme/vote/nudge.ts';
import { fromDocument, type Stored, toDocument } from './document.ts';
import { text } from './gate.ts';
import { insertMissing } from './idempotent-writes.ts';

/** Collection `nudges`; what may be there once is the `_id`. */
export function mongoNudgeStore(db: Db): NudgeStore {
  const nudges = db.collection<Stored<Nudge>>('nudges');

  return {
    insertMissing: async wanted =>
      insertMissing(
        nudges,
        wanted.map(nudge => toDocument(nudge, [nudge.vote, nudge.stage, nudge.authority, nudge.day])),
      ),
    async since(region, day) {
      const found = await nudges.find({ region: text(region), day: { $gte: text(day) } }).toArray();
      return found.map(document => fromDocument<Nudge>(document));
    },
  };
}
