import type { Collection, Db, Document, MongoServerError } from 'mongodb';
import { words } from '../../cards/wording/words.ts';
import { compareValues } from '../../storage/embedded/values/compare.ts';
import { Refused } from './place.ts';
import { idOf, inOrder } from './raw-document.ts';

const say = words.storeTools;

/** One insert carries so many documents, or so many bytes. */
const BATCH_DOCUMENTS = 1_000;
const BATCH_BYTES = 8 * 1024 * 1024;

/** Fields of an index that say how it was made, not what it does. */
const NOT_COPIED = new Set(['v', 'ns', 'background']);

const NAMESPACE_NOT_FOUND = 26;

/** Throws a Refused when a collection is more than documents and indexes: a copy would lose the rest. */
export async function assertPlain(source: Db): Promise<void> {
  for (const { name, type, options } of (await source.listCollections().toArray()) as Document[]) {
    if (name.startsWith('system.')) continue;
    const lost = [...(type === 'collection' ? [] : [type]), ...Object.keys(options ?? {})];
    if (lost.length > 0) throw new Refused(say.hasOptions(name, lost));
  }
}

/** The indexes but the one on `_id`, by name, each as it would be created; none where there is no collection. */
export async function indexesOf(collection: Collection): Promise<Document[]> {
  const indexes: Document[] = await collection
    .listIndexes()
    .toArray()
    .catch((error: MongoServerError) => {
      if (error.code !== NAMESPACE_NOT_FOUND) throw error;
      return [];
    });
  return indexes
    .filter(({ name }) => name !== '_id_')
    .map(index => Object.fromEntries(Object.entries(index).filter(([field]) => !NOT_COPIED.has(field))))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Makes the collection with its indexes, before any document: what the target refuses, it refuses at once. */
export async function copyIndexes(source: Collection, target: Collection, into: Db): Promise<void> {
  const there = await into.listCollections({ name: target.collectionName }).toArray();
  if (there.length === 0) await into.createCollection(target.collectionName);
  const indexes = await indexesOf(source);
  if (indexes.length === 0) return;
  try {
    await into.command({ createIndexes: target.collectionName, indexes });
  } catch (error) {
    throw new Refused(
      say.noIndex(source.collectionName, error instanceof Error ? error.message : String(error)),
    );
  }
}

/**
 * Copies the documents in the order of their `_id`, so that what is there of an earlier copy is the beginning of the
 * source and says where to go on. Rejects when it is not.
 */
export async function copyDocuments(
  source: Collection,
  target: Collection,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const total = await source.countDocuments();
  let done = await target.countDocuments();
  if (done > 0) await assertBeginning(source, target, done);
  onProgress(done, total);
  let batch: Map<string, unknown>[] = [];
  let bytes = 0;
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    await target.insertMany(batch as unknown as Document[], { ordered: true, forceServerObjectId: true });
    done += batch.length;
    [batch, bytes] = [[], 0];
    onProgress(done, total);
  };
  for await (const document of rawInOrder(source, { skip: done })) {
    if (bytes + document.length > BATCH_BYTES) await flush();
    batch.push(inOrder(document));
    bytes += document.length;
    if (batch.length === BATCH_DOCUMENTS) await flush();
  }
  await flush();
}

/** The documents as bytes in the order of their `_id`. */
export const rawInOrder = (
  collection: Collection,
  { skip = 0, direction = 1 as 1 | -1 } = {},
): AsyncIterable<Uint8Array> =>
  // The types of the driver do not know what `raw` gives.
  collection.find({}, { sort: { _id: direction }, skip, raw: true, batchSize: BATCH_DOCUMENTS }) as never;

/** The last document that was copied has to stand where it stood. */
async function assertBeginning(source: Collection, target: Collection, done: number): Promise<void> {
  const there = await firstOf(rawInOrder(target, { direction: -1 }));
  const here = await firstOf(rawInOrder(source, { skip: done - 1 }));
  const same = there && here && compareValues(idOf(there), idOf(here)) === 0;
  if (!same) throw new Error(say.sourceMoved(source.collectionName));
}

async function firstOf(documents: AsyncIterable<Uint8Array>): Promise<Uint8Array | undefined> {
  for await (const document of documents) return document;
  return undefined;
}
