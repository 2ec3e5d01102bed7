import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const NAME = 'store.lock';

/** Folders that this process has open itself: its own number in the file would look like an old one. */
const ours = new Set<string>();

/**
 * Takes the folder for this process and answers how to give it back. Throws when another process that is alive has it;
 * what a dead one left behind is cleared away.
 */
export function lockFolder(directory: string): () => void {
  const folder = resolve(directory);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, NAME);
  if (ours.has(folder) || !take(file)) {
    const who = ours.has(folder) ? 'this process' : `process ${pidOf(contentOf(file))}`;
    throw new Error(`The folder ${folder} is in use by ${who}. Stop that first, or choose another folder.`);
  }
  ours.add(folder);
  return () => {
    ours.delete(folder);
    rmSync(file, { force: true });
  };
}

/** False when somebody who is alive holds the file. */
function take(file: string): boolean {
  const own = `${file}.${randomUUID()}`;
  writeFileSync(own, identity(process.pid));
  try {
    if (linked(own, file)) return true;
    const held = contentOf(file);
    if (held !== undefined && isAlive(held)) return false;
    clearAway(file, held);
    return linked(own, file);
  } finally {
    rmSync(own, { force: true });
  }
}

/** A link is made whole or not at all, and never over one that is there. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Another process may have cleared it away too and hold it by now: what is moved is looked at, and put back then. */
function clearAway(file: string, expected: string | undefined): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (contentOf(aside) !== expected) linked(aside, file);
  rmSync(aside, { force: true });
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

const pidOf = (content: string | undefined): number => Number(content?.split(' ')[0]);

function isAlive(content: string): boolean {
  const pid = pidOf(content);
  // Only this process can have this number, and it does not hold the folder.
  if (!Number.isSafeInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Not allowed to signal it: it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return identity(pid) === content;
}

/**
 * Numbers of processes are given out again, above all after a restart of a container. Where the system says when a
 * process began, that belongs to its identity.
 */
function identity(pid: number): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const began = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return `${pid} ${boot} ${began}`;
  } catch {
    return `${pid}`;
  }
}
