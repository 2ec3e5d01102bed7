import type { StoredCollection } from '../engine/catalog.ts';
import { ID_INDEX, specDocument } from '../engine/index-spec.ts';
import { matches } from '../query/matches.ts';
import { parseFilter } from '../query/query-operators.ts';
import type { Doc } from '../values/bson-type.ts';
import { encode } from '../values/codec.ts';
import { flag, optionalCount, optionalDoc } from './arguments.ts';
import type { Definition } from './command.ts';
import { startCursor } from './find.ts';

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
