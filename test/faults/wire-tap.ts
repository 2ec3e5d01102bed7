import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { type Document, deserialize } from 'bson';

const OP_MSG = 2013;
/** Header of a message, its flags and the kind of its first section, which is the command. */
const BEFORE_COMMAND = 16 + 4 + 1;

type Fits = (command: Document) => boolean;
/** How many of what is waited for a command does: several where it does them at once. */
type Counts = (command: Document) => number;

/** What is waited for, done so often, each with the database's answer to it unless time stops before. */
interface Watch {
  counts: Counts;
  left: number;
  stop?: 'before' | 'after';
  reached(): void;
}

/** Stands between a process and its database: sees its commands, and can stop time for it at one of them. */
export class WireTap {
  /** Where the process finds the database. */
  readonly uri: string;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #watch: Watch | undefined;
  #stopped = false;

  private constructor(server: Server, uri: string) {
    this.#server = server;
    this.uri = uri;
  }

  static async on(uri: string): Promise<WireTap> {
    const { hostname, port } = new URL(uri);
    const server = createServer();
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const here = (server.address() as AddressInfo).port;
    const tap = new WireTap(server, uri.replace(`:${port}/`, `:${here}/`));
    server.on('connection', client => tap.#join(client, connect(Number(port), hostname)));
    return tap;
  }

  /**
   * Resolves at the first command that fits; from then on nothing passes, in either direction. The command itself does
   * not reach the database, or is done there and its answer never comes back.
   */
  stop(when: 'before' | 'after', fits: Fits): Promise<void> {
    return new Promise(reached => {
      this.#watch = { counts: command => Number(fits(command)), left: 1, stop: when, reached };
    });
  }

  /** Resolves when the database has answered commands that did so many of what is counted. */
  answered(times: number, counts: Counts): Promise<void> {
    return new Promise(reached => {
      this.#watch = { counts, left: times, reached };
    });
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise(resolve => this.#server.close(resolve));
  }

  #join(client: Socket, database: Socket): void {
    // A connection carries one command at a time: what comes next is its answer.
    let asked: { watch: Watch; done: number } | undefined;
    const forward = (message: Buffer): void => {
      if (this.#stopped) return;
      const watch = this.#watch;
      const done = watch?.counts(commandIn(message)) ?? 0;
      const fitting = done > 0 ? watch : undefined;
      this.#stopped = fitting?.stop !== undefined;
      if (fitting?.stop === 'before') fitting.reached();
      else {
        asked = fitting && { watch: fitting, done };
        database.write(message);
      }
    };
    client.on('data', splitter(forward));
    database.on('data', answer => {
      if (!this.#stopped) client.write(answer);
      if (asked) {
        const { watch, done } = asked;
        watch.left -= done;
        if (watch.left <= 0) watch.reached();
      }
      asked = undefined;
    });
    for (const [one, other] of [[client, database] as const, [database, client] as const]) {
      this.#sockets.add(one);
      one.on('error', () => {});
      one.on('close', () => other.destroy());
    }
  }
}

/** Cuts a stream into messages, each of which begins with its length. */
function splitter(take: (message: Buffer) => void): (chunk: Buffer) => void {
  let received = Buffer.alloc(0);
  return chunk => {
    received = Buffer.concat([received, chunk]);
    while (received.length >= 4 && received.length >= received.readInt32LE(0)) {
      const length = received.readInt32LE(0);
      take(received.subarray(0, length));
      received = received.subarray(length);
    }
  };
}

/**
 * The command in a message of the present protocol, with the documents that come in sections of their own behind it; the
 * driver's first greeting comes in an older one.
 */
function commandIn(message: Buffer): Document {
  if (message.readInt32LE(12) !== OP_MSG) return {};
  const sections = message.subarray(BEFORE_COMMAND);
  const command = deserialize(sections, { allowObjectSmallerThanBufferSize: true });
  // Behind the command: the kind of section, its length, the name of the field, and documents to the section's end.
  for (let at = sections.readInt32LE(0); at < sections.length; ) {
    const end = at + 1 + sections.readInt32LE(at + 1);
    const nameEnd = sections.indexOf(0, at + 5);
    command[sections.toString('utf8', at + 5, nameEnd)] = documentsIn(sections.subarray(nameEnd + 1, end));
    at = end;
  }
  return command;
}

function documentsIn(bytes: Buffer): Document[] {
  const found: Document[] = [];
  for (let at = 0; at < bytes.length; at += bytes.readInt32LE(at))
    found.push(deserialize(bytes.subarray(at, at + bytes.readInt32LE(at))));
  return found;
}
