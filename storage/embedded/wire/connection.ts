import type { Socket } from 'node:net';
import { CommandError } from '../errors.ts';
import type { Doc } from '../values/bson-type.ts';
import type { Backlog } from './backlog.ts';
import { BrokenFrame, FrameReader } from './frame-reader.ts';
import { type CursorReply, replyBytes } from './reply.ts';
import { type Request, readRequest } from './request.ts';

type Answer = Doc | CursorReply;

export interface Answering {
  /** Answers at once, or with a promise where it has to wait for the disk. It never throws. */
  answer(request: Request): Answer | Promise<Answer>;
  /** The answer that says what went wrong. */
  failed(error: unknown): Doc;
  backlog: Backlog;
}

const OP_QUERY = 2004;

/** What the next request of a client waits for. What it sends meanwhile waits in its own computer. */
type Pause = 'none' | 'disk' | 'reader';

/** Answers the requests of one client in their order. What cannot be understood closes the connection, nothing else. */
export function serveConnection(socket: Socket, { answer, failed, backlog }: Answering): void {
  const reader = new FrameReader();
  let pause: Pause = 'none';
  /** Messages and answers that are over. */
  let finished = 0;

  function work(): void {
    try {
      while (pause === 'none' && !socket.destroyed) {
        const message = reader.next();
        if (!message) break;
        finished++;
        handle(message);
      }
    } catch (error) {
      // A read beyond the end, too: whatever bytes a client sends, they must never end the server.
      if (!(error instanceof BrokenFrame || error instanceof RangeError)) throw error;
      socket.destroy();
    }
    noteBacklog();
  }

  /** While the disk is waited for, it is not the client that lets others wait. */
  function noteBacklog(): void {
    const unread = pause === 'reader' ? socket.writableLength : 0;
    if (!socket.destroyed) backlog.note(socket, pause === 'disk' ? 0 : reader.waiting + unread, finished);
  }

  function handle(message: Buffer): void {
    const request = understood(message);
    if (!request) return;
    const reply = answer(request);
    if (!(reply instanceof Promise)) {
      send(reply, request);
      return;
    }
    pause = 'disk';
    void reply.then(late => {
      goOn();
      send(late, request);
      work();
    });
  }

  /** Undefined when the refusal is already on its way. */
  function understood(message: Buffer): Request | undefined {
    try {
      return readRequest(message);
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      const [id, legacy] = [message.readInt32LE(4), message.readInt32LE(12) === OP_QUERY];
      send(failed(error), { id, legacy, silent: false });
      return undefined;
    }
  }

  function send(reply: Answer, { id, legacy, silent }: Pick<Request, 'id' | 'legacy' | 'silent'>): void {
    if (silent || !socket.writable || socket.write(bytesOf(reply, id, legacy))) return;
    // A client that asks and never reads must not fill the memory with answers.
    pause = 'reader';
    socket.once('drain', () => {
      finished++;
      goOn();
      work();
    });
  }

  /** What cannot be sent, because it is larger than a message may be, is answered with an error. */
  function bytesOf(reply: Answer, id: number, legacy: boolean): Buffer {
    try {
      return replyBytes(reply, id, legacy);
    } catch (error) {
      return replyBytes(failed(error), id, legacy);
    }
  }

  function goOn(): void {
    pause = 'none';
    if (socket.isPaused()) socket.resume();
  }

  socket.setNoDelay(true);
  socket.on('data', (chunk: Buffer) => {
    reader.push(chunk);
    // Most clients send nothing before they are answered: to stop reading for each answer would take two calls for nothing.
    if (pause !== 'none') socket.pause();
    work();
  });
  socket.on('close', () => backlog.forget(socket));
  // A client that is gone needs no answer.
  socket.on('error', () => socket.destroy());
}
