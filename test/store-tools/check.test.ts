import assert from 'node:assert/strict';
import { existsSync, statSync, truncateSync } from 'node:fs';
import { startedStore, temporaryFolder } from '../embedded/started-store.ts';
import { tamperedStore } from '../embedded/tampered-store.ts';
import { runTool } from './tool-process.ts';

const words = (...lines: string[]): RegExp => new RegExp(lines.join('[\\s\\S]*'));

describe('npm run store:check', function () {
  this.timeout(60_000);
  const running = startedStore();
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(() => folder.remove());

  it('walks every collection of a folder and leaves the folder as it was', async () => {
    await tamperedStore(folder.directory, () => undefined);
    const { code, stdout, stderr } = await runTool('store:check', '--data', folder.directory);
    assert.equal(code, 0);
    assert.equal(stderr, '');
    assert.match(stdout, /^tests\.things +2 +3 +7 +agrees$/m);
    assert.match(stdout, /^1 collection checked: every document has its entries/m);
    assert.equal(existsSync(`${folder.directory}/store.lock`), false);
  });

  it('names what is wrong in a folder that was damaged, and fails', async () => {
    await tamperedStore(folder.directory, (engine, { indexes: [n] }) => {
      assert.ok(n);
      const [entry] = engine.allEntries(n.id);
      assert.ok(entry);
      engine.disk.remove(entry.key);
    });
    const { code, stdout } = await runTool('store:check', '--data', folder.directory);
    assert.equal(code, 1);
    assert.match(stdout, /^tests\.things +2 +3 +6 +DOES NOT AGREE$/m);
    assert.match(
      stdout,
      words('tests.things:', 'The document { _id: 1 } has no entry in the index n_1', 'restore a backup'),
    );
  });

  it('outlives a file that was cut off, and says that it is damaged', async () => {
    await tamperedStore(folder.directory, () => undefined);
    const file = `${folder.directory}/store.lmdb`;
    truncateSync(file, Math.floor(statSync(file).size / 2));
    const { code, stderr } = await runTool('store:check', '--data', folder.directory);
    assert.equal(code, 1);
    assert.match(stderr, /cannot be read: SIG(BUS|SEGV|ABRT) ended the process/);
    truncateSync(file, 0);
    const empty = await runTool('store:check', '--data', folder.directory);
    assert.equal(empty.code, 2);
    assert.match(empty.stderr, /store\.lmdb in .* is empty/);
  });

  it('walks a server, or one database of it, by the URI', async () => {
    await running.client.db('one').collection('a').insertOne({});
    await running.client.db('two').collection('b').insertOne({});
    const all = await runTool('store:check', '--uri', running.uri);
    assert.equal(all.code, 0);
    assert.match(all.stdout, words('one\\.a', 'two\\.b', '2 collections checked'));
    const two = await runTool('store:check', '--uri', running.uri.replace('/?', '/two?'));
    assert.match(two.stdout, /^two\.b/m);
    assert.doesNotMatch(two.stdout, /one\.a/);
  });

  it('answers what it cannot check in plain words', async () => {
    const cases: [string[], RegExp][] = [
      [[], /^Use: npm run store:check/],
      [['--data', 'a', '--uri', 'b'], /^Use: npm run store:check/],
      [['--colour', 'red'], /^Use: npm run store:check/],
      [['--data', folder.directory], /^There is no store in .*no file store\.lmdb/],
      [['--data', running.directory], words('in use by process', 'by its URI, or by making a backup')],
      [['--uri', running.uri.replace('/?', '/nowhere?')], /^There is no collection/],
      [['--uri', 'mongodb://someone:secret@localhost:70000'], /^This address cannot be used/],
      [['--uri', 'postgres://localhost'], /^An address begins with mongodb:\/\//],
    ];
    await Promise.all(
      cases.map(async ([args, expected]) => {
        const { code, stdout, stderr } = await runTool('store:check', ...args);
        assert.equal(code, 2, args.join(' '));
        assert.equal(stdout, '');
        assert.match(stderr, expected);
        assert.doesNotMatch(stderr, /secret/);
      }),
    );
  });
});
