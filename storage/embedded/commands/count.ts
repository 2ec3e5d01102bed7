import { parseFilter } from '../query/query-operators.ts';
import { ALL, runQuery } from '../query/run-query.ts';
import { wholeNumber } from '../values/numbers.ts';
import { optionalCount, optionalDoc } from './arguments.ts';
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
