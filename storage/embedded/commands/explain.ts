import { parsePipeline } from '../aggregate/pipeline.ts';
import { CommandError } from '../errors.ts';
import { parseFilter } from '../query/parse-filter.ts';
import { planQuery } from '../query/plan.ts';
import { ALL, type Query } from '../query/run-query.ts';
import { parseSort } from '../query/sort.ts';
import { type Doc, isDoc } from '../values/bson-type.ts';
import { optionalDoc, requiredArray, requiredDoc } from './arguments.ts';
import type { Definition } from './command.ts';
import { readQuery } from './find.ts';
import { findCollection } from './namespace.ts';

const byQuery = (body: Doc): Query => ({
  ...ALL,
  condition: parseFilter(optionalDoc(body, 'query') ?? {}),
  sort: parseSort(optionalDoc(body, 'sort')),
});

/** A command of one statement. */
const byStatement =
  (name: string) =>
  (body: Doc): Query => {
    const [statement] = requiredArray(body, name);
    return { ...ALL, condition: parseFilter(isDoc(statement) ? requiredDoc(statement, 'q') : {}) };
  };

const QUERIES: Record<string, (body: Doc) => Query> = {
  find: readQuery,
  count: byQuery,
  distinct: byQuery,
  findAndModify: byQuery,
  aggregate: body => parsePipeline(requiredArray(body, 'pipeline')).query,
  update: byStatement('updates'),
  delete: byStatement('deletes'),
};

/** Says how the documents of a command are found, and no more than that. */
export const explain: Definition = {
  fields: ['verbosity'],
  run(command, services) {
    const explained = requiredDoc(command.body, 'explain');
    const [name = ''] = Object.keys(explained);
    const read = Object.hasOwn(QUERIES, name) ? QUERIES[name] : undefined;
    if (!read) throw new CommandError('CommandNotFound', `Explain failed due to unknown command: ${name}`);
    const { condition, sort } = read(explained);
    const inner = { ...command, name, body: explained };
    const stored = findCollection(inner, services);
    const namespace = `${command.db}.${explained[name]}`;
    if (!stored) return { queryPlanner: { namespace, winningPlan: { stage: 'EOF' } }, ok: 1 };
    const { index, sorted, selective } = planQuery(stored, condition, sort);
    // The documents lie in the order of their `_id`, so what is sought by it is sought by an index.
    const indexName = index?.name ?? '_id_';
    const access = index || selective ? { stage: 'IXSCAN', indexName } : { stage: 'COLLSCAN' };
    const winningPlan = sorted ? access : { stage: 'SORT', inputStage: access };
    return { queryPlanner: { namespace, winningPlan }, ok: 1 };
  },
};
