import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { words } from '../../cards/wording/words.ts';
import { Refused } from './place.ts';

const SCRIPT = path.join(import.meta.dirname, '..', 'store.ts');
const say = words.storeTools;

/** The file of a store is damaged so that no process can read it. */
export class Unreadable extends Error {}

/**
 * Serves a folder from a process of its own while `work` uses it: LMDB maps the file into memory, and where that is
 * damaged the system ends the process that reads it. Rejects with an `Unreadable` then, and with a `Refused` when the
 * store does not start.
 */
export async function withOwnProcess<T>(directory: string, work: (uri: string) => Promise<T>): Promise<T> {
  const child = fork(SCRIPT, ['--port', '0', '--data', directory], {
    execArgv: ['--import', 'tsx'],
    silent: true,
  });
  const ended = once(child, 'exit');
  const end = async (): Promise<void> => {
    if (child.connected) child.disconnect();
    await ended;
  };
  try {
    const uri = await uriOf(child);
    // Alone, the work would wait for the store to come back.
    const gone = ended.then(() => Promise.reject(new Error(say.storeEnded)));
    return await Promise.race([work(uri), gone]);
  } catch (error) {
    await end();
    throw child.signalCode === null ? error : new Unreadable(say.unreadable(directory, child.signalCode));
  } finally {
    await end();
  }
}

/** The first line that the store says is its URI; all that it says otherwise is why it does not start. */
async function uriOf(child: ChildProcess): Promise<string> {
  let said = '';
  let refusal = '';
  child.stdout?.on('data', chunk => {
    said += chunk;
  });
  child.stderr?.on('data', chunk => {
    refusal += chunk;
  });
  // Later than the exit: only now everything that it said is here.
  const over = once(child, 'close').then(() => true);
  while (!said.includes('\n')) {
    const more = once(child.stdout as NodeJS.ReadableStream, 'data').then(() => false);
    if (await Promise.race([more, over])) throw new Refused(`${refusal.trim()}\n${say.checkRunning}`);
  }
  return said.trim();
}
