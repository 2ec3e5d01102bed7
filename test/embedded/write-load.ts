import assert from 'node:assert/strict';
import { type Db, MongoClient, MongoError, MongoServerError, type UpdateFilter } from 'mongodb';
import type { Loose } from './started-store.ts';

/** How many write at once, each one document after the other. */
export const WRITERS = 8;

/** By document what was acknowledged last: inserted, changed once, or deleted. */
export type Acknowledged = Map<string, 0 | 1 | 'deleted'>;

export const INDEXES = [
  { key: { tags: 1, n: -1 } },
  { key: { key: 1 }, unique: true },
  { key: { n: 1 } },
] as const;

/** A quarter of the documents goes away again. */
const isDeletedNext = (id: string): boolean => Number(id.split('/')[2]) % 4 === 3;

/**
 * Writes into `tests.things` as fast as it goes until the store is gone, and notes what was acknowledged. Calls `onEnough`
 * once after so many acknowledgements. `round` is part of every id.
 */
export async function writeUntilItDies(
  uri: string,
  load: { round: number; enough: number; onEnough: () => void },
  acknowledged: Acknowledged,
): Promise<void> {
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: 2_000 });
  const things = client.db('tests').collection<Loose>('things');
  let writes = 0;
  const note = (_id: string, state: 0 | 1 | 'deleted') => {
    acknowledged.set(_id, state);
    if (++writes === load.enough) load.onEnough();
  };
  const writer = async (_: unknown, w: number) => {
    for (let i = 0; ; i++) {
      const _id = `${load.round}/${w}/${i}`;
      await things.insertOne({ _id, n: 0, tags: [`t${i % 7}`, `w${w}`], key: _id });
      note(_id, 0);
      const update: UpdateFilter<Loose> = {
        $inc: { n: 1 },
        $set: { key: `changed ${_id}` },
        $addToSet: { tags: 'more' },
      };
      await things.updateOne({ _id, n: 0 }, update);
      note(_id, 1);
      if (!isDeletedNext(_id)) continue;
      await things.deleteOne({ _id });
      note(_id, 'deleted');
    }
  };
  await client.connect().catch(error => client.close().then(() => Promise.reject(error)));
  const ends = await Promise.allSettled(Array.from({ length: WRITERS }, writer));
  await client.close();
  for (const end of ends) {
    const error: unknown = end.status === 'rejected' ? end.reason : undefined;
    // The connection ended, or the server said that it is about to; anything else would be a fault.
    assert.ok(
      error instanceof MongoServerError ? error.code === 91 : error instanceof MongoError,
      String(error),
    );
  }
}

/** Everything acknowledged is there, nothing else but what each writer of each round was just about, and indexes agree. */
export async function assertNothingLost(
  db: Db,
  acknowledged: Acknowledged,
  expected: { rounds: number; indexes: number },
): Promise<void> {
  const documents = await db.collection<Loose>('things').find().toArray();
  const stored = new Map(documents.map(each => [String(each._id), each.n as number]));
  let there = 0;
  for (const [id, state] of acknowledged) {
    const n = stored.get(id);
    if (state !== 'deleted') there++;
    if (state === 'deleted') assert.equal(n, undefined, `${id} was deleted`);
    // Its writer was about to delete it: that may have been done, only nobody heard of it.
    else if (state === 1 && isDeletedNext(id) && n === undefined) continue;
    else assert.ok((n ?? -1) >= state, `${id} was acknowledged with ${state}`);
  }
  const beside = WRITERS * expected.rounds;
  assert.ok(Math.abs(stored.size - there) <= beside, `${stored.size} are stored, ${there} acknowledged`);
  const { valid, errors, nIndexes } = await db.command({ validate: 'things' });
  assert.deepEqual({ valid, errors, nIndexes }, { valid: true, errors: [], nIndexes: expected.indexes });
}
