import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedStore } from '../../storage/embedded/start.ts';

/** One store for all tests that ask for a database, started by the first of them: starting one takes half a second. */
let store: ReturnType<typeof start> | undefined;
let databases = 0;

async function start() {
  const directory = await mkdtemp(path.join(tmpdir(), 'databases-'));
  return { directory, ...(await startEmbeddedStore({ directory })) };
}

after(async () => {
  const started = await store;
  await started?.close();
  if (started) await rm(started.directory, { recursive: true });
});

/** The address of a database that nobody has used. */
export async function freshDatabase(): Promise<string> {
  store ??= start();
  return (await store).uri.replace('/?', `/tests-${++databases}?`);
}
