import assert from 'node:assert/strict';
import { MongoClient } from 'mongodb';
import { startEmbeddedStore } from '../../storage/embedded/start.ts';
import { killRounds } from './kill-rounds.ts';
import { type Loose, startedStore, temporaryFolder } from './started-store.ts';
import { type Acknowledged, assertNothingLost, WRITERS, writeUntilItDies } from './write-load.ts';

describe('A restart of the embedded store', () => {
  const store = startedStore();

  it('keeps documents, indexes and what is unique', async () => {
    await store.db.collection<Loose>('kept').createIndex({ n: 1 }, { unique: true });
    await store.db.collection<Loose>('kept').insertMany([
      { _id: 1, n: 1 },
      { _id: 2, n: [2, 3] },
    ]);
    await store.db.collection('dropped').insertOne({});
    await store.db.collection('dropped').drop();
    await store.restart();
    const kept = store.db.collection<Loose>('kept');
    assert.deepEqual(await kept.find().toArray(), [
      { _id: 1, n: 1 },
      { _id: 2, n: [2, 3] },
    ]);
    await assert.rejects(kept.insertOne({ n: 3 }), { code: 11000 });
    assert.deepEqual(
      (await store.db.listCollections().toArray()).map(({ name }) => name),
      ['kept'],
    );
    // The two limits are kept by different elements: the index still knows that it has arrays.
    assert.equal(await kept.countDocuments({ n: { $gt: 2, $lt: 3 } }), 1);
    // What is made after a restart does not get the place of something older.
    await store.db.collection('new').insertOne({});
    assert.equal(await kept.countDocuments(), 2);
    assert.equal(await store.db.collection('new').countDocuments(), 1);
  });
});

describe('Closing the embedded store', () => {
  it('in the middle of a write load answers what it took in, and keeps that', async () => {
    const folder = await temporaryFolder();
    const store = await startEmbeddedStore({ directory: folder.directory });
    let closed: Promise<void> = Promise.resolve();
    const acknowledged: Acknowledged = new Map();
    const onEnough = () => {
      closed = store.close();
    };
    await writeUntilItDies(store.uri, { round: 0, enough: 200, onEnough }, acknowledged);
    await closed;
    assert.ok(acknowledged.size >= 60 - WRITERS);
    const again = await startEmbeddedStore({ directory: folder.directory });
    const client = await new MongoClient(again.uri).connect();
    await assertNothingLost(client.db('tests'), acknowledged, { rounds: 1, indexes: 1 });
    await client.close();
    await again.close();
    await folder.remove();
  });
});

// `npm run test:kills` does it 50 times.
killRounds(5);
