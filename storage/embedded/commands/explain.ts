import { EJSON } from 'bson';
import { parsePipeline } from '../aggregate/pipeline.ts';
import { ID_INDEX, keyPattern } from '../engine/index-spec.ts';
import { CommandError } from '../errors.ts';
import { type Bounds, boundsOf } from '../query/bounds.ts';
import type { Condition } from '../query/condition.ts';
import { type Plan, planQuery } from '../query/plan.ts';
import { parseFilter } from '../query/query-operators.ts';
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

/** The documents lie in the order of their `_id`, so what is sought by it is sought by an index. */
function accessOf({ index, fixed, ranged }: Plan, condition: Condition): Doc {
  if (!index && fixed === 0 && !ranged) return { stage: 'COLLSCAN' };
  const spec = index ?? ID_INDEX;
  const bounds = boundsOf(condition);
  const indexBounds = spec.fields.map(({ path }, i): [string, string[]] => {
    const used = i < fixed || (i === fixed && ranged);
    return [path.join('.'), shown(used ? bounds.get(path.join('.')) : undefined)];
  });
  return {
    stage: 'IXSCAN',
    indexName: spec.name,
    keyPattern: keyPattern(spec),
    indexBounds: Object.fromEntries(indexBounds),
  };
}

/** As MongoDB writes bounds; an open end stands for all values of the other end's type. */
function shown({ points, lower, upper }: Bounds = {}): string[] {
  if (points) return points.map(value => `[${EJSON.stringify(value)}, ${EJSON.stringify(value)}]`);
  const from = lower ? `${lower.inclusive ? '[' : '('}${EJSON.stringify(lower.value)}` : '[MinKey';
  const to = upper ? `${EJSON.stringify(upper.value)}${upper.inclusive ? ']' : ')'}` : 'MaxKey]';
  return [`${from}, ${to}`];
}

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
    const plan = planQuery(stored, condition, sort);
    const access = accessOf(plan, condition);
    const winningPlan = plan.sorted ? access : { stage: 'SORT', inputStage: access };
    return { queryPlanner: { namespace, winningPlan }, ok: 1 };
  },
};
