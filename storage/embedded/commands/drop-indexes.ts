import { Int32 } from 'bson';
import type { StoredCollection, StoredIndex } from '../engine/catalog.ts';
import { ID_INDEX, keyPattern, parseIndexSpec } from '../engine/index-spec.ts';
import { CommandError } from '../errors.ts';
import { type Doc, isDoc } from '../values/bson-type.ts';
import type { Definition } from './command.ts';
import { assertFound, collectionName, findCollection } from './namespace.ts';

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
