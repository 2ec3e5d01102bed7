import assert from 'node:assert/strict';
import { MongoClient, MongoError, MongoServerError, type UpdateFilter } from 'mongodb';
import { startEmbeddedStore } from '../../storage/embedded/start.ts';
import { type Loose, startedStore, temporaryFolder } from './started-store.ts';
import { type StoreProcess, storeProcess } from './store-process.ts';

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
    const acknowledged = await writeUntilItDies(store.uri, 200, () => {
      closed = store.close();
    });
    await closed;
    assert.ok(acknowledged.size >= 100 - WRITERS);
    await assertNothingLost(folder.directory, acknowledged, 1);
    await folder.remove();
  });
});

const WRITERS = 8;

/** Writes as fast as it goes until the store is gone; answers what was acknowledged: by document, the last number. */
async function writeUntilItDies(
  uri: string,
  enough: number,
  onEnough: () => void,
): Promise<Map<string, number>> {
  const client = await new MongoClient(uri, { serverSelectionTimeoutMS: 100 }).connect();
  const things = client.db('tests').collection<Loose>('things');
  const acknowledged = new Map<string, number>();
  let writes = 0;
  const count = () => {
    if (++writes === enough) onEnough();
  };
  const writer = async (_: unknown, w: number) => {
    for (let i = 0; ; i++) {
      const _id = `${w}/${i}`;
      await things.insertOne({ _id, n: 0, tags: [`t${i % 7}`, `w${w}`], key: `${w}-${i}` });
      acknowledged.set(_id, 0);
      count();
      const update: UpdateFilter<Loose> = {
        $inc: { n: 1 },
        $set: { key: `changed-${w}-${i}` },
        $addToSet: { tags: 'more' },
      };
      await things.updateOne({ _id, n: 0 }, update);
      acknowledged.set(_id, 1);
      count();
    }
  };
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
  return acknowledged;
}

async function assertNothingLost(
  directory: string,
  acknowledged: ReadonlyMap<string, number>,
  indexes = 4,
): Promise<void> {
  const store = await startEmbeddedStore({ directory });
  const client = await new MongoClient(store.uri).connect();
  try {
    const db = client.db('tests');
    const things = db.collection<Loose>('things');
    const stored = new Map((await things.find().toArray()).map(each => [String(each._id), each]));
    for (const [id, n] of acknowledged) {
      assert.ok((stored.get(id)?.n ?? -1) >= n, `${id} was acknowledged with ${n}`);
    }
    // At most what each writer was just about is there beside.
    assert.ok(stored.size - acknowledged.size <= WRITERS);
    const { valid, errors, nIndexes } = await db.command({ validate: 'things' });
    assert.deepEqual({ valid, errors, nIndexes }, { valid: true, errors: [], nIndexes: indexes });
  } finally {
    await client.close();
    await store.close();
  }
}

describe('kill -9 in the middle of a write load on the embedded store', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  before(async () => {
    folder = await temporaryFolder();
  });
  let running: StoreProcess | undefined;
  after(async () => {
    running?.process.kill('SIGKILL');
    await folder.remove();
  });

  for (const enough of [50, 333, 1_200]) {
    it(`after ${enough} writes loses no write that was acknowledged, and indexes agree with documents`, async () => {
      const directory = `${folder.directory}/${enough}`;
      const store = await storeProcess(directory);
      running = store;
      const client = await new MongoClient(store.uri).connect();
      const things = client.db('tests').collection('things');
      await things.createIndexes([
        { key: { tags: 1, n: -1 } },
        { key: { key: 1 }, unique: true },
        { key: { n: 1 } },
      ]);
      await client.close();
      let killed: Promise<unknown> = Promise.resolve();
      const acknowledged = await writeUntilItDies(store.uri, enough, () => {
        killed = store.end('SIGKILL');
      });
      await killed;
      assert.ok(acknowledged.size >= enough / 2 - WRITERS);
      await assertNothingLost(directory, acknowledged);
    }).timeout(60_000);
  }
});
