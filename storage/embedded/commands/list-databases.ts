import { matches } from '../query/matches.ts';
import { parseFilter } from '../query/query-operators.ts';
import { flag, optionalDoc } from './arguments.ts';
import type { Definition } from './command.ts';

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
