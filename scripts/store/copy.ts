import type { Collection, Db } from 'mongodb';
import { words } from '../../cards/wording/words.ts';
import { type Comparison, compareCollections } from './compare-collections.ts';
import { assertPlain, copyDocuments, copyIndexes } from './copy-collection.ts';
import { assertFinished, dataCollectionsOf, markTarget, removeMark } from './copy-mark.ts';
import { isSame } from './copy-report.ts';
import { databasesOf, type Place, Refused } from './place.ts';
import type { Progress } from './progress.ts';

const say = words.storeTools;

interface Pair {
  source: Db;
  target: Db;
}

/**
 * Copies every database of one place into another and then compares them document by document. What an interrupted copy
 * left in the target is gone on with; the mark of it goes away once both are the same. Rejects with a Refused before
 * anything is copied.
 */
export async function copyStore(
  from: Place,
  to: Place,
  progress: Progress,
  tell: (line: string) => void,
): Promise<Comparison[]> {
  const pairs = await pairsOf(from, to);
  const nameOf = ({ source }: Pair): string => `${from.name}/${source.databaseName}`;
  for (const pair of pairs) {
    await assertFinished(pair.source, nameOf(pair));
    await assertPlain(pair.source);
  }
  for (const pair of pairs) {
    const { goesOn } = await markTarget(pair.target, nameOf(pair));
    if (goesOn) tell(say.goesOn(nameOf(pair)));
  }
  for (const pair of pairs)
    for (const each of await collectionPairs(pair)) await copyIndexes(...each, pair.target);
  for (const pair of pairs) {
    for (const [ours, theirs] of await collectionPairs(pair)) {
      const title = say.copying(ours.namespace);
      await copyDocuments(ours, theirs, (done, total) => progress.at(title, done, total));
    }
  }
  const compared: Comparison[] = [];
  for (const pair of pairs) {
    const found = await comparePair(pair, progress);
    if (found.every(isSame)) await removeMark(pair.target);
    compared.push(...found);
  }
  progress.clear();
  return compared;
}

async function collectionPairs({ source, target }: Pair): Promise<[Collection, Collection][]> {
  const names = await dataCollectionsOf(source);
  return names.map(name => [source.collection(name), target.collection(name)]);
}

/** Which database becomes which. A place that names none takes and gives all, each under its own name. */
async function pairsOf(from: Place, to: Place): Promise<Pair[]> {
  const names = await databasesOf(from);
  if (to.database !== undefined && names.length > 1) throw new Refused(say.severalDatabases(names));
  const pairs = names.map(name => ({
    source: from.client.db(name),
    target: to.client.db(to.database ?? name),
  }));
  const same = from.name === to.name;
  if (same && pairs.some(({ source, target }) => source.databaseName === target.databaseName))
    throw new Refused(say.sameTwice);
  const collections = await Promise.all(pairs.map(({ source }) => dataCollectionsOf(source)));
  if (collections.every(({ length }) => length === 0)) throw new Refused(say.nothingToCopy(from.name));
  return pairs;
}

async function comparePair({ source, target }: Pair, progress: Progress): Promise<Comparison[]> {
  const names = new Set([...(await dataCollectionsOf(source)), ...(await dataCollectionsOf(target))]);
  const compared: Comparison[] = [];
  for (const name of [...names].sort()) {
    const [ours, theirs] = [source.collection(name), target.collection(name)];
    const total = await ours.countDocuments();
    const onProgress = (done: number): void => progress.at(say.verifying(ours.namespace), done, total);
    compared.push(await compareCollections(ours, theirs, onProgress));
  }
  return compared;
}
