import { connect, type Socket } from 'node:net';
import { type Document, deserialize } from 'bson';
import { OP_MSG } from '../test/embedded/wire-messages.ts';

const DOCUMENT_AT = 21;

/**
 * One kept connection for MongoDB's protocol that asks one thing at a time; bare, so that the client takes little from
 * what it measures. It decodes what it is answered, as every client has to.
 */
export class WireLine {
  readonly #socket: Socket;
  /** What has come of an answer lies at its beginning. */
  #space = Buffer.allocUnsafe(64 * 1024);
  #length = 0;
  #waiting: { resolve(answer: Document): void; reject(error: Error): void } | undefined;

  constructor(port: number) {
    // Into one buffer again and again: a new one for each answer would cost as much as the rest.
    const onread = {
      buffer: Buffer.allocUnsafe(64 * 1024),
      callback: (length: number, bytes: Uint8Array) => this.#read(bytes.subarray(0, length)),
    };
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true, onread });
    this.#socket.on('error', error => this.#waiting?.reject(error));
    this.#socket.on('close', () => this.#waiting?.reject(new Error('The connection was closed.')));
  }

  /** Sends a whole message. Rejects when the answer is a refusal. */
  ask(message: Buffer): Promise<Document> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket.write(message);
    });
  }

  close(): void {
    this.#waiting = undefined;
    this.#socket.destroy();
  }

  /** Answers that the next bytes are wanted, too. */
  #read(bytes: Uint8Array): boolean {
    const length = this.#length + bytes.length;
    if (length > this.#space.length) this.#space = Buffer.concat([this.#space], 2 * length);
    this.#space.set(bytes, this.#length);
    this.#length = length;
    if (length < 4 || length < this.#space.readInt32LE(0)) return true;
    this.#length = 0;
    this.#settle(this.#space.subarray(0, length));
    return true;
  }

  #settle(message: Buffer): void {
    if (message.readInt32LE(12) !== OP_MSG) {
      this.#waiting?.reject(new Error('The answer is of another kind.'));
      return;
    }
    const answer = deserialize(message.subarray(DOCUMENT_AT));
    if (answer.ok === 1 && answer.writeErrors === undefined) this.#waiting?.resolve(answer);
    else this.#waiting?.reject(new Error(`Refused: ${answer.errmsg ?? JSON.stringify(answer.writeErrors)}`));
  }
}
