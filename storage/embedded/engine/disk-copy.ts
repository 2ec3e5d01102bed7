import { mkdirSync } from 'node:fs';
import { open, type RootDatabase } from 'lmdb';
import { sameBytes } from '../values/codec.ts';
import { type Entry, fileIn, syncFolder } from './disk.ts';

/** Entries written in one transaction. */
const CHUNK = 10_000;

const UNLIKE = 'The copy is not the same as the store.';

const ENCODING = { encoding: 'binary', keyEncoding: 'binary' } as const;

/**
 * Copies the file of a store into another folder, as it was at one moment, and compares the two entry by entry. Another
 * process may have the store open and write to it: LMDB keeps that moment for whoever reads it. Resolves when the copy is
 * on the disk. Rejects when the copy is not the same.
 */
export async function copyDisk(
  from: string,
  to: string,
  onProgress: (step: 'copy' | 'compare', done: number, total: number) => void,
): Promise<void> {
  mkdirSync(to, { recursive: true });
  const source = open<Buffer, Buffer>({ path: fileIn(from), ...ENCODING, readOnly: true });
  const target = open<Buffer, Buffer>({ path: fileIn(to), ...ENCODING });
  const moment = source.useReadTransaction();
  try {
    // Each call its own object: LMDB writes into what it is given.
    const total = source.getKeysCount({ transaction: moment });
    const entries = (): Iterable<Entry> => source.getRange({ transaction: moment }) as Iterable<Entry>;
    writeAll(target, entries(), done => onProgress('copy', done, total));
    await target.flushed;
    const copied = target.getRange({}) as Iterable<Entry>;
    assertSame(entries(), copied, done => onProgress('compare', done, total));
  } finally {
    moment.done();
    await Promise.all([source.close(), target.close()]);
  }
  syncFolder(to);
}

type Done = (done: number) => void;

function writeAll(target: RootDatabase<Buffer, Buffer>, entries: Iterable<Entry>, onChunk: Done): void {
  const rest = entries[Symbol.iterator]();
  let done = 0;
  let next = rest.next();
  while (!next.done) {
    target.transactionSync(() => {
      for (let n = 0; n < CHUNK && !next.done; n++, done++) {
        target.putSync(next.value.key, next.value.value);
        next = rest.next();
      }
    });
    onChunk(done);
  }
}

function assertSame(source: Iterable<Entry>, target: Iterable<Entry>, onChunk: Done): void {
  const copied = target[Symbol.iterator]();
  let done = 0;
  for (const { key, value } of source) {
    const { value: copy } = copied.next();
    if (!copy || !sameBytes(key, copy.key) || !sameBytes(value, copy.value)) throw new Error(UNLIKE);
    if (++done % CHUNK === 0) onChunk(done);
  }
  if (!copied.next().done) throw new Error(UNLIKE);
  onChunk(done);
}
