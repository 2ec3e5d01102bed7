import assert from 'node:assert/strict';
import { MongoClient } from 'mongodb';
import { startEmbeddedStore } from '../../storage/embedded/start.ts';
import { type Loose, startedStore, temporaryFolder } from '../embedded/started-store.ts';
import { runTool, toolProcess } from './tool-process.ts';

const DOCUMENTS = 20_000;

describe('A copy that was interrupted', function () {
  this.timeout(120_000);
  const source = startedStore();
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  before(async () => {
    const things = source.db.collection<Loose>('things');
    await things.createIndex({ n: 1 }, { unique: true });
    // Ids of two types: an order of all types is gone on with, not one of texts alone.
    const ids = Array.from({ length: DOCUMENTS }, (_, n) => (n % 2 ? n : `id ${n}`));
    await things.insertMany(ids.map((_id, n) => ({ _id, n, filling: 'x'.repeat(200) })));
  });
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(() => folder.remove());

  async function countIn(directory: string): Promise<number> {
    const store = await startEmbeddedStore({ directory });
    const client = await new MongoClient(store.uri).connect();
    const n = await client.db('tests').collection('things').countDocuments();
    await client.close();
    await store.close();
    return n;
  }

  it('by kill -9 is gone on with by the same command, again and again, and ends complete', async () => {
    const args = ['--from', source.uri, '--to', folder.directory];
    let before = 0;
    for (const place of ['Copying tests.things: 5,000 of', 'Copying tests.things: 10,000 of', 'Verifying']) {
      const copy = toolProcess('store:copy', ...args);
      await copy.says(place);
      copy.process.kill('SIGKILL');
      assert.equal((await copy.ended).code, null);
      const there = await countIn(folder.directory);
      assert.ok(there > before && there <= DOCUMENTS, `${there} after ${before}`);
      before = there;
    }
    const { code, stdout, stderr } = await runTool('store:copy', ...args);
    assert.equal(code, 0, stderr);
    assert.match(stderr, /^Goes on with the copy of .*\/tests that was not finished/);
    assert.match(stdout, /^tests\.things +20,000 +20,000 +2 +[0-9a-f]{16} +same$/m);
    const finished = await runTool('store:copy', ...args);
    assert.equal(finished.code, 2);
    assert.match(finished.stderr, /The target holds data already/);
  });

  it('by Ctrl-C says how to go on', async function () {
    if (process.platform === 'win32') this.skip();
    const copy = toolProcess('store:copy', '--from', source.uri, '--to', folder.directory);
    await copy.says('Copying tests.things: 5,000 of');
    copy.process.kill('SIGINT');
    const { code, stderr } = await copy.ended;
    assert.equal(code, 130);
    assert.match(stderr, /Interrupted\. Run the same command again to go on\.\n$/);
  });
});
