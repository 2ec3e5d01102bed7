import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { MongoClient } from 'mongodb';
import { startEmbeddedStore } from '../../storage/embedded/start.ts';
import { temporaryFolder } from './started-store.ts';
import { runStore, storeProcess } from './store-process.ts';

describe('npm run store', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  before(async () => {
    folder = await temporaryFolder();
  });
  after(() => folder.remove());

  it('prints its URI, serves it, and ends cleanly on SIGTERM and SIGINT', async () => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const directory = `${folder.directory}/served`;
      const store = await storeProcess(directory);
      assert.match(store.uri, /^mongodb:\/\/127\.0\.0\.1:\d+\/\?directConnection=true$/);
      const client = await new MongoClient(store.uri).connect();
      await client.db('a').collection('b').insertOne({ signal });
      await client.close();
      assert.equal(await store.end(signal), 0);
      assert.equal(existsSync(`${directory}/store.lock`), false);
    }
  });

  it('answers bad arguments in plain words', async () => {
    const cases: [string[], RegExp][] = [
      [['--port', '1'], /Say with --data/],
      [['--data', folder.directory], /Say with --port/],
      [['--port', 'x', '--data', folder.directory], /--port has to be a number from 0 to 65535, not "x"/],
      [['--port', '65536', '--data', folder.directory], /--port has to be a number/],
      [['--colour', 'red'], /'--colour'/],
    ];
    for (const [args, words] of cases) {
      const { code, stdout, stderr } = await runStore(...args);
      assert.equal(code, 2);
      assert.equal(stdout, '');
      assert.match(stderr, words);
      assert.match(stderr, /Usage: npm run store/);
    }
  });

  it('says so when the port is taken, and gives the folder back', async () => {
    const store = await startEmbeddedStore({ directory: `${folder.directory}/first` });
    const port = new URL(store.uri).port;
    const directory = `${folder.directory}/second`;
    const { code, stderr } = await runStore('--port', port, '--data', directory);
    assert.equal(code, 1);
    assert.match(stderr, /EADDRINUSE/);
    assert.equal(existsSync(`${directory}/store.lock`), false);
    await store.close();
  });
});

describe('The folder of an embedded store', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(() => folder.remove());

  it('is refused to a second process and to a second store, by its name', async () => {
    const store = await startEmbeddedStore({ directory: folder.directory });
    const { code, stderr } = await runStore('--port', '0', '--data', folder.directory);
    assert.equal(code, 1);
    assert.ok(stderr.includes(folder.directory) && stderr.includes(`process ${process.pid}`), stderr);
    await assert.rejects(
      startEmbeddedStore({ directory: `${folder.directory}/.` }),
      /in use by this process/,
    );
    await store.close();
    await store.close();
    await (await startEmbeddedStore({ directory: folder.directory })).close();
  });

  it('is free again after its process was killed', async () => {
    const killed = await storeProcess(folder.directory);
    await killed.end('SIGKILL');
    assert.equal(existsSync(`${folder.directory}/store.lock`), true);
    await (await startEmbeddedStore({ directory: folder.directory })).close();
  });

  it('is free when another process has got the number of the dead one', async () => {
    const other = await storeProcess(`${folder.directory}/other`);
    const [pid, boot] = readFileSync(`${folder.directory}/other/store.lock`, 'utf8').split(' ');
    assert.equal(Number(pid), other.process.pid);
    if (boot !== undefined) {
      writeFileSync(`${folder.directory}/store.lock`, `${pid} ${boot} 1`);
      await (await startEmbeddedStore({ directory: folder.directory })).close();
    }
    await other.end('SIGTERM');
  });
});
