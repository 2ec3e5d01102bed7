import { MaxKey, MinKey } from 'bson';
import { isDoc, rankOf } from '../values/bson-type.ts';
import { compareValues, equalValues } from '../values/compare.ts';
import { isNaNumber } from '../values/numbers.ts';
import { someLeaf } from '../values/paths.ts';
import type { Condition, Test } from './condition.ts';

/** Does the document (or, under `$elemMatch`, the value) fulfil the condition? */
export function matches(condition: Condition, document: unknown): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.of.every(each => matches(each, document));
    case 'any':
      return condition.of.some(each => matches(each, document));
    case 'none':
      return !condition.of.some(each => matches(each, document));
    case 'field':
      return matchesField(condition, document);
  }
}

/** The top fields that a condition asks for, beside which nothing of a document has to be known. */
export function fieldsAsked(condition: Condition): Set<string> {
  if (condition.kind === 'field') return new Set(condition.path.slice(0, 1));
  return new Set(condition.of.flatMap(each => [...fieldsAsked(each)]));
}

function matchesField({ path, test }: Condition & { kind: 'field' }, document: unknown): boolean {
  // Under $elemMatch the element itself is meant: an array in an array is not walked into.
  if (path.length === 0) return passes(test, document);
  return someLeaf(document, path, leaf => passes(test, leaf) || passesInArray(test, leaf));
}

/** What is asked of a value may be fulfilled by an element of an array; what is asked of an array may not. */
function passesInArray(test: Test, leaf: unknown): boolean {
  if (!Array.isArray(leaf)) return false;
  switch (test.kind) {
    case 'equal':
    case 'in':
    case 'compare':
      return leaf.some(element => passes(test, element));
    default:
      return false;
  }
}

function passes(test: Test, value: unknown): boolean {
  switch (test.kind) {
    case 'equal':
      return isEqual(value, test.value);
    case 'in':
      return typeof value === 'string'
        ? test.texts.has(value) || test.others.some(each => isEqual(value, each))
        : test.values.some(each => isEqual(value, each));
    case 'compare':
      return isInOrder(test.operator, value, test.value);
    case 'exists':
      return value !== undefined;
    case 'size':
      return Array.isArray(value) && value.length === test.size;
    case 'elemMatchDocument':
      // An array in the array counts as a document, whose fields are its positions.
      return (
        Array.isArray(value) &&
        value.some(each => (isDoc(each) || Array.isArray(each)) && matches(test.condition, { ...each }))
      );
    case 'elemMatchValue':
      return Array.isArray(value) && value.some(each => matches(test.element, each));
  }
}

/** Null asks for what is missing, too. */
const isEqual = (value: unknown, wanted: unknown): boolean =>
  wanted === null ? value === null || value === undefined : value !== undefined && equalValues(value, wanted);

/** Only values of one type are in an order that can be asked for; the ends of the order are comparable to all. */
function isInOrder(operator: '$gt' | '$gte' | '$lt' | '$lte', value: unknown, limit: unknown): boolean {
  if (limit === null || limit === undefined) {
    return (value === null || value === undefined) && (operator === '$gte' || operator === '$lte');
  }
  if (value === undefined) return false;
  const open = limit instanceof MinKey || limit instanceof MaxKey;
  if (!open && rankOf(value) !== rankOf(limit)) return false;
  if (isNaNumber(value) || isNaNumber(limit)) {
    return isNaNumber(value) && isNaNumber(limit) && (operator === '$gte' || operator === '$lte');
  }
  const order = compareValues(value, limit);
  if (operator === '$gt') return order > 0;
  if (operator === '$gte') return order >= 0;
  return operator === '$lt' ? order < 0 : order <= 0;
}
