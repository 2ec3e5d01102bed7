import type { Db } from 'mongodb';
import { words } from '../../cards/wording/words.ts';
import { collectionsOf, Refused } from './place.ts';

const say = words.storeTools;

/** The collection in a target that says: here is a copy that was not finished. */
const COLLECTION = 'storeCopy';

interface Mark {
  _id: 'unfinished';
  /** What is copied, as `Place.name` and the database say it. */
  from: string;
}

const marks = (db: Db) => db.collection<Mark>(COLLECTION);

/**
 * Marks the target as the copy of `from`, and answers whether it was that already. Rejects with a Refused when it holds
 * what is no part of this copy: nothing is ever added to other data.
 */
export async function markTarget(target: Db, from: string): Promise<{ goesOn: boolean }> {
  const mark = await marks(target).findOne({ _id: 'unfinished' });
  if (mark) {
    if (mark.from !== from) throw new Refused(say.otherCopy(target.databaseName, mark.from));
    return { goesOn: true };
  }
  for (const name of await collectionsOf(target)) {
    // Collections without documents are what a start of the bot leaves.
    if (await target.collection(name).findOne()) throw new Refused(say.foreignData(target.databaseName));
  }
  await marks(target).insertOne({ _id: 'unfinished', from });
  return { goesOn: false };
}

export async function assertFinished(source: Db, from: string): Promise<void> {
  if (await marks(source).findOne({ _id: 'unfinished' })) throw new Refused(say.sourceUnfinished(from));
}

export const removeMark = async (target: Db): Promise<void> => void (await marks(target).drop());

/** The collections of a source or a target that are data. */
export const dataCollectionsOf = async (db: Db): Promise<string[]> =>
  (await collectionsOf(db)).filter(name => name !== COLLECTION);
