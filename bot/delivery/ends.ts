import type { DeliveryEnd, OutboxStore } from '../../programme/delivery/outbox-store.ts';

interface Ended {
  key: string;
  claim: string;
  end: DeliveryEnd;
}

/** Writes how attempts ended. What could not be written is kept, to be written before time makes it uncertain. */
export interface Ends {
  write(key: string, claim: string, end: DeliveryEnd): Promise<void>;
  /** Those that could not be written before. */
  writeLeft(): Promise<void>;
}

export function createEnds(outbox: Pick<OutboxStore, 'settle'>, region: string): Ends {
  const unwritten = new Map<string, Ended>();

  async function write(ended: Ended): Promise<void> {
    await outbox.settle(region, ended.key, ended.claim, ended.end);
    if (unwritten.get(ended.key) === ended) unwritten.delete(ended.key);
  }

  return {
    async write(key, claim, end) {
      const ended = { key, claim, end };
      unwritten.set(key, ended);
      await write(ended);
    },
    async writeLeft() {
      for (const ended of [...unwritten.values()]) await write(ended);
    },
  };
}
