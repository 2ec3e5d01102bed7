import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { lockFolder } from './folder-lock.ts';
import type { ThreadData, ThreadMessage } from './store-thread.ts';

export interface EmbeddedStore {
  /** For the driver of MongoDB. */
  uri: string;
  /** Resolves when everything is on the disk and the folder is free for others. */
  close(): Promise<void>;
}

/**
 * Serves MongoDB's wire protocol on 127.0.0.1 from a thread of its own, with its files in the folder. Rejects when another
 * process has the folder, or the port.
 */
export async function startEmbeddedStore(options: {
  directory: string;
  port?: number;
}): Promise<EmbeddedStore> {
  const directory = resolve(options.directory);
  const unlock = lockFolder(directory);
  const workerData: ThreadData = { directory, port: options.port ?? 0 };
  const worker = startThread(workerData);
  const ended = new Promise<void>(done => worker.once('exit', () => done()));
  try {
    const port = await portOf(worker);
    let closing: Promise<void> | undefined;
    const close = async (): Promise<void> => {
      worker.postMessage('close');
      await ended;
      unlock();
    };
    return {
      uri: `mongodb://127.0.0.1:${port}/?directConnection=true`,
      close: () => {
        closing ??= close();
        return closing;
      },
    };
  } catch (error) {
    await worker.terminate();
    unlock();
    throw error;
  }
}

/** The thread's file lies beside this one: compiled, or a source. */
function startThread(workerData: ThreadData): Worker {
  return import.meta.url.endsWith('.ts')
    ? new Worker(new URL('./store-thread-from-source.mjs', import.meta.url), { execArgv: [], workerData })
    : new Worker(new URL('./store-thread.js', import.meta.url), { workerData });
}

function portOf(worker: Worker): Promise<number> {
  return new Promise((done, failed) => {
    worker.once('error', failed);
    worker.once('message', (message: ThreadMessage) => {
      worker.off('error', failed);
      if ('port' in message) done(message.port);
      else failed(new Error(message.failure));
    });
  });
}
