import { Int32 } from 'bson';
import { CommandError } from '../errors.ts';
import type { Condition } from '../query/condition.ts';
import { matches } from '../query/matches.ts';
import { parseFilter } from '../query/query-operators.ts';
import { ALL, type Query } from '../query/run-query.ts';
import { parseSort, Sorter, type SortField } from '../query/sort.ts';
import { type Doc, isDoc } from '../values/bson-type.ts';
import { encode } from '../values/codec.ts';
import { wholeNumber } from '../values/numbers.ts';
import { setField } from '../values/paths.ts';
import { parseGroup } from './group.ts';
import { parseProject } from './project.ts';
import type { Stage } from './stage.ts';
import { parseUnwind } from './unwind.ts';

/** What the indexes can do for a pipeline, and the stages that come after that. */
export interface Pipeline {
  query: Query;
  stages: readonly Stage[];
}

const STAGES: Record<string, (operand: unknown) => Stage> = {
  $match: operand => filtering(parseMatch(operand)),
  $group: parseGroup,
  $sort: operand => sorting(parseSortStage(operand)),
  $limit: operand => limiting(parseLimit(operand)),
  $skip: operand => skipping(parseSkip(operand)),
  $project: parseProject,
  $unwind: parseUnwind,
  $count: parseCount,
};

/** Reads a pipeline. Conditions, order and limit at its beginning become a query, so that an index can serve them. */
export function parsePipeline(pipeline: readonly unknown[]): Pipeline {
  const stages = pipeline.map(stageOf);
  const query = { ...ALL };
  const next = (name: string): unknown => (stages[0]?.[0] === name ? stages.shift()?.[1] : undefined);
  const conditions: Condition[] = [];
  for (let match = next('$match'); match !== undefined; match = next('$match'))
    conditions.push(parseMatch(match));
  query.condition = { kind: 'all', of: conditions };
  const sort = next('$sort');
  if (sort !== undefined) query.sort = parseSortStage(sort);
  const skip = next('$skip');
  if (skip !== undefined) query.skip = parseSkip(skip);
  const limit = next('$limit');
  if (limit !== undefined) query.limit = parseLimit(limit);
  return {
    query,
    stages: stages.map(([name, operand]) => (STAGES[name] as (operand: unknown) => Stage)(operand)),
  };
}

function stageOf(stage: unknown): [string, unknown] {
  const entries = isDoc(stage) ? Object.entries(stage) : [];
  const [only] = entries;
  if (!only || entries.length !== 1) {
    throw new CommandError(
      'StageNotSingleField',
      'A pipeline stage specification object must contain exactly one field.',
    );
  }
  if (Object.hasOwn(STAGES, only[0])) return only;
  throw new CommandError('UnknownStage', `Unrecognized pipeline stage name: '${only[0]}'`);
}

function parseMatch(operand: unknown): Condition {
  if (!isDoc(operand))
    throw new CommandError('BadValue', 'the match filter must be an expression in an object');
  return parseFilter(operand);
}

function parseSortStage(operand: unknown): SortField[] {
  if (!isDoc(operand) || Object.keys(operand).length === 0) {
    throw new CommandError('BadValue', '$sort stage must have at least one sort key');
  }
  return parseSort(operand);
}

function parseLimit(operand: unknown): number {
  const limit = wholeNumber(operand);
  if (limit === undefined || limit < 1)
    throw new CommandError('LimitNotPositive', 'the limit must be positive');
  return limit;
}

function parseSkip(operand: unknown): number {
  const skip = wholeNumber(operand);
  if (skip === undefined || skip < 0)
    throw new CommandError('BadValue', 'the skip must be a number that is not negative');
  return skip;
}

const filtering = (condition: Condition): Stage =>
  function* (documents) {
    for (const document of documents) if (matches(condition, document)) yield document;
  };

const sorting = (sort: readonly SortField[]): Stage =>
  function* (documents) {
    const sorter = new Sorter<Doc>(sort, Number.POSITIVE_INFINITY);
    for (const document of documents) sorter.add(document, document, encode(document).length);
    yield* sorter.result();
  };

const limiting = (limit: number): Stage =>
  function* (documents) {
    let left = limit;
    for (const document of documents) {
      yield document;
      if (--left === 0) return;
    }
  };

const skipping = (skip: number): Stage =>
  function* (documents) {
    let left = skip;
    for (const document of documents) if (left-- <= 0) yield document;
  };

function parseCount(operand: unknown): Stage {
  if (typeof operand !== 'string' || operand === '' || /[$.]/.test(operand)) {
    throw new CommandError('FailedToParse', 'the count field must be a non-empty string without $ and .');
  }
  return function* (documents) {
    let count = 0;
    for (const _ of documents) count++;
    if (count === 0) return;
    const row: Doc = {};
    setField(row, operand, new Int32(count));
    yield row;
  };
}
