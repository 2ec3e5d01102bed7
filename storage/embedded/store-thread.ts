import { parentPort, workerData } from 'node:worker_threads';
import { startServer } from './server.ts';

/** What the thread is told and what it tells. */
export interface ThreadData {
  directory: string;
  port: number;
}

export type ThreadMessage = { port: number } | { failure: string };

const { directory, port } = workerData as ThreadData;

const tell = (message: ThreadMessage): void => parentPort?.postMessage(message);

try {
  const server = await startServer(directory, port);
  parentPort?.once('message', async () => {
    await server.close();
    parentPort?.close();
  });
  tell({ port: server.port });
} catch (error) {
  tell({ failure: error instanceof Error ? error.message : String(error) });
}
