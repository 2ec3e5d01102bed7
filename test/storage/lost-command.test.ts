import assert from 'node:assert/strict';
import { type Collection, MongoBulkWriteError, MongoNetworkError } from 'mongodb';
import { insertMissing, refusedAsDuplicates } from '../../storage/idempotent-writes.ts';

interface Kept {
  _id: string;
  region: string;
}

/** What the driver throws when the connection is lost: an error of many writes in which none has failed. */
const lost = new MongoBulkWriteError(new MongoNetworkError('connection closed'), {
  insertedCount: 0,
  getWriteConcernError: () => undefined,
} as never);
const fail = () => Promise.reject(lost);
const collection = { bulkWrite: fail, insertMany: fail } as unknown as Collection<Kept>;

describe('Many writes in one command that is lost', () => {
  it('are not taken for done', async () => {
    assert.deepEqual([lost.writeErrors].flat(), []);
    await assert.rejects(refusedAsDuplicates(collection, []), /connection closed/);
    await assert.rejects(insertMissing(collection, [{ _id: 'r/1', region: 'r' }]), /connection closed/);
  });
});
