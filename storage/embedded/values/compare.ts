import type { Binary, BSONRegExp, BSONSymbol, Code, ObjectId, Timestamp } from 'bson';
import { fieldsOf, RANK, rankOf } from './bson-type.ts';
import { compareNumbers } from './numbers.ts';

/** MongoDB's order over all values of all types. */
export function compareValues(a: unknown, b: unknown): number {
  const rank = rankOf(a);
  const difference = rank - rankOf(b);
  return difference !== 0 ? difference : compareSameType(rank, a, b);
}

function compareSameType(rank: number, a: unknown, b: unknown): number {
  switch (rank) {
    case RANK.number:
      return compareNumbers(a, b);
    case RANK.string:
      return compareStrings(stringOf(a), stringOf(b));
    case RANK.object:
      return compareObjects(a, b);
    case RANK.array:
      return compareArrays(a as unknown[], b as unknown[]);
    case RANK.binary:
      return compareBinaries(a as Binary, b as Binary);
    case RANK.objectId:
      return Buffer.compare((a as ObjectId).id, (b as ObjectId).id);
    case RANK.boolean:
      return Number(a) - Number(b);
    case RANK.date:
      return Math.sign((a as Date).getTime() - (b as Date).getTime());
    case RANK.timestamp:
      return (a as Timestamp).compare(b as Timestamp);
    case RANK.regex:
      return compareRegexes(a as BSONRegExp, b as BSONRegExp);
    case RANK.code:
      return compareStrings((a as Code).code, (b as Code).code);
    case RANK.codeWithScope:
      return (
        compareStrings((a as Code).code, (b as Code).code) ||
        compareObjects((a as Code).scope, (b as Code).scope)
      );
    default:
      return 0;
  }
}

export const stringOf = (value: unknown): string =>
  typeof value === 'string' ? value : (value as BSONSymbol).value;

const FROM_SURROGATES_ON = /[\ud800-\uffff]/;

/** By code point, as UTF-8 bytes compare; JavaScript compares code units, which differs only from the surrogates on. */
export function compareStrings(a: string, b: string): number {
  if (a === b) return 0;
  if (FROM_SURROGATES_ON.test(a) && FROM_SURROGATES_ON.test(b))
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return a < b ? -1 : 1;
}

/** Field by field: first the types, then the names, then the values; the shorter one first. */
function compareObjects(a: unknown, b: unknown): number {
  const left = fieldsOf(a);
  const right = fieldsOf(b);
  for (let i = 0; i < left.length && i < right.length; i++) {
    const [leftName, leftValue] = left[i] as [string, unknown];
    const [rightName, rightValue] = right[i] as [string, unknown];
    const rank = rankOf(leftValue);
    const order =
      rank - rankOf(rightValue) ||
      compareStrings(leftName, rightName) ||
      compareSameType(rank, leftValue, rightValue);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function compareArrays(a: unknown[], b: unknown[]): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const order = compareValues(a[i], b[i]);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function compareBinaries(a: Binary, b: Binary): number {
  return a.length() - b.length() || a.sub_type - b.sub_type || Buffer.compare(a.value(), b.value());
}

function compareRegexes(a: BSONRegExp, b: BSONRegExp): number {
  return compareStrings(a.pattern, b.pattern) || compareStrings(a.options, b.options);
}

export const equalValues = (a: unknown, b: unknown): boolean => a === b || compareValues(a, b) === 0;
