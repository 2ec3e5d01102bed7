import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { ABORT, open, type RootDatabase } from 'lmdb';

/** From `start` up to and without `end`, or the other way round. */
export interface KeyRange {
  start: Buffer;
  end: Buffer;
}

export interface Entry {
  key: Buffer;
  value: Buffer;
}

/** Ordered keys and their values in one LMDB file. Every value handed out is a copy: LMDB reuses its buffers. */
export class Disk {
  private readonly lmdb: RootDatabase<Buffer, Buffer>;

  constructor(directory: string) {
    mkdirSync(directory, { recursive: true });
    const path = fileIn(directory);
    // Batches are made here, one at a time. LMDB's own would make a promise beside that is rejected with nobody to hear
    // it when the disk is full, and that would end the process.
    this.lmdb = open({ path, encoding: 'binary', keyEncoding: 'binary', eventTurnBatching: false });
    syncFolder(directory);
  }

  get(key: Buffer): Buffer | undefined {
    return this.lmdb.getBinary(key);
  }

  has(key: Buffer): boolean {
    return this.lmdb.doesExist(key);
  }

  count(range: KeyRange): number {
    return this.lmdb.getKeysCount({ ...range });
  }

  /** At most `limit` entries in order; nothing stays open, so a caller may pause for as long as it likes. */
  entries({ start, end }: KeyRange, limit: number, reverse: boolean): Entry[] {
    const bounds = reverse
      ? { start: end, exclusiveStart: true, end: start, inclusiveEnd: true }
      : { start, end };
    return [...this.lmdb.getRange({ ...bounds, limit, reverse })] as Entry[];
  }

  keys(range: KeyRange, limit: number): Buffer[] {
    return [...this.lmdb.getKeys({ ...range, limit })] as Buffer[];
  }

  /** Only within `write`. */
  put(key: Buffer, value: Uint8Array): void {
    this.lmdb.putSync(key, value as Buffer);
  }

  /** Only within `write`. */
  remove(key: Buffer): void {
    this.lmdb.removeSync(key);
  }

  /**
   * Runs `work` as one transaction and resolves when that is flushed to the disk. When `work` throws, nothing of it
   * is kept. Reads go on meanwhile, on what was there before.
   */
  async write(work: () => void): Promise<void> {
    let failure: { error: unknown } | undefined;
    const committed = this.lmdb.childTransaction(() => {
      try {
        work();
        return undefined;
      } catch (error) {
        failure = { error };
        return ABORT;
      }
    });
    await committed.catch(async (error: { commitError?: Promise<never> }) => {
      await error.commitError;
      throw error;
    });
    if (failure) throw failure.error;
    // The promise of a transaction is that readers see it; this one is that it survives a loss of power.
    await this.lmdb.flushed;
  }

  async close(): Promise<void> {
    await this.lmdb.flushed;
    await this.lmdb.close();
  }
}

/** A named file, because LMDB takes a folder with a dot in its name for one. */
export const fileIn = (directory: string): string => join(directory, 'store.lmdb');

/** A new file survives a loss of power only once its folder is flushed too. Windows cannot and need not. */
export function syncFolder(directory: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(directory, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
