import { Int32 } from 'bson';
import { CommandError, type ErrorName } from '../errors.ts';
import type { Condition } from '../query/condition.ts';
import { matches } from '../query/matches.ts';
import { parseFilter } from '../query/query-operators.ts';
import { ALL, type Query } from '../query/run-query.ts';
import { parseSort, Sorter, type SortField } from '../query/sort.ts';
import { type Doc, isDoc, RANK, rankOf } from '../values/bson-type.ts';
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
    throw new CommandError('MatchNotObject', 'the match filter must be an expression in an object');
  return parseFilter(operand);
}

function parseSortStage(operand: unknown): SortField[] {
  if (!isDoc(operand))
    throw new CommandError('SortNotObject', 'the $sort key specification must be an object');
  const directions = Object.values(operand);
  if (directions.length === 0) {
    throw new CommandError('SortWithoutKey', '$sort stage must have at least one sort key');
  }
  if (directions.some(direction => rankOf(direction) !== RANK.number)) {
    throw new CommandError('SortKeyNotNumber', 'Illegal key in $sort specification: it has to be 1 or -1');
  }
  if (directions.some(direction => Math.abs(wholeNumber(direction) ?? 0) !== 1)) {
    throw new CommandError(
      'SortKeyNotDirection',
      '$sort key ordering must be 1 (for ascending) or -1 (for descending)',
    );
  }
  return parseSort(operand);
}

function parseLimit(operand: unknown): number {
  const limit = countOf('LimitNotCount', '$limit', operand);
  if (limit === 0) throw new CommandError('LimitNotPositive', 'the limit must be positive');
  return limit;
}

const parseSkip = (operand: unknown): number => countOf('SkipNotCount', '$skip', operand);

function countOf(name: ErrorName, stage: string, operand: unknown): number {
  const count = wholeNumber(operand);
  if (count !== undefined && count >= 0) return count;
  throw new CommandError(name, `invalid argument to ${stage} stage: Expected a non-negative whole number`);
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
  if (typeof operand !== 'string')
    throw new CommandError('CountNotText', 'the count field must be a non-empty string');
  if (operand === '') throw new CommandError('CountEmpty', 'the count field must be a non-empty string');
  if (operand.startsWith('$'))
    throw new CommandError('CountPrefixed', 'the count field cannot be a $-prefixed path');
  if (operand.includes('.')) throw new CommandError('CountWithDot', "the count field cannot contain '.'");
  return function* (documents) {
    let count = 0;
    for (const _ of documents) count++;
    if (count === 0) return;
    const row: Doc = {};
    setField(row, operand, new Int32(count));
    yield row;
  };
}
