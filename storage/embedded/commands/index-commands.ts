import { Int32 } from 'bson';
import type { StoredCollection, StoredIndex } from '../engine/catalog.ts';
import { ID_INDEX, type IndexSpec, keyPattern, parseIndexSpec, specDocument } from '../engine/index-spec.ts';
import { CommandError } from '../errors.ts';
import type { Doc } from '../values/bson-type.ts';
import { isDoc } from '../values/bson-type.ts';
import { encode } from '../values/codec.ts';
import { optionalCount, optionalDoc, requiredArray } from './arguments.ts';
import type { Definition } from './command.ts';
import { startCursor } from './find.ts';
import { assertFound, collectionName, findCollection, findOrCreate } from './namespace.ts';

const isIdIndex = (spec: IndexSpec): boolean =>
  spec.fields.length === 1 && spec.fields[0]?.path.join('.') === '_id' && !spec.fields[0].descending;

export const createIndexes: Definition = {
  fields: ['indexes', 'commitQuorum'],
  run(command, services) {
    const specs = requiredArray(command.body, 'indexes').map(parseIndexSpec);
    if (specs.length === 0) throw new CommandError('BadValue', 'Must specify at least one index to create');
    collectionName(command);
    return services.engine.write(() => {
      const createdCollectionAutomatically = findCollection(command, services) === undefined;
      const stored = findOrCreate(command, services);
      const before = stored.indexes.length + 1;
      for (const spec of specs) if (!isIdIndex(spec)) services.engine.createIndex(stored, spec);
      const after = stored.indexes.length + 1;
      return {
        numIndexesBefore: before,
        numIndexesAfter: after,
        createdCollectionAutomatically,
        ...(after === before && { note: 'all indexes already exist' }),
        ok: 1,
      };
    });
  },
};

export const listIndexes: Definition = {
  fields: ['cursor'],
  run(command, services) {
    const stored = findCollection(command, services);
    assertFound(stored, command);
    const specs = [ID_INDEX, ...stored.indexes].map(spec => encode(specDocument(spec)));
    const cursor = optionalDoc(command.body, 'cursor') ?? {};
    const options = { batchSize: optionalCount(cursor, 'batchSize'), single: false };
    return startCursor(command, services, collectionName(command), specs.values(), options);
  },
};

/** By name, by keys, several names, or `*` for all; the one on `_id` stays. */
function wanted(stored: StoredCollection, index: unknown): StoredIndex[] {
  if (index === '*') return stored.indexes;
  if (Array.isArray(index)) return index.flatMap(each => wanted(stored, each));
  const keys = isDoc(index) ? JSON.stringify(pattern(index)) : undefined;
  const found = stored.indexes.filter(each =>
    keys ? JSON.stringify(keyPattern(each)) === keys : each.name === index,
  );
  if (index === ID_INDEX.name || keys === JSON.stringify(keyPattern(ID_INDEX))) {
    throw new CommandError('InvalidOptions', 'cannot drop _id index');
  }
  if (found.length > 0) return found;
  throw new CommandError(
    'IndexNotFound',
    `index not found with name [${typeof index === 'string' ? index : keys}]`,
  );
}

const pattern = (keys: Doc): Doc => keyPattern(parseIndexSpec({ key: keys, name: 'asked for' }));

export const dropIndexes: Definition = {
  fields: ['index'],
  run(command, services) {
    collectionName(command);
    return services.engine.write(() => {
      const stored = findCollection(command, services);
      assertFound(stored, command);
      const nIndexesWas = new Int32(stored.indexes.length + 1);
      for (const index of wanted(stored, command.body.index)) services.engine.dropIndex(stored, index);
      return { nIndexesWas, ok: 1 };
    });
  },
};
