import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { MongoClient } from 'mongodb';
import { startEmbeddedStore } from '../../storage/embedded/start.ts';
import { type Loose, temporaryFolder } from '../embedded/started-store.ts';
import { storeProcess } from '../embedded/store-process.ts';
import { tamperedStore } from '../embedded/tampered-store.ts';
import { runTool } from './tool-process.ts';

describe('npm run store:backup', function () {
  this.timeout(60_000);
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let data: string;
  let copy: string;
  beforeEach(async () => {
    folder = await temporaryFolder();
    [data, copy] = [`${folder.directory}/data`, `${folder.directory}/backups/today`];
  });
  afterEach(() => folder.remove());

  it('copies a store that is stopped, into a folder that the store starts from', async () => {
    await tamperedStore(data, () => undefined);
    const { code, stdout } = await runTool('store:backup', '--data', data, '--to', copy);
    assert.equal(code, 0);
    assert.match(stdout, /1 collection, 2 documents/);
    assert.deepEqual(readdirSync(`${folder.directory}/backups`), ['today']);
    assert.deepEqual(readdirSync(copy), ['store.lmdb']);
    const store = await startEmbeddedStore({ directory: copy });
    const client = await new MongoClient(store.uri).connect();
    const things = client.db('tests').collection<Loose>('things');
    assert.deepEqual(
      (await things.find().toArray()).map(({ _id }) => _id),
      [1, 2],
    );
    // Its indexes came with it, and what is made now does not get the place of something older.
    await assert.rejects(things.insertOne({ tags: ['c'] }), { code: 11000 });
    await client.db('tests').collection<Loose>('new').insertOne({ _id: 1 });
    assert.equal(await things.countDocuments(), 2);
    await client.close();
    await store.close();
  });

  it('copies one moment of a store that is running and written to', async () => {
    const store = await storeProcess(data);
    const client = await new MongoClient(store.uri).connect();
    const pairs = client.db('tests').collection<Loose>('pairs');
    await pairs.createIndex({ n: 1 });
    await pairs.insertMany([
      { _id: 'a', n: 0 },
      { _id: 'b', n: 0 },
    ]);
    let writing = true;
    let n = 0;
    const writer = (async () => {
      while (writing) {
        n++;
        const both = ['a', 'b'].map(_id => ({ updateOne: { filter: { _id }, update: { $set: { n } } } }));
        await pairs.bulkWrite([...both, { insertOne: { document: { _id: n, n } } }] as never);
      }
    })();
    const { code, stderr } = await runTool('store:backup', '--data', data, '--to', copy);
    writing = false;
    await writer;
    assert.equal(code, 0, stderr);
    await client.close();
    assert.equal(await store.end('SIGTERM'), 0);

    const copied = await startEmbeddedStore({ directory: copy });
    const reader = await new MongoClient(copied.uri).connect();
    const found = reader.db('tests').collection<Loose>('pairs');
    const [a, b] = await found.find({ _id: { $in: ['a', 'b'] } }).toArray();
    // Both were written by one command, and the load went on after the moment of the copy.
    assert.equal(a?.n, b?.n);
    assert.ok(a?.n > 0 && a?.n < n, `${a?.n} of ${n}`);
    // The third of each round is a command of its own.
    const documents = await found.countDocuments();
    assert.ok(documents === 2 + a?.n || documents === 1 + a?.n, `${documents} with ${a?.n} rounds`);
    await reader.close();
    await copied.close();
  });

  it('never overwrites, and never leaves half a copy under the name', async () => {
    await tamperedStore(data, () => undefined);
    mkdirSync(copy, { recursive: true });
    const there = await runTool('store:backup', '--data', data, '--to', copy);
    assert.equal(there.code, 2);
    assert.match(there.stderr, /There is something at .* already/);
    assert.deepEqual(readdirSync(copy), []);
  });

  it('clears away what an interrupted backup left', async () => {
    await tamperedStore(data, () => undefined);
    mkdirSync(`${copy}.unfinished`, { recursive: true });
    writeFileSync(`${copy}.unfinished/store.lmdb`, 'half');
    const { code, stderr } = await runTool('store:backup', '--data', data, '--to', copy);
    assert.equal(code, 0, stderr);
    assert.deepEqual(readdirSync(`${folder.directory}/backups`), ['today']);
  });

  it('is not made of a store that has faults', async () => {
    await tamperedStore(data, (engine, { indexes: [n] }) => {
      const [entry] = engine.allEntries(n?.id ?? 0);
      assert.ok(entry);
      engine.disk.remove(entry.key);
    });
    const { code, stderr } = await runTool('store:backup', '--data', data, '--to', copy);
    assert.equal(code, 1);
    assert.match(stderr, /No backup was made[\s\S]*has no entry in the index n_1/);
    assert.deepEqual(readdirSync(`${folder.directory}/backups`), []);
  });

  it('answers what it cannot copy in plain words', async () => {
    await tamperedStore(data, () => undefined);
    const cases: [string[], RegExp][] = [
      [['--data', data], /^Use: npm run store:backup/],
      [['--data', folder.directory, '--to', copy], /^There is no store in/],
      [['--data', data, '--to', `${data}/inside`], /^The backup cannot lie in the folder of the store/],
    ];
    for (const [args, expected] of cases) {
      const { code, stderr } = await runTool('store:backup', ...args);
      assert.equal(code, 2, args.join(' '));
      assert.match(stderr, expected);
    }
    assert.equal(existsSync(copy), false);
  });
});
