import { CommandError } from '../errors.ts';
import { mapKey } from '../keys/ordered-key.ts';
import { parseFilter } from '../query/parse-filter.ts';
import { ALL, runQuery } from '../query/run-query.ts';
import { isDoc } from '../values/bson-type.ts';
import { wholeNumber } from '../values/numbers.ts';
import { leavesAt } from '../values/paths.ts';
import { optionalCount, optionalDoc, requiredString } from './arguments.ts';
import type { Definition } from './command.ts';
import { findCollection } from './namespace.ts';

export const count: Definition = {
  fields: ['query', 'limit', 'skip', 'fields'],
  run(command, services) {
    const { body } = command;
    const stored = findCollection(command, services);
    const filter = optionalDoc(body, 'query') ?? {};
    const condition = parseFilter(filter);
    const skip = optionalCount(body, 'skip') ?? 0;
    // A negative limit means the same as a positive one; none and 0 mean all.
    const limit = Math.abs(wholeNumber(body.limit) ?? 0) || Number.POSITIVE_INFINITY;
    if (!stored) return { n: 0, ok: 1 };
    if (Object.keys(filter).length === 0) {
      const all = services.engine.countDocuments(stored);
      return { n: Math.min(Math.max(all - skip, 0), limit), ok: 1 };
    }
    let n = 0;
    for (const _ of runQuery(services.engine, stored, { ...ALL, condition, skip, limit })) n++;
    return { n, ok: 1 };
  },
};

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
