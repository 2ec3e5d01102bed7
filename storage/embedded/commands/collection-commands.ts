import type { StoredCollection } from '../engine/catalog.ts';
import { ID_INDEX, specDocument } from '../engine/index-spec.ts';
import { CommandError } from '../errors.ts';
import { matches } from '../query/matches.ts';
import { parseFilter } from '../query/parse-filter.ts';
import type { Doc } from '../values/bson-type.ts';
import { encode } from '../values/codec.ts';
import { flag, optionalCount, optionalDoc } from './arguments.ts';
import type { Definition } from './command.ts';
import { startCursor } from './find.ts';
import { assertFound, collectionName, findCollection } from './namespace.ts';

export const create: Definition = {
  fields: [],
  run(command, { engine }) {
    const name = collectionName(command);
    return engine.write(() => {
      if (engine.catalog.find(command.db, name)) {
        throw new CommandError('NamespaceExists', `Collection ${command.db}.${name} already exists.`);
      }
      engine.catalog.create(command.db, name);
      return { ok: 1 };
    });
  },
};

export const drop: Definition = {
  fields: [],
  run(command, services) {
    collectionName(command);
    return services.engine.write(() => {
      const stored = findCollection(command, services);
      assertFound(stored, command);
      services.engine.dropCollection(stored);
      return { ns: `${stored.db}.${stored.name}`, nIndexesWas: stored.indexes.length + 1, ok: 1 };
    });
  },
};

export const dropDatabase: Definition = {
  fields: [],
  run({ db }, { engine }) {
    return engine.write(() => {
      const collections = engine.catalog.in(db);
      for (const stored of collections) engine.dropCollection(stored);
      return collections.length > 0 ? { dropped: db, ok: 1 } : { ok: 1 };
    });
  },
};

function described({ name }: StoredCollection): Doc {
  const info = { readOnly: false };
  return { name, type: 'collection', options: {}, info, idIndex: specDocument(ID_INDEX) };
}

export const listCollections: Definition = {
  fields: ['filter', 'nameOnly', 'authorizedCollections', 'cursor'],
  run(command, services) {
    const { body, db } = command;
    const condition = parseFilter(optionalDoc(body, 'filter') ?? {});
    const nameOnly = flag(body, 'nameOnly', false);
    const rows = services.engine.catalog
      .in(db)
      .map(described)
      .filter(each => matches(condition, each))
      .map(each => encode(nameOnly ? { name: each.name, type: each.type } : each));
    const cursor = optionalDoc(body, 'cursor') ?? {};
    const options = { batchSize: optionalCount(cursor, 'batchSize'), single: false };
    return startCursor(command, services, '$cmd.listCollections', rows.values(), options);
  },
};

export const listDatabases: Definition = {
  fields: ['filter', 'nameOnly', 'authorizedDatabases'],
  run({ body }, { engine }) {
    const condition = parseFilter(optionalDoc(body, 'filter') ?? {});
    const nameOnly = flag(body, 'nameOnly', false);
    const databases = engine.catalog
      .databases()
      .map(name => (nameOnly ? { name } : { name, sizeOnDisk: 0, empty: false }))
      .filter(each => matches(condition, each));
    return { databases, ...(!nameOnly && { totalSize: 0 }), ok: 1 };
  },
};
