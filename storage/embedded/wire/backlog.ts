/** What can be closed: a client's socket. */
export interface Client {
  destroy(): unknown;
}

/** How long a message may take from its first byte to its last, and an answer until it is read. */
const MOST_MILLISECONDS = 60_000;
/** Of all clients together: room for ten of the largest messages at once. */
const MOST_BYTES = 512 * 1024 * 1024;

interface Held {
  bytes: number;
  /** When the message or the answer that is under way began. */
  since: number;
  finished: number;
}

/**
 * What the store holds in memory for clients: messages that are not whole yet, and answers that nobody has read. A client
 * that does not go on is closed after a minute; when all together hold too much, the one that holds most is closed.
 */
export class Backlog {
  private readonly held = new Map<Client, Held>();
  private readonly now: () => number;
  private total = 0;

  /** Time is an argument, in milliseconds. */
  constructor(now: () => number) {
    this.now = now;
  }

  /** `finished` counts what the client has finished so far: with each, its time begins again. */
  note(client: Client, bytes: number, finished: number): void {
    const before = this.held.get(client);
    if (bytes === 0 && !before) return;
    this.total += bytes - (before?.bytes ?? 0);
    if (bytes === 0) this.held.delete(client);
    else if (before && before.finished === finished) before.bytes = bytes;
    else this.held.set(client, { bytes, since: this.now(), finished });
    if (this.total > MOST_BYTES) this.closeLargest();
  }

  forget(client: Client): void {
    this.note(client, 0, 0);
  }

  closeOverdue(): void {
    const now = this.now();
    for (const [client, { since }] of this.held) if (now - since > MOST_MILLISECONDS) this.close(client);
  }

  private closeLargest(): void {
    const [largest] = [...this.held].sort(([, a], [, b]) => b.bytes - a.bytes);
    if (largest) this.close(largest[0]);
  }

  private close(client: Client): void {
    this.forget(client);
    client.destroy();
  }
}
