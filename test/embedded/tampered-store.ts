import assert from 'node:assert/strict';
import { MongoClient } from 'mongodb';
import type { StoredCollection } from '../../storage/embedded/engine/catalog.ts';
import { Engine } from '../../storage/embedded/engine/engine.ts';
import { startServer } from '../../storage/embedded/server.ts';

/**
 * Makes a store with the collection `tests.things`: the documents 1 and 2, an index on `n` and a unique one on `tags`, an
 * array. Then stops it and lets `change` loose on its file, within one write.
 */
export async function tamperedStore(
  directory: string,
  change: (engine: Engine, things: StoredCollection) => void,
): Promise<void> {
  // In this thread: a thread of its own takes longer to start than all the rest.
  const server = await startServer(directory, 0);
  const client = await new MongoClient(`mongodb://127.0.0.1:${server.port}/?directConnection=true`).connect();
  const things = client.db('tests').collection<{ _id: number; n: number; tags: string[] }>('things');
  await things.createIndexes([{ key: { n: 1 } }, { key: { tags: 1 }, unique: true }]);
  await things.insertMany([
    { _id: 1, n: 1, tags: ['a', 'b'] },
    { _id: 2, n: 2, tags: ['c'] },
  ]);
  await client.close();
  await server.close();
  const engine = new Engine(directory);
  const stored = engine.catalog.find('tests', 'things');
  assert.ok(stored);
  await engine.write(() => change(engine, stored));
  await engine.close();
}
