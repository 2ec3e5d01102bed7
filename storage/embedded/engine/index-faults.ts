import { EJSON } from 'bson';
import { CommandError } from '../errors.ts';
import { idKey } from '../keys/ordered-key.ts';
import type { Doc } from '../values/bson-type.ts';
import { decode, sameBytes } from '../values/codec.ts';
import { prefixed, type StoredCollection, type StoredIndex } from './catalog.ts';
import type { Engine } from './engine.ts';
import { indexEntries } from './index-entries.ts';

/** Told of everything that is wrong, in words. */
type Tell = (fault: string) => void;

/** Undefined when the bytes are no document any more. */
function readable(bytes: Uint8Array): Doc | undefined {
  try {
    return decode(bytes);
  } catch (error) {
    if (error instanceof CommandError) return undefined;
    throw error;
  }
}

const named = ({ _id }: Doc): string => `The document { _id: ${EJSON.stringify(_id)} }`;

/** Every document can be read and lies under the key of its `_id`. Answers how many do not. */
export function documentFaults(engine: Engine, { id }: StoredCollection, tell: Tell): number {
  let faults = 0;
  for (const { key, value } of engine.allEntries(id)) {
    const document = readable(value);
    if (document && sameBytes(prefixed(id, idKey(document._id)), key)) continue;
    faults++;
    tell(document ? `${named(document)} lies under the key of another one` : 'A document cannot be read');
  }
  return faults;
}

/** From the documents to the index: each has all its entries, and in a unique index for itself. */
export function missingEntries(
  engine: Engine,
  collection: StoredCollection,
  index: StoredIndex,
  tell: Tell,
): void {
  let arrays = false;
  for (const { value } of engine.allEntries(collection.id)) {
    const document = readable(value);
    if (!document) continue;
    const id = idKey(document._id);
    const { entries, multikey } = indexEntries(index, id, document);
    arrays ||= multikey;
    for (const { key } of entries) {
      const owner = engine.disk.get(key);
      if (!owner) tell(`${named(document)} has no entry in the index ${index.name}`);
      else if (!sameBytes(owner, id))
        tell(`${named(document)} shares an entry of the index ${index.name} with another document`);
    }
  }
  // Bounds are read otherwise where there are arrays, so answers would be wrong.
  if (arrays && !index.multikey) tell(`The index ${index.name} does not know that it has arrays`);
}

/** From the index to the documents: each entry leads to a document that has it. Answers how many entries there are. */
export function strayEntries(
  engine: Engine,
  collection: StoredCollection,
  index: StoredIndex,
  tell: Tell,
): number {
  let entries = 0;
  for (const { key, value: id } of engine.allEntries(index.id)) {
    entries++;
    const bytes = engine.disk.get(prefixed(collection.id, id));
    const document = bytes && readable(bytes);
    if (!document) tell(`An entry of the index ${index.name} leads to no document`);
    else if (!indexEntries(index, id, document).entries.some(entry => sameBytes(entry.key, key)))
      tell(`${named(document)} is not what an entry of the index ${index.name} says`);
  }
  return entries;
}
