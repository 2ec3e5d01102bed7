import { existsSync, readdirSync, rmSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import path from 'node:path';
import { words } from '../../cards/wording/words.ts';
import { syncFolder } from '../../storage/embedded/engine/disk.ts';
import { copyDisk } from '../../storage/embedded/engine/disk-copy.ts';
import { lockFolder } from '../../storage/embedded/folder-lock.ts';
import { startServer } from '../../storage/embedded/server.ts';
import { type CheckedCollection, checkCollections, faulty } from './check.ts';
import { assertStoreIn, connected, Refused } from './place.ts';
import type { Progress } from './progress.ts';

const say = words.storeTools;

const STORE = 'store.lmdb';

/**
 * Writes a copy of the store in `from`, running or not, as the new folder `to`, and answers what is in it. The folder
 * gets its name only once the copy is on the disk, was compared with the store, and its indexes agree with its documents.
 * Where they do not, the faults are answered and nothing is left behind.
 */
export async function backUp(from: string, to: string, progress: Progress): Promise<CheckedCollection[]> {
  assertStoreIn(from);
  const [source, target] = [path.resolve(from), path.resolve(to)];
  if (existsSync(target)) throw new Refused(say.isThere(to));
  if (target.startsWith(`${source}${path.sep}`)) throw new Refused(say.insideStore);
  const unfinished = `${target}.unfinished`;
  const unlock = lockedAlone(unfinished);
  try {
    // What an interrupted backup left.
    for (const file of readdirSync(unfinished))
      if (file.startsWith(STORE)) rmSync(path.join(unfinished, file));
    await copyDisk(source, unfinished, (step, done, total) =>
      progress.at(say.backupSteps[step], done, total),
    );
    const checked = await checkCopy(unfinished);
    progress.clear();
    if (faulty(checked).length > 0) return checked;
    for (const file of readdirSync(unfinished)) if (file !== STORE) rmSync(path.join(unfinished, file));
    // A folder that somebody else made meanwhile refuses to be replaced, unless it is empty.
    await rename(unfinished, target);
    syncFolder(path.dirname(target));
    return checked;
  } finally {
    unlock();
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function lockedAlone(folder: string): () => void {
  try {
    return lockFolder(folder);
  } catch (error) {
    throw new Refused(error instanceof Error ? error.message : String(error));
  }
}

/** Without the lock of a store that runs: the folder is locked for the backup already. */
async function checkCopy(folder: string): Promise<CheckedCollection[]> {
  const server = await startServer(folder, 0);
  const client = await connected(`mongodb://127.0.0.1:${server.port}/?directConnection=true`);
  try {
    return await checkCollections(client);
  } finally {
    await client.close();
    await server.close();
  }
}
