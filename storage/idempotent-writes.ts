import {
  type AnyBulkWriteOperation,
  type Collection,
  type Filter,
  MongoBulkWriteError,
  MongoServerError,
  type OptionalUnlessRequiredId,
  type WithoutId,
} from 'mongodb';

const DUPLICATE_KEY = 11000;

interface Keyed {
  _id: string;
  region: string;
}

/** Did a unique index refuse the write? Several servers leave out which one, so nobody may ask. */
export const isDuplicate = (error: unknown): boolean =>
  error instanceof MongoServerError && error.code === DUPLICATE_KEY;

/** False when a unique index says that it is there already. */
export async function insertOnce<T extends Keyed>(collection: Collection<T>, document: T): Promise<boolean> {
  try {
    await collection.insertOne(document as OptionalUnlessRequiredId<T>);
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}

/** Inserts those that are not there yet, touches none that is, and answers how many are new. */
export async function insertMissing<T extends Keyed>(
  collection: Collection<T>,
  documents: readonly T[],
): Promise<number> {
  if (documents.length === 0) return 0;
  try {
    const inserts = documents as readonly OptionalUnlessRequiredId<T>[];
    return (await collection.insertMany(inserts, { ordered: false })).insertedCount;
  } catch (error) {
    if (error instanceof MongoBulkWriteError && onlyDuplicates(error)) return error.insertedCount;
    throw error;
  }
}

/**
 * Writes what does not depend on each other in one command, and answers the places in the list of what a unique index
 * refused.
 */
export async function refusedAsDuplicates<T extends Keyed>(
  collection: Collection<T>,
  writes: readonly AnyBulkWriteOperation<T>[],
): Promise<ReadonlySet<number>> {
  try {
    await collection.bulkWrite(writes, { ordered: false });
    return new Set();
  } catch (error) {
    if (error instanceof MongoBulkWriteError && onlyDuplicates(error))
      return new Set([error.writeErrors].flat().map(({ index }) => index));
    throw error;
  }
}

/**
 * Did every write that failed meet a unique index, and was nothing else wrong? The driver throws the same error, without
 * any failed write in it, when the command itself failed, such as by a connection that was lost.
 */
export function onlyDuplicates(error: MongoBulkWriteError): boolean {
  const failed = [error.writeErrors].flat();
  return (
    failed.length > 0 &&
    error.result.getWriteConcernError() === undefined &&
    failed.every(({ code }) => code === DUPLICATE_KEY)
  );
}

/**
 * Inserts, or replaces the document of the same `_id` where that one passes `over`. A document that does not pass is
 * left alone: the upsert then tries to insert beside it, and the `_id` refuses.
 */
export async function put<T extends Keyed>(
  collection: Collection<T>,
  document: T,
  over: Filter<T> = {},
): Promise<void> {
  const filter = { ...over, _id: document._id, region: document.region } as Filter<T>;
  const replace = () => collection.replaceOne(filter, document as WithoutId<T>, { upsert: true });
  try {
    await replace();
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    // Another first insert may have come between, and this one may pass over it: once more decides.
    await replace().catch(again => {
      if (!isDuplicate(again)) throw again;
    });
  }
}
