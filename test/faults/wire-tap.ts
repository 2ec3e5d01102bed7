import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { type Document, deserialize } from 'bson';

const OP_MSG = 2013;
/** Header of a message, its flags and the kind of its first section, which is the command. */
const BEFORE_COMMAND = 16 + 4 + 1;

type Fits = (command: Document) => boolean;

/** What is waited for: so many commands that fit, each with the database's answer to it unless time stops before. */
interface Watch {
  fits: Fits;
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
      this.#watch = { fits, left: 1, stop: when, reached };
    });
  }

  /** Resolves when the database has answered so many commands that fit. */
  answered(count: number, fits: Fits): Promise<void> {
    return new Promise(reached => {
      this.#watch = { fits, left: count, reached };
    });
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise(resolve => this.#server.close(resolve));
  }

  #join(client: Socket, database: Socket): void {
    // A connection carries one command at a time: what comes next is its answer.
    let asked: Watch | undefined;
    const forward = (message: Buffer): void => {
      if (this.#stopped) return;
      const fitting = this.#watch?.fits(commandIn(message)) ? this.#watch : undefined;
      this.#stopped = fitting?.stop !== undefined;
      if (fitting?.stop === 'before') fitting.reached();
      else {
        asked = fitting;
        database.write(message);
      }
    };
    client.on('data', splitter(forward));
    database.on('data', answer => {
      if (!this.#stopped) client.write(answer);
      if (asked && --asked.left === 0) asked.reached();
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

/** The command in a message of the present protocol; the driver's first greeting comes in an older one. */
const commandIn = (message: Buffer): Document =>
  message.readInt32LE(12) === OP_MSG
    ? deserialize(message.subarray(BEFORE_COMMAND), { allowObjectSmallerThanBufferSize: true })
    : {};
