import { createServer, type Server, type Socket } from 'node:net';
import { answer, failure } from './commands/answer.ts';
import type { Services } from './commands/command.ts';
import { Engine } from './engine/engine.ts';
import { CommandError } from './errors.ts';
import { Cursors } from './query/cursors.ts';
import { Backlog } from './wire/backlog.ts';
import { serveConnection } from './wire/connection.ts';

/** How long a client may take to read its last answers. */
const LAST_WORDS_MILLISECONDS = 1_000;

/** How often cursors that nobody uses any more are looked for, and clients that do not go on. */
const SWEEP_MILLISECONDS = 10_000;

export interface RunningServer {
  port: number;
  /** Takes no more requests, finishes the writes that are under way, and closes the file. */
  close(): Promise<void>;
}

/** Opens the folder and serves it on 127.0.0.1; port 0 picks a free one. */
export async function startServer(directory: string, port: number): Promise<RunningServer> {
  const engine = new Engine(directory);
  const sockets = new Set<Socket>();
  const connections = (): number => sockets.size;
  const services: Services = { engine, cursors: new Cursors(), connections, now: Date.now };
  const backlog = new Backlog(services.now);
  let closing = false;
  const server = createServer(socket => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    serveConnection(socket, {
      answer: request => (closing ? failure(shutDown()) : answer(request, services)),
      failed: failure,
      backlog,
    });
  });
  try {
    await listening(server, port);
  } catch (error) {
    await engine.close();
    throw error;
  }
  const sweep = setInterval(() => {
    services.cursors.forgetIdle(services.now());
    backlog.closeOverdue();
  }, SWEEP_MILLISECONDS);
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    async close() {
      closing = true;
      clearInterval(sweep);
      server.close();
      // The writes that were taken in are answered before their connection ends.
      await engine.close();
      for (const socket of sockets) socket.destroySoon();
      // A client that does not read its answers cannot hold the server up.
      setTimeout(() => sockets.forEach(socket => void socket.destroy()), LAST_WORDS_MILLISECONDS).unref();
    },
  };
}

const shutDown = (): CommandError => new CommandError('ShutdownInProgress', 'The server is closing');

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}
