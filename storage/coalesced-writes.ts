import { setImmediate as endOfTurn } from 'node:timers/promises';

interface Waiting<Item, Outcome> {
  item: Item;
  resolve(outcome: Outcome): void;
  reject(error: unknown): void;
}

export interface CoalescedWrites<Item, Outcome> {
  /** Items of one key are never in one batch and keep their order. Without it no item waits for another. */
  keyOf?(item: Item): string;
  /** Writes a batch and answers one outcome for each item, in order. When it throws, every caller of the batch gets that error. */
  write(batch: readonly Item[]): Promise<readonly Outcome[]>;
  /** Items in a batch at most. */
  limit: number;
}

/**
 * Turns of the event loop that bring nothing more, after which a batch goes. With nothing to do they take microseconds;
 * with fewer, the first of a hundred who press at the same moment goes alone, and all the others wait for its flush.
 */
const QUIET_TURNS = 6;
/** Turns after which it goes although each brings more. */
const MOST_TURNS = 24;

/**
 * Makes one write of what many callers ask for at the same time: what comes in turns of the event loop that follow each
 * other closely goes together, and so does whatever arrives while a batch is under way. One batch is in flight at a time.
 */
export function coalesced<Item, Outcome>(
  rules: CoalescedWrites<Item, Outcome>,
): (item: Item) => Promise<Outcome> {
  // A map keeps its keys in the order in which they were first set, so this is a queue of queues.
  const queues = new Map<string, Waiting<Item, Outcome>[]>();
  let busy = false;
  let arrived = 0;

  function nextBatch(): Waiting<Item, Outcome>[] {
    const batch: Waiting<Item, Outcome>[] = [];
    for (const [key, queue] of [...queues].slice(0, rules.limit)) {
      const first = queue.shift();
      if (first !== undefined) batch.push(first);
      // Whoever waits behind it goes to the end: one busy key cannot hold up the others.
      queues.delete(key);
      if (queue.length > 0) queues.set(key, queue);
    }
    return batch;
  }

  async function settle(batch: readonly Waiting<Item, Outcome>[]): Promise<void> {
    try {
      const outcomes = await rules.write(batch.map(({ item }) => item));
      batch.forEach(({ resolve }, index) => {
        resolve(outcomes[index] as Outcome);
      });
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  /** Lets those come that are on their way, until there are as many as one batch takes. */
  async function gather(): Promise<void> {
    let quiet = 0;
    for (let turn = 0; turn < MOST_TURNS && quiet < QUIET_TURNS && queues.size < rules.limit; turn++) {
      const before = arrived;
      await endOfTurn();
      quiet = arrived > before ? 0 : quiet + 1;
    }
  }

  async function drain(): Promise<void> {
    busy = true;
    for (;;) {
      await gather();
      const batch = nextBatch();
      if (batch.length === 0) break;
      await settle(batch);
    }
    busy = false;
  }

  return item =>
    new Promise((resolve, reject) => {
      const key = rules.keyOf?.(item) ?? `${arrived}`;
      arrived++;
      const queue = queues.get(key) ?? [];
      queues.set(key, queue);
      queue.push({ item, resolve, reject });
      if (!busy) void drain();
    });
}
