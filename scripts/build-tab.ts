import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';

const ROOT = path.join(import.meta.dirname, '..');
const BUILT = path.join(ROOT, 'dist', 'tab', 'index.html');
/** Whatever the tab is made of. */
const SOURCES = ['tab', 'cards/wording/english/tab.ts', 'bot/tab-api/tab-page.ts', 'package-lock.json'];

/** Builds the tab where its sources are newer than what was built, so that nobody has to think of it. */
export async function buildTab(): Promise<void> {
  const built = await changedAt(BUILT);
  const changes = await Promise.all(SOURCES.map(source => newestIn(path.join(ROOT, source))));
  if (built > Math.max(...changes)) return;
  await build({ configFile: path.join(ROOT, 'tab', 'vite-config.ts') });
}

const changedAt = async (file: string): Promise<number> =>
  (await stat(file).catch(() => undefined))?.mtimeMs ?? 0;

async function newestIn(source: string): Promise<number> {
  if (!(await stat(source)).isDirectory()) return changedAt(source);
  const names = await readdir(source, { recursive: true });
  return Math.max(...(await Promise.all(names.map(name => changedAt(path.join(source, name))))));
}
