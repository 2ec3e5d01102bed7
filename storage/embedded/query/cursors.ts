import { randomInt } from 'node:crypto';
import { CommandError } from '../errors.ts';

interface Cursor {
  namespace: string;
  rows: Iterator<Uint8Array>;
  /** Taken from `rows`, but it did not fit into the last batch. */
  waiting: Uint8Array | undefined;
  usedAt: number;
}

export interface Batch {
  documents: Uint8Array[];
  /** 0n when there is no more. */
  id: bigint;
}

const FIRST_BATCH = 101;
const MOST_BYTES = 16 * 1024 * 1024;
/** As long as MongoDB keeps one that nobody asks for. */
const IDLE_MILLISECONDS = 10 * 60 * 1000;
/** A client that never finishes reading must not fill the memory. */
const MOST_CURSORS = 2_000;

/** Results that are handed over in parts. Time is an argument, so that forgetting can be tested. */
export class Cursors {
  private readonly open = new Map<bigint, Cursor>();

  /** The first batch. Without `batchSize` that is 101 documents, with 0 it is none. */
  start(
    namespace: string,
    rows: Iterator<Uint8Array>,
    options: { batchSize: number | undefined; single: boolean },
    now: number,
  ): Batch {
    const cursor: Cursor = { namespace, rows, waiting: undefined, usedAt: now };
    const { documents, more } = take(cursor, options.batchSize ?? FIRST_BATCH);
    if (!more || options.single) {
      rows.return?.();
      return { documents, id: 0n };
    }
    const [oldest] = this.open.size >= MOST_CURSORS ? this.open.keys() : [];
    if (oldest !== undefined) this.kill(oldest);
    const id = BigInt(randomInt(1, 2 ** 47)) * 2n ** 15n + BigInt(randomInt(0, 2 ** 15));
    this.open.set(id, cursor);
    return { documents, id };
  }

  next(id: bigint, namespace: string, batchSize: number | undefined, now: number): Batch {
    const cursor = this.open.get(id);
    if (!cursor) throw new CommandError('CursorNotFound', `cursor id ${id} not found`);
    if (cursor.namespace !== namespace) {
      throw new CommandError(
        'Unauthorized',
        `Cursor ${id} belongs to ${cursor.namespace}, not to ${namespace}`,
      );
    }
    // To the end of the line, so that the oldest is the one that nobody used for the longest time.
    this.open.delete(id);
    const { documents, more } = take(cursor, batchSize || Number.POSITIVE_INFINITY);
    if (!more) return { documents, id: 0n };
    cursor.usedAt = now;
    this.open.set(id, cursor);
    return { documents, id };
  }

  /** False when there is no such cursor. */
  kill(id: bigint): boolean {
    this.open.get(id)?.rows.return?.();
    return this.open.delete(id);
  }

  forgetIdle(now: number): void {
    for (const [id, { usedAt }] of this.open) if (now - usedAt > IDLE_MILLISECONDS) this.kill(id);
  }
}

/** Up to `count` documents and as many as one answer holds, at least one; and whether there is another. */
function take(cursor: Cursor, count: number): { documents: Uint8Array[]; more: boolean } {
  const documents: Uint8Array[] = [];
  let bytes = 0;
  if (count === 0) return { documents, more: true };
  for (;;) {
    const next = cursor.waiting ?? cursor.rows.next().value;
    cursor.waiting = next;
    if (next === undefined) return { documents, more: false };
    const full = documents.length >= count || (documents.length > 0 && bytes + next.length > MOST_BYTES);
    if (full) return { documents, more: true };
    documents.push(next);
    bytes += next.length;
    cursor.waiting = undefined;
  }
}
