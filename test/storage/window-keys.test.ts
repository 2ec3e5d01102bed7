import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { folderKeyStore } from '../../storage/window-keys.ts';
import { smuggled } from './contract/samples.ts';
import { nameOf } from './contract/survey-samples.ts';

const WINDOW = nameOf('north/west', 'session 1');

describe('Keys of windows in a folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = path.join(await mkdtemp(path.join(tmpdir(), 'keys-')), 'keys');
  });
  afterEach(() => rm(path.dirname(folder), { recursive: true }));

  it('are made once, and read until they are destroyed', async () => {
    const keys = folderKeyStore(folder);
    assert.equal(await keys.read(WINDOW), undefined);
    const key = await keys.create(WINDOW);
    assert.equal(key.length, 32);
    assert.deepEqual(await folderKeyStore(folder).read(WINDOW), key);
    assert.deepEqual(await keys.create(WINDOW), key);
    for (const _ of ['once', 'again']) await keys.destroy(WINDOW);
    assert.equal(await keys.read(WINDOW), undefined);
    assert.deepEqual(await readdir(folder), []);
    assert.notDeepEqual(await keys.create(WINDOW), key);
  });

  it('are different for each window, whatever is in its name', async () => {
    const keys = folderKeyStore(folder);
    const names = [
      WINDOW,
      { ...WINDOW, kind: 'impact' as const },
      { ...WINDOW, region: 'north', session: 'west' },
      { ...WINDOW, session: '../../outside' },
      { ...WINDOW, session: 'a,b' },
      { ...WINDOW, region: 'a', session: 'b' },
    ];
    const made = await Promise.all(names.map(name => keys.create(name)));
    assert.equal(new Set(made.map(key => Buffer.from(key).toString('hex'))).size, names.length);
    assert.equal((await readdir(folder)).length, names.length);
    assert.deepEqual(await readdir(path.dirname(folder)), ['keys']);
    await assert.rejects(keys.create({ ...WINDOW, session: smuggled }), TypeError);
  });

  it('can be read by their owner alone', async () => {
    await folderKeyStore(folder).create(WINDOW);
    const [made = ''] = await readdir(folder);
    for (const [file, mode] of [
      [path.join(folder, made), 0o700],
      [path.join(folder, made, 'key'), 0o600],
    ] as const)
      assert.equal((await stat(file)).mode & 0o777, mode);
  });

  it('are the same for all who make one at once, in one process and in several', async function () {
    this.timeout(20_000);
    const here = Array.from({ length: 20 }, () => folderKeyStore(folder).create(WINDOW));
    const script = path.join(import.meta.dirname, 'key-maker.ts');
    const others = [1, 2, 3].map(async () => {
      const child = fork(script, [folder, JSON.stringify(WINDOW)], { execArgv: ['--import', 'tsx'] });
      const [key] = await once(child, 'message');
      return String(key);
    });
    const made = (await Promise.all(here)).map(key => Buffer.from(key).toString('hex'));
    assert.equal(new Set([...made, ...(await Promise.all(others))]).size, 1);
    assert.equal((await readdir(folder)).length, 1, 'nothing is left of those who were second');
  });

  it('are never taken for one when they are damaged', async () => {
    const keys = folderKeyStore(folder);
    await keys.create(WINDOW);
    const [made = ''] = await readdir(folder);
    const file = path.join(folder, made, 'key');
    await truncate(file, 31);
    await assert.rejects(keys.read(WINDOW), /damaged/);
    await assert.rejects(keys.create(WINDOW), /damaged/);
    assert.equal((await readFile(file)).length, 31);
  });
});
