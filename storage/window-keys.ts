import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { KeyName, KeyStore, WindowKey } from '../programme/survey/key-store.ts';
import { text } from './gate.ts';

const BYTES = 32;
const FILE = 'key';

const isCode = (error: unknown, ...codes: string[]): boolean =>
  codes.includes((error as NodeJS.ErrnoException).code ?? '');

/**
 * Keys as files in a folder that is not the database's. Several processes may share it, on a network drive too: a key is
 * a folder of its own with one file in it, made aside and moved into place, which every file system does whole or not at
 * all, and never over one that is there.
 */
export function folderKeyStore(directory: string): KeyStore {
  const root = path.resolve(directory);
  const folderOf = ({ region, kind, session }: KeyName): string =>
    path.join(root, [region, kind, session].map(part => encodeURIComponent(text(part))).join(','));
  const aside = (): string => path.join(root, `.${randomUUID()}`);

  async function read(window: KeyName): Promise<WindowKey | undefined> {
    try {
      const key = await readFile(path.join(folderOf(window), FILE));
      if (key.length !== BYTES) throw new Error(`The key of ${folderOf(window)} is damaged.`);
      return new Uint8Array(key);
    } catch (error) {
      if (isCode(error, 'ENOENT')) return undefined;
      throw error;
    }
  }

  async function make(window: KeyName): Promise<void> {
    const made = aside();
    await mkdir(made, { recursive: true, mode: 0o700 });
    try {
      await writeDurably(path.join(made, FILE), randomBytes(BYTES));
      await rename(made, folderOf(window));
      await settle(root);
    } catch (error) {
      await rm(made, { recursive: true, force: true });
      // Another process was first, and its key is the key.
      if (!isCode(error, 'ENOTEMPTY', 'EEXIST', 'EPERM')) throw error;
    }
  }

  return {
    read,
    async create(window) {
      const there = await read(window);
      if (there) return there;
      await make(window);
      const key = await read(window);
      if (!key) throw new Error(`The key of ${folderOf(window)} is neither new nor there.`);
      return key;
    },
    async destroy(window) {
      const gone = aside();
      try {
        await rename(folderOf(window), gone);
      } catch (error) {
        if (isCode(error, 'ENOENT')) return;
        throw error;
      }
      // Written over before it is let go. A disk may keep old blocks all the same, and a copy of the folder does.
      await writeDurably(path.join(gone, FILE), new Uint8Array(BYTES));
      await rm(gone, { recursive: true, force: true });
      await settle(root);
    },
  };
}

/** Only its owner may read it, and it is on the disk before anybody seals with it. */
async function writeDurably(file: string, content: Uint8Array): Promise<void> {
  const handle = await open(file, 'w', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What was moved in a folder is there for good once the folder itself is written. Not every system can do it. */
async function settle(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    if (!isCode(error, 'EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP')) throw error;
  }
}
