import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { startedStore, temporaryFolder } from '../embedded/started-store.ts';
import { runTool, within } from './tool-process.ts';

describe('npm run store:copy', function () {
  this.timeout(60_000);
  const running = startedStore();
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(() => folder.remove());

  it('moves a server into a folder and the folder to another server, and shows both sides', async () => {
    const data = `${folder.directory}/data`;
    await running.client.db('first').collection('a').insertMany([{}, {}, {}]);
    const out = await runTool('store:copy', '--from', within(running.uri, 'first'), '--to', data);
    assert.equal(out.code, 0, out.stderr);
    const line = /^first\.a +3 +3 +1 +([0-9a-f]{16}) +same$/m.exec(out.stdout);
    assert.ok(line, out.stdout);
    assert.match(out.stdout, /^1 collection, 3 documents: the target is the same as the source\.$/m);
    assert.match(out.stderr, /^Copying first\.a: 3 of 3$/m);
    assert.equal(existsSync(`${data}/store.lock`), false);
    const back = await runTool('store:copy', '--from', data, '--to', within(running.uri, 'second'));
    assert.equal(back.code, 0, back.stderr);
    assert.ok(back.stdout.includes(line[1] as string));
    assert.equal(await running.client.db('second').collection('a').countDocuments(), 3);
  });

  it('answers what it cannot copy in plain words', async () => {
    await running.client.db('first').collection('b').insertOne({});
    const uri = within(running.uri, 'first');
    const cases: [string[], RegExp][] = [
      [['--from', uri], /^Use: npm run store:copy/],
      [['--from', uri, '--to', uri], /^Source and target are the same/],
      [['--from', uri, '--to', running.uri], /^Source and target are the same/],
      [['--from', folder.directory, '--to', uri], /^There is no store in/],
      [['--from', uri, '--to', running.directory], /in use by process/],
      [['--from', 'http://localhost', '--to', uri], /^An address begins with/],
      [
        ['--from', 'mongodb://me:secret@127.0.0.1:1/?serverSelectionTimeoutMS=100', '--to', uri],
        /^No server answers at 127\.0\.0\.1:1: /,
      ],
    ];
    await Promise.all(
      cases.map(async ([args, expected]) => {
        const { code, stdout, stderr } = await runTool('store:copy', ...args);
        assert.equal(code, 2, `${args.join(' ')}: ${stderr}`);
        assert.equal(stdout, '');
        assert.match(stderr, expected);
        assert.doesNotMatch(stderr, /secret/);
      }),
    );
  });
});
