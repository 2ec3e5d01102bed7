import { BSONRegExp } from 'bson';
import { CommandError } from '../errors.ts';
import { type Doc, isDoc } from '../values/bson-type.ts';
import { toNumber, wholeNumber } from '../values/numbers.ts';
import type { Path } from '../values/paths.ts';
import type { Condition, Test } from './condition.ts';

const bad = (message: string): CommandError => new CommandError('BadValue', message);

/** Reads a filter. Whatever is not known is refused: an operator that was passed over would match too much. */
export function parseFilter(filter: Doc): Condition {
  const of = Object.entries(filter).map(([name, operand]) =>
    name.startsWith('$') ? parseTopLevel(name, operand) : parseField(name.split('.'), operand),
  );
  const [only] = of;
  return of.length === 1 && only ? only : { kind: 'all', of };
}

const LOGICAL = { $and: 'all', $or: 'any', $nor: 'none' } as const;

function parseTopLevel(name: string, operand: unknown): Condition {
  if (name === '$comment') return { kind: 'all', of: [] };
  if (!Object.hasOwn(LOGICAL, name)) throw bad(`unknown top level operator: ${name}`);
  if (!Array.isArray(operand) || operand.length === 0) throw bad('$and/$or/$nor must be a nonempty array');
  const of = operand.map(each => {
    if (!isDoc(each)) throw bad('$or/$and/$nor entries need to be full objects');
    return parseFilter(each);
  });
  return { kind: LOGICAL[name as keyof typeof LOGICAL], of };
}

/** A document whose first field begins with `$` holds operators; any other is a value to be equal to. */
function isOperators(operand: unknown): operand is Doc {
  if (!isDoc(operand)) return false;
  for (const name in operand) return name.startsWith('$');
  return false;
}

export function parseField(path: Path, operand: unknown): Condition {
  if (operand instanceof BSONRegExp) throw bad('Regular expressions are not supported');
  if (!isOperators(operand)) return { kind: 'field', path, test: equal(operand) };
  const of = Object.entries(operand).map(([name, value]) => parseOperator(path, name, value));
  const [only] = of;
  return of.length === 1 && only ? only : { kind: 'all', of };
}

type Parse = (path: Path, operand: unknown) => Condition;

const field =
  (test: (operand: unknown) => Test): Parse =>
  (path, operand) => ({ kind: 'field', path, test: test(operand) });

const negated =
  (parse: Parse): Parse =>
  (path, operand) => ({ kind: 'none', of: [parse(path, operand)] });

const compare = (operator: '$gt' | '$gte' | '$lt' | '$lte'): Parse =>
  field(value => {
    if (value instanceof BSONRegExp)
      throw bad(`Can't have RegEx as arg to predicate over field with ${operator}`);
    return { kind: 'compare', operator, value };
  });

const equal = (value: unknown): Test => ({ kind: 'equal', value });

const within = field(values => {
  if (!Array.isArray(values)) throw bad('$in needs an array');
  if (values.some(value => value instanceof BSONRegExp)) throw bad('Regular expressions are not supported');
  if (values.some(isOperators)) throw bad('cannot nest $ under $in');
  const texts = new Set(values.filter(value => typeof value === 'string'));
  return { kind: 'in', values, texts, others: values.filter(value => typeof value !== 'string') };
});

const OPERATORS: Record<string, Parse> = {
  $eq: field(equal),
  $ne: negated(
    field(value => {
      if (value instanceof BSONRegExp) throw bad("Can't have regex as arg to $ne.");
      return equal(value);
    }),
  ),
  $gt: compare('$gt'),
  $gte: compare('$gte'),
  $lt: compare('$lt'),
  $lte: compare('$lte'),
  $in: within,
  $nin: negated(within),
  $exists: (path, operand) => {
    const exists: Condition = { kind: 'field', path, test: { kind: 'exists' } };
    return isTrue(operand) ? exists : { kind: 'none', of: [exists] };
  },
  $not: (path, operand) => {
    if (!isOperators(operand)) throw bad('$not needs a document of operators');
    return { kind: 'none', of: [parseField(path, operand)] };
  },
  $size: field(operand => {
    const size = wholeNumber(operand);
    if (size === undefined || size < 0) throw bad('$size needs a whole number that is not negative');
    return { kind: 'size', size };
  }),
  $elemMatch: field(parseElemMatch),
  $all: parseAll,
};

function parseOperator(path: Path, name: string, operand: unknown): Condition {
  const parse = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined;
  if (!parse) throw bad(`unknown operator: ${name}`);
  return parse(path, operand);
}

function parseElemMatch(operand: unknown): Test {
  if (!isDoc(operand)) throw bad('$elemMatch needs an Object');
  const first = Object.keys(operand)[0];
  const isValue = first?.startsWith('$') && !Object.hasOwn(LOGICAL, first);
  return isValue
    ? { kind: 'elemMatchValue', element: parseField([], operand) }
    : { kind: 'elemMatchDocument', condition: parseFilter(operand) };
}

/** Every value has to be there; of none, nothing can be. */
function parseAll(path: Path, operand: unknown): Condition {
  if (!Array.isArray(operand)) throw bad('$all needs an array');
  if (operand.length === 0) return { kind: 'any', of: [] };
  const of = operand.map((each): Condition => {
    if (each instanceof BSONRegExp) throw bad('Regular expressions are not supported');
    if (!isOperators(each)) return { kind: 'field', path, test: equal(each) };
    if (Object.keys(each).length === 1 && '$elemMatch' in each)
      return parseOperator(path, '$elemMatch', each.$elemMatch);
    throw bad('no $ expressions in $all');
  });
  return { kind: 'all', of };
}

/** MongoDB takes numbers and even null for yes or no. */
export function isTrue(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  if (value === null || value === undefined) return false;
  const number = toNumber(value);
  return Number.isNaN(number) || number !== 0;
}
