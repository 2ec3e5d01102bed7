import type { Collection, Filter, UpdateFilter } from 'mongodb';
import { coalesced } from './coalesced-writes.ts';
import type { TrainingRecordDocument } from './seat-claims.ts';

/** One conditional change of one person's record. */
export interface Settling {
  id: string;
  filter: Filter<TrainingRecordDocument>;
  update: UpdateFilter<TrainingRecordDocument>;
}

const BATCH = 500;

/**
 * Changes of records that come together go in one `bulkWrite`. True when all in the batch found what they are for. False
 * says nothing about this one: the server does not say which did not, so whoever gets it looks again.
 */
export function settledTogether(
  records: Collection<TrainingRecordDocument>,
): (settling: Settling) => Promise<boolean> {
  return coalesced<Settling, boolean>({
    keyOf: ({ id }) => id,
    limit: BATCH,
    async write(batch) {
      const operations = batch.map(({ filter, update }) => ({ updateOne: { filter, update } }));
      const { matchedCount } = await records.bulkWrite(operations, { ordered: false });
      return batch.map(() => matchedCount === batch.length);
    },
  });
}
