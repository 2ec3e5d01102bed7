import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { MongoClient } from 'mongodb';
import { temporaryFolder } from './started-store.ts';
import { type StoreProcess, storeProcess } from './store-process.ts';

const WRITES = 20;

const canTrace = (): boolean => spawnSync('strace', ['-f', 'true']).status === 0;

interface Traced {
  flushes: number;
  /** Answers that begin with `n`, the number of documents that were inserted. */
  acknowledged: number;
  /** Of these, those that left while something written to the file was not flushed. */
  early: number;
}

/** Reads what strace noted: what was written to the store's file, what was flushed, and what left for the client. */
function readTrace(text: string): Traced {
  const synchronous = new Set<string>();
  const traced: Traced = { flushes: 0, acknowledged: 0, early: 0 };
  let dirty = false;
  const isDone = (line: string): boolean => / = \d+( \(DELAYED\))?$/.test(line);
  for (const line of text.split('\n')) {
    const opened = /openat\(.*store\.lmdb".*O_DSYNC.* = (\d+)</.exec(line);
    if (opened?.[1]) synchronous.add(opened[1]);
    const [, call, fd, on] = /(\w+)\((\d+)<([^>]*)>/.exec(line) ?? [];
    if (call === undefined) {
      // The end of a flush in whose middle another thread did something.
      if (/<\.\.\. (fdatasync|fsync|msync) resumed>/.test(line) && isDone(line)) {
        dirty = false;
        traced.flushes++;
      }
      continue;
    }
    const isStore = on?.endsWith('store.lmdb') ?? false;
    if (isStore && /write/.test(call) && !synchronous.has(fd as string)) dirty = true;
    if (isStore && /sync/.test(call) && isDone(line)) {
      dirty = false;
      traced.flushes++;
    }
    if (call === 'write' && on?.startsWith('socket') && line.includes('\\20n\\0')) {
      traced.acknowledged++;
      if (dirty) traced.early++;
    }
  }
  return traced;
}

describe('The embedded store, seen by strace,', function () {
  this.timeout(60_000);
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let store: StoreProcess | undefined;
  before(async function () {
    if (!canTrace()) this.skip();
    folder = await temporaryFolder();
  });
  after(async () => {
    store?.process.kill('SIGKILL');
    await folder?.remove();
  });

  it('flushes the file before each answer to a write', async () => {
    const trace = `${folder.directory}/trace`;
    const calls = 'openat,fdatasync,fsync,msync,write,writev,pwrite64,pwritev';
    // -D: what is killed is the store and not strace.
    // The delay: an answer that does not wait for the flush overtakes it for certain.
    const slow = 'inject=fdatasync,fsync,msync:delay_exit=30000';
    const strace = `exec strace -D -f -y -qq -e trace=${calls} -e ${slow} -e signal=none -o '${trace}' "$@"`;
    store = await storeProcess(`${folder.directory}/data`, strace);
    const client = await new MongoClient(store.uri).connect();
    const writes = client.db('tests').collection('writes');
    for (let n = 0; n < WRITES; n++) await writes.insertOne({ n });
    await client.close();
    await store.end('SIGTERM');
    const { flushes, acknowledged, early } = readTrace(readFileSync(trace, 'utf8'));
    assert.ok(flushes >= WRITES, `${flushes} flushes`);
    assert.deepEqual({ acknowledged, early }, { acknowledged: WRITES, early: 0 });
  });
});
