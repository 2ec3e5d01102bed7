import { CommandError } from '../errors.ts';
import type { Disk } from './disk.ts';

interface Waiting {
  run(): void;
  settle(failure?: unknown): void;
}

/**
 * One transaction at a time: whatever waits when it begins goes into it, and all of them wait for the one flush. So the
 * more writers there are, the less each of them pays for the disk.
 */
export class WriteQueue {
  private waiting: Waiting[] = [];
  private writing: Promise<void> | undefined;
  private readonly disk: Disk;
  /** Called when a transaction failed as a whole, so that what memory says of it can be undone. */
  private readonly onLost: () => void;

  constructor(disk: Disk, onLost: () => void) {
    this.disk = disk;
    this.onLost = onLost;
  }

  /**
   * Resolves with the outcome of `work` once that is on the disk. A CommandError is an outcome too; `work` has to throw
   * it before it writes. Any other error undoes the whole transaction.
   */
  run<T>(work: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      let outcome: { value: T } | { error: unknown } | undefined;
      this.waiting.push({
        run: () => {
          outcome = attempt(work);
        },
        settle: failure => {
          if (failure !== undefined || outcome === undefined) reject(failure);
          else if ('value' in outcome) resolve(outcome.value);
          else reject(outcome.error);
        },
      });
      this.writing ??= this.drain();
    });
  }

  /** Resolves when nothing waits any more. */
  async idle(): Promise<void> {
    while (this.writing) await this.writing;
  }

  private async drain(): Promise<void> {
    while (this.waiting.length > 0) await this.writeBatch();
    this.writing = undefined;
  }

  private async writeBatch(): Promise<void> {
    let batch: Waiting[] = [];
    try {
      await this.disk.write(() => {
        batch = this.waiting;
        this.waiting = [];
        for (const each of batch) each.run();
      });
      for (const each of batch) each.settle();
    } catch (error) {
      this.onLost();
      // Nobody was taken in when the transaction could not even begin.
      if (batch.length === 0) [batch, this.waiting] = [this.waiting, []];
      const failure = asCommandError(error);
      for (const each of batch) each.settle(failure);
    }
  }
}

function attempt<T>(work: () => T): { value: T } | { error: unknown } {
  try {
    return { value: work() };
  } catch (error) {
    if (error instanceof CommandError) return { error };
    throw error;
  }
}

/** LMDB tells in words only. It calls a write that was cut short an input/output error: so a disk becomes full. */
const NO_ROOM = /no space left|disk quota|file too large|input\/output error|MDB_MAP_FULL/i;

function asCommandError(error: unknown): CommandError {
  const message = error instanceof Error ? error.message : String(error);
  return NO_ROOM.test(message)
    ? new CommandError(
        'OutOfDiskSpace',
        `The disk is full or cannot be written, and nothing was stored: ${message}`,
      )
    : new CommandError('InternalError', `Nothing was stored: ${message}`);
}
