import { type IndexSpec, parseIndexSpec } from '../engine/index-spec.ts';
import { CommandError } from '../errors.ts';
import { requiredArray } from './arguments.ts';
import type { Definition } from './command.ts';
import { collectionName, findCollection, findOrCreate } from './namespace.ts';

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
