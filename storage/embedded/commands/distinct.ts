import { CommandError } from '../errors.ts';
import { mapKey } from '../keys/ordered-key.ts';
import { parseFilter } from '../query/query-operators.ts';
import { ALL, runQuery } from '../query/run-query.ts';
import { isDoc } from '../values/bson-type.ts';
import { leavesAt } from '../values/paths.ts';
import { requiredString } from './arguments.ts';
import type { Definition } from './command.ts';
import { findCollection } from './namespace.ts';

const MOST_BYTES = 16 * 1024 * 1024;

export const distinct: Definition = {
  fields: ['key', 'query'],
  run(command, services) {
    const path = requiredString(command.body, 'key').split('.');
    const query = command.body.query;
    if (query !== undefined && query !== null && !isDoc(query)) {
      throw new CommandError('TypeMismatch', "BSON field 'distinct.query' has to be an object");
    }
    const condition = parseFilter(query ?? {});
    const stored = findCollection(command, services);
    const values = new Map<string, unknown>();
    let bytes = 0;
    for (const { document } of stored ? runQuery(services.engine, stored, { ...ALL, condition }) : []) {
      for (const value of leavesAt(document, path).flat(1)) {
        const key = mapKey(value);
        if (values.has(key)) continue;
        values.set(key, value);
        bytes += key.length;
        if (bytes > MOST_BYTES) throw new CommandError('BSONObjectTooLarge', 'distinct too big, 16mb cap');
      }
    }
    const inOrder = [...values].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
    return { values: inOrder, ok: 1 };
  },
};
