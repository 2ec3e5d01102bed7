import assert from 'node:assert/strict';
import { isDuplicate } from '../../storage/idempotent-writes.ts';
import { startedStore } from './started-store.ts';

describe('Simultaneous writes to the embedded store', () => {
  const store = startedStore();

  it('of 1,000 takers of one counter admit exactly as many as there are places', async () => {
    const sessions = store.fresh();
    await sessions.insertOne({ _id: 's', taken: 0, places: 40 });
    const take = () => sessions.updateOne({ _id: 's', taken: { $lt: 40 } }, { $inc: { taken: 1 } });
    const results = await Promise.all(Array.from({ length: 1_000 }, take));
    assert.equal(results.filter(({ modifiedCount }) => modifiedCount === 1).length, 40);
    assert.equal((await sessions.findOne())?.taken, 40);
  });

  it('give every taker of a number another one', async () => {
    const counters = store.fresh();
    const take = () =>
      counters.findOneAndUpdate({ _id: 'n' }, { $inc: { n: 1 } }, { upsert: true, returnDocument: 'after' });
    const taken = await Promise.all(Array.from({ length: 200 }, take));
    const numbers = taken.map(document => document?.n).sort((a, b) => a - b);
    assert.deepEqual(
      numbers,
      Array.from({ length: 200 }, (_, i) => i + 1),
    );
  });

  it('insert a claim once, however many insert it', async () => {
    const claims = store.fresh();
    await claims.createIndex({ kind: 1, subject: 1 }, { unique: true });
    const claim = (_: unknown, i: number) =>
      claims.insertOne({ kind: 'reminder', subject: `v${i % 20}` }).then(
        () => 1,
        (error: unknown) => (isDuplicate(error) ? 0 : Promise.reject(error)),
      );
    const admitted = await Promise.all(Array.from({ length: 400 }, claim));
    assert.equal(admitted.filter(each => each === 1).length, 20);
    assert.equal(await claims.countDocuments(), 20);
    assert.equal((await store.db.command({ validate: claims.collectionName })).valid, true);
  });

  it('of one command are all there or none, to whoever reads meanwhile', async () => {
    const pairs = store.fresh();
    await pairs.insertMany([
      { _id: 'a', n: 0 },
      { _id: 'b', n: 0 },
    ]);
    let writing = true;
    const readers = Array.from({ length: 4 }, async () => {
      let reads = 0;
      while (writing) {
        const [a, b] = await pairs.find({}, { sort: { _id: 1 } }).toArray();
        assert.equal(a?.n, b?.n);
        reads++;
      }
      return reads;
    });
    for (let n = 1; n <= 100; n++) {
      await pairs.bulkWrite(
        ['a', 'b'].map(_id => ({ updateOne: { filter: { _id }, update: { $set: { n } } } })),
      );
    }
    writing = false;
    for (const reads of await Promise.all(readers)) assert.ok(reads > 0);
  });
});
