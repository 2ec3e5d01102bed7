import { Double, Int32 } from 'bson';
import { CommandError } from '../errors.ts';
import { mapKey } from '../keys/ordered-key.ts';
import { type Doc, isDoc, RANK, rankOf } from '../values/bson-type.ts';
import { compareValues } from '../values/compare.ts';
import { addNumbers, toNumber } from '../values/numbers.ts';
import { setField } from '../values/paths.ts';
import { type Expression, parseExpression } from './expression.ts';
import type { Stage } from './stage.ts';

/** Collects the values of one group. */
interface Accumulator {
  first: unknown;
  add(sofar: unknown, value: unknown): unknown;
}

const isNumber = (value: unknown): boolean => rankOf(value) === RANK.number;
const isNothing = (value: unknown): boolean => value === null || value === undefined;

/** What does not fit into 64 bits goes on as a double, as in MongoDB. */
const sum = (a: unknown, b: unknown): unknown => addNumbers(a, b) ?? new Double(toNumber(a) + toNumber(b));

const ACCUMULATORS: Record<string, Accumulator> = {
  $sum: { first: new Int32(0), add: (sofar, value) => (isNumber(value) ? sum(sofar, value) : sofar) },
  $count: { first: new Int32(0), add: sofar => sum(sofar, new Int32(1)) },
  $min: {
    first: null,
    add: (sofar, value) =>
      isNothing(value) || (!isNothing(sofar) && compareValues(value, sofar) >= 0) ? sofar : value,
  },
  $max: {
    first: null,
    add: (sofar, value) =>
      isNothing(value) || (!isNothing(sofar) && compareValues(value, sofar) <= 0) ? sofar : value,
  },
};

interface GroupField {
  name: string;
  accumulator: Accumulator;
  expression: Expression;
}

/** MongoDB's limit for a stage that keeps what it has seen. */
const MEMORY_LIMIT = 100 * 1024 * 1024;

export function parseGroup(operand: unknown): Stage {
  if (!isDoc(operand))
    throw new CommandError('GroupNotObject', "a group's fields must be specified in an object");
  if (!Object.hasOwn(operand, '_id')) {
    throw new CommandError('GroupIdMissing', 'a group specification must include an _id');
  }
  const id = parseExpression(operand._id);
  const fields = Object.entries(operand)
    .filter(([name]) => name !== '_id')
    .map(([name, accumulator]) => parseField(name, accumulator));
  return documents => grouped(documents, id, fields);
}

function parseField(name: string, specification: unknown): GroupField {
  if (name.includes('.'))
    throw new CommandError('GroupFieldWithDot', `The field name '${name}' cannot contain '.'`);
  const entries = isDoc(specification) ? Object.entries(specification) : [];
  const [operator, operand] = entries[0] ?? [];
  if (operator === undefined)
    throw new CommandError('AccumulatorNotObject', `The field '${name}' must be an accumulator object`);
  if (entries.length > 1)
    throw new CommandError('AccumulatorNotAlone', `The field '${name}' must specify one accumulator`);
  const accumulator = Object.hasOwn(ACCUMULATORS, operator) ? ACCUMULATORS[operator] : undefined;
  if (!accumulator) throw new CommandError('UnknownGroupOperator', `unknown group operator '${operator}'`);
  return { name, accumulator, expression: parseExpression(operand) };
}

function* grouped(
  documents: Iterable<Doc>,
  id: Expression,
  fields: readonly GroupField[],
): Generator<Doc, void> {
  const groups = new Map<string, { id: unknown; values: unknown[] }>();
  let bytes = 0;
  for (const document of documents) {
    const value = id(document) ?? null;
    const key = mapKey(value);
    let group = groups.get(key);
    if (!group) {
      group = { id: value, values: fields.map(({ accumulator }) => accumulator.first) };
      groups.set(key, group);
      bytes += key.length;
      if (bytes > MEMORY_LIMIT) {
        throw new CommandError(
          'QueryExceededMemoryLimitNoDiskUseAllowed',
          'Exceeded memory limit for $group',
        );
      }
    }
    for (const [i, { accumulator, expression }] of fields.entries()) {
      group.values[i] = accumulator.add(group.values[i], expression(document));
    }
  }
  for (const group of groups.values()) {
    const row: Doc = { _id: group.id };
    for (const [i, { name }] of fields.entries()) setField(row, name, group.values[i]);
    yield row;
  }
}
