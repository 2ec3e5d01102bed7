import { connect, type Socket } from 'node:net';
import { type Rate, rateOf } from './rounds.ts';

/** One kept connection that sends one request at a time; bare, so that the client takes little from what it measures. */
class Line {
  readonly #socket: Socket;
  #received = '';
  #waiting: { resolve(body: string): void; reject(error: Error): void } | undefined;

  constructor(port: number) {
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.#socket.setEncoding('utf8');
    this.#socket.on('data', chunk => this.#read(String(chunk)));
    this.#socket.on('error', error => this.#waiting?.reject(error));
    this.#socket.on('close', () => this.#waiting?.reject(new Error('The connection was closed.')));
  }

  /** Without a body it is a GET. */
  ask(path: string, headers: string, body: string): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket.write(
        `${body === '' ? 'GET' : 'POST'} ${path} HTTP/1.1\r\nhost: bench\r\ncontent-type: application/json\r\n${headers}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      );
    });
  }

  close(): void {
    this.#waiting = undefined;
    this.#socket.destroy();
  }

  #read(chunk: string): void {
    this.#received += chunk;
    const end = this.#received.indexOf('\r\n\r\n');
    if (end < 0) return;
    const head = this.#received.slice(0, end);
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1]);
    const body = this.#received.slice(end + 4);
    if (!(Buffer.byteLength(body) >= length)) return;
    this.#received = '';
    if (/^HTTP\/1.1 200 /.test(head)) this.#waiting?.resolve(body);
    else this.#waiting?.reject(new Error(`${head.slice(0, 40)} ${body}`));
  }
}

/** Sends `turns` requests, at most one on each of the lines at a time, and answers how many a second were answered. */
export interface Load {
  run(turns: number): Promise<Rate>;
}

export interface LoadOptions {
  port: number;
  lines: number;
  /** Where it is asked; the bot's messages unless said otherwise. */
  path?: string;
  /** Written as they are, each ending in a line break. */
  headers: string;
  /** The next body of this line; an empty one makes it a GET. */
  body(line: number): string;
  /** Throws when an answer is not what a success looks like. */
  check(answer: string): void;
}

export function createLoad({
  port,
  lines: count,
  path = '/api/messages',
  headers,
  body,
  check,
}: LoadOptions): Load {
  return {
    async run(turns) {
      // New ones for each run: while the other side has its turn, the server closes connections that are idle.
      const lines = Array.from({ length: count }, () => new Line(port));
      const rate = await rateOf(
        turns,
        lines.map((line, index) => async () => check(await line.ask(path, headers, body(index)))),
      );
      for (const line of lines) line.close();
      return rate;
    },
  };
}
