import { createHash } from 'node:crypto';
import { EJSON } from 'bson';
import type { Collection } from 'mongodb';
import { compareValues } from '../../storage/embedded/values/compare.ts';
import { indexesOf, rawInOrder } from './copy-collection.ts';
import { idOf } from './raw-document.ts';

/** Documents of one kind of difference: how many, and some of their `_id`s. */
export interface Differing {
  count: number;
  ids: string[];
}

export interface Comparison {
  name: string;
  source: number;
  target: number;
  indexes: number;
  /** Of the hashes of all documents of the source in their order; equal digests, equal collections. */
  digest: string;
  missing: Differing;
  extra: Differing;
  unlike: Differing;
  sameIndexes: boolean;
}

const MOST_IDS = 3;

const hashOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** Reads both collections whole, hashes every document on both sides, and says what is not the same. */
export async function compareCollections(
  source: Collection,
  target: Collection,
  onProgress: (done: number) => void,
): Promise<Comparison> {
  const none = (): Differing => ({ count: 0, ids: [] });
  const found = { source: 0, target: 0, missing: none(), extra: none(), unlike: none() };
  const digest = createHash('sha256');
  for await (const [here, there] of pairs(source, target)) {
    const hash = here && hashOf(here);
    if (hash) {
      found.source++;
      digest.update(hash);
      onProgress(found.source);
    }
    if (there) found.target++;
    if (!there) note(found.missing, here);
    else if (!hash) note(found.extra, there);
    else if (!hash.equals(hashOf(there))) note(found.unlike, here);
  }
  const [ours, theirs] = [await indexesOf(source), await indexesOf(target)];
  return {
    name: source.namespace,
    ...found,
    indexes: ours.length + 1,
    digest: digest.digest('hex'),
    sameIndexes: JSON.stringify(ours) === JSON.stringify(theirs),
  };
}

function note(differing: Differing, document: Uint8Array | undefined): void {
  differing.count++;
  if (document && differing.ids.length < MOST_IDS) differing.ids.push(EJSON.stringify(idOf(document)));
}

type Pair = [Uint8Array, Uint8Array] | [Uint8Array, undefined] | [undefined, Uint8Array];

/** Both collections by `_id`, side by side; what only one of them has stands alone. */
async function* pairs(source: Collection, target: Collection): AsyncGenerator<Pair> {
  const ours = rawInOrder(source)[Symbol.asyncIterator]();
  const theirs = rawInOrder(target)[Symbol.asyncIterator]();
  let [here, there] = await Promise.all([ours.next(), theirs.next()]);
  while (!here.done || !there.done) {
    const order = here.done ? 1 : there.done ? -1 : compareValues(idOf(here.value), idOf(there.value));
    if (order === 0) yield [here.value, there.value];
    else if (order < 0) yield [here.value, undefined];
    else yield [undefined, there.value];
    [here, there] = await Promise.all([order <= 0 ? ours.next() : here, order >= 0 ? theirs.next() : there]);
  }
}
