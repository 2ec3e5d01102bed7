import type { StoredCollection, StoredIndex } from '../engine/catalog.ts';
import type { Engine } from '../engine/engine.ts';
import { indexEntries } from '../engine/index-entries.ts';
import { idKey } from '../keys/ordered-key.ts';
import { decode, sameBytes } from '../values/codec.ts';
import type { Definition } from './command.ts';
import { assertFound, findCollection } from './namespace.ts';

/** Faults listed at most: where there are many, one more says nothing. */
const MOST_ERRORS = 100;

/** How many documents lack an entry of theirs, and how many entries no document has. */
function faultsOf(engine: Engine, collection: StoredCollection, index: StoredIndex): string[] {
  const faults: string[] = [];
  let expected = 0;
  for (const { value } of engine.allEntries(collection.id)) {
    const document = decode(value);
    const id = idKey(document._id);
    for (const { key } of indexEntries(index, id, document).entries) {
      expected++;
      const entry = engine.disk.get(key);
      if (!entry || !sameBytes(entry, id)) faults.push(`A document has no entry in the index ${index.name}`);
    }
  }
  // Every entry that a document has is there, so a difference is entries that none has.
  const more = engine.disk.count(engine.everythingUnder(index.id)) - expected + faults.length;
  if (more !== 0) faults.push(`${more} entries of the index ${index.name} belong to no document`);
  return faults;
}

/** Walks a collection and says whether every index agrees with its documents. */
export const validate: Definition = {
  fields: ['full', 'background'],
  run(command, services) {
    const { engine } = services;
    const stored = findCollection(command, services);
    assertFound(stored, command);
    const errors = stored.indexes.flatMap(index => faultsOf(engine, stored, index));
    return {
      ns: `${stored.db}.${stored.name}`,
      nrecords: engine.countDocuments(stored),
      nIndexes: stored.indexes.length + 1,
      valid: errors.length === 0,
      errors: errors.slice(0, MOST_ERRORS),
      ok: 1,
    };
  },
};
