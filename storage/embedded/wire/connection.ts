import type { Socket } from 'node:net';
import { CommandError } from '../errors.ts';
import type { Doc } from '../values/bson-type.ts';
import { BrokenFrame, FrameReader } from './frame-reader.ts';
import { type CursorReply, replyBytes } from './reply.ts';
import { type Request, readRequest } from './request.ts';

type Answer = Doc | CursorReply;
/** Answers at once, or with a promise where it has to wait for the disk. It never throws. */
export type Answering = (request: Request) => Answer | Promise<Answer>;

const OP_QUERY = 2004;

/** Answers the requests of one client in their order. What cannot be understood closes the connection, nothing else. */
export function serveConnection(socket: Socket, answer: Answering, failed: (error: unknown) => Doc): void {
  const reader = new FrameReader();
  let busy = false;

  function work(): void {
    try {
      while (!busy && !socket.destroyed) {
        const message = reader.next();
        if (!message) break;
        handle(message);
      }
    } catch (error) {
      // A read beyond the end, too: whatever bytes a client sends, they must never end the server.
      if (!(error instanceof BrokenFrame || error instanceof RangeError)) throw error;
      socket.destroy();
    }
  }

  function handle(message: Buffer): void {
    const request = understood(message);
    if (!request) return;
    const reply = answer(request);
    if (!(reply instanceof Promise)) {
      send(reply, request);
      return;
    }
    busy = true;
    // What a client sends meanwhile waits in its own computer.
    socket.pause();
    void reply.then(late => {
      busy = false;
      send(late, request);
      socket.resume();
      work();
    });
  }

  /** Undefined when the refusal is already on its way. */
  function understood(message: Buffer): Request | undefined {
    try {
      return readRequest(message);
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      socket.write(replyBytes(failed(error), message.readInt32LE(4), message.readInt32LE(12) === OP_QUERY));
      return undefined;
    }
  }

  function send(reply: Answer, request: Request): void {
    if (!request.silent && socket.writable) socket.write(replyBytes(reply, request.id, request.legacy));
  }

  socket.setNoDelay(true);
  socket.on('data', (chunk: Buffer) => {
    reader.push(chunk);
    work();
  });
  // A client that is gone needs no answer.
  socket.on('error', () => socket.destroy());
}
