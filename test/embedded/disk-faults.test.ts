import assert from 'node:assert/strict';
import { type Collection, type Db, MongoClient } from 'mongodb';
import { Engine } from '../../storage/embedded/engine/engine.ts';
import { startEmbeddedStore } from '../../storage/embedded/start.ts';
import { type Loose, refusal, temporaryFolder } from './started-store.ts';
import { type StoreProcess, storeProcess } from './store-process.ts';

/** Does something with the collection `things`, and closes the client whatever comes of it. */
async function withThings<T>(
  uri: string,
  work: (things: Collection<Loose>, db: Db) => Promise<T>,
): Promise<T> {
  const client = await new MongoClient(uri).connect();
  try {
    const db = client.db('tests');
    return await work(db.collection<Loose>('things'), db);
  } finally {
    await client.close();
  }
}

describe('The disk of the embedded store', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  let limited: StoreProcess | undefined;
  afterEach(async () => {
    // A test that failed must not leave its process behind.
    limited?.process.kill('SIGKILL');
    await folder.remove();
  });

  it('when it is full refuses writes and serves reads, and takes writes again once there is room', async function () {
    if (process.platform === 'win32') this.skip();
    limited = await storeProcess(folder.directory, 'ulimit -f 4000; exec "$@"');
    const filling = 'x'.repeat(5_000);
    const stored = await withThings(limited.uri, async (things, db) => {
      await things.createIndex({ n: 1 });
      const fill = async () => {
        for (let n = 0; n < 5_000; n++) await things.insertOne({ _id: n, n, filling });
      };
      const { code, message } = await refusal(fill());
      assert.equal(code, 14031);
      assert.match(message, /^The disk is full or cannot be written, and nothing was stored: /);
      assert.equal(
        (await refusal(things.insertOne({ _id: 'more', filling: filling.repeat(100) }))).code,
        14031,
      );
      // A collection that could not be made is not there either.
      assert.equal(
        (await refusal(db.collection('other').insertOne({ filling: filling.repeat(100) }))).code,
        14031,
      );
      assert.deepEqual(
        (await db.listCollections().toArray()).map(({ name }) => name),
        ['things'],
      );
      const { nrecords, valid } = await db.command({ validate: 'things' });
      assert.equal(valid, true);
      assert.equal(await things.countDocuments({ n: { $gte: 0 }, filling }), nrecords);
      return nrecords;
    });
    assert.ok(stored > 100);
    assert.equal(await limited.end('SIGTERM'), 0);
    const store = await startEmbeddedStore({ directory: folder.directory });
    await withThings(store.uri, async (things, db) => {
      await things.insertOne({ _id: 'more', n: 1, filling });
      const { nrecords, valid } = await db.command({ validate: 'things' });
      assert.deepEqual({ nrecords, valid }, { nrecords: stored + 1, valid: true });
    });
    await store.close();
  });

  it('keeps nothing of a transaction in which the store itself has a fault', async () => {
    const engine = new Engine(folder.directory);
    const good = engine.write(() => engine.disk.put(Buffer.from('good'), Buffer.from('x')));
    const fault = engine.write(() => {
      engine.disk.put(Buffer.from('half'), Buffer.from('x'));
      throw new Error('a fault');
    });
    await assert.rejects(good, /Nothing was stored: a fault/);
    await assert.rejects(fault, { codeName: 'InternalError' });
    assert.equal(engine.disk.has(Buffer.from('good')), false);
    assert.equal(engine.disk.has(Buffer.from('half')), false);
    await engine.write(() => engine.disk.put(Buffer.from('later'), Buffer.from('x')));
    assert.equal(engine.disk.has(Buffer.from('later')), true);
    await engine.close();
  });
});
