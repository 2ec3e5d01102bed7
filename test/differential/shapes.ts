import { Double, Int32, Long } from 'mongodb';
import type { Fields } from './values.ts';

export function isDocument(value: unknown): value is Fields {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

export const isOperators = (value: unknown): value is Fields =>
  isDocument(value) && Object.keys(value)[0]?.startsWith('$') === true;

export const isNumber = (value: unknown): boolean =>
  value instanceof Double || value instanceof Int32 || value instanceof Long;

export const isZero = (value: unknown): boolean => isNumber(value) && Number(value) === 0;

const isDouble = (value: unknown, is: (value: number) => boolean): boolean =>
  value instanceof Double && is(value.value);
export const isNotANumber = (value: unknown): boolean => isDouble(value, Number.isNaN);
export const isInfinite = (value: unknown): boolean => isDouble(value, n => Math.abs(n) === Infinity);
export const isNegativeZero = (value: unknown): boolean => isDouble(value, n => Object.is(n, -0));

export const isEmptyArray = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
export const isArrayOfArrays = (value: unknown): boolean => Array.isArray(value) && value.some(Array.isArray);

/** Does the value, or one inside it, pass? */
export const some = (value: unknown, test: (value: unknown) => boolean): boolean =>
  test(value) ||
  (Array.isArray(value)
    ? value.some(each => some(each, test))
    : isDocument(value) && Object.values(value).some(each => some(each, test)));

/** A copy in which every value that is no array is changed, the innermost first. */
export function mapped(value: unknown, change: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(each => mapped(each, change));
  if (!isDocument(value)) return change(value);
  const fields = Object.entries(value).map(([name, each]) => [name, mapped(each, change)]);
  return change(Object.fromEntries(fields));
}

/** The value at the end of the path, if no array lies on its way. */
const plainly = (document: Fields, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (at, name) => (isDocument(at) && Object.hasOwn(at, name) ? at[name] : undefined),
    document,
  );

/** Does the path meet an array on its way, in any of the documents? */
export const meetsArray = (documents: readonly Fields[], path: readonly string[]): boolean =>
  documents.some(document =>
    path.some((_, i) => i > 0 && Array.isArray(plainly(document, path.slice(0, i)))),
  );

export const endsInArray = (documents: readonly Fields[], path: readonly string[]): boolean =>
  documents.some(document => Array.isArray(plainly(document, path)));
