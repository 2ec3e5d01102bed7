/**
 * The gate of every filter. A client's `{ "$gt": "" }` in the place of a string would become an operator that matches
 * everything, so whatever a filter compares passes here, and what is not the plain value it claims to be is a fault.
 */

/** Throws a TypeError unless the value really is a string. */
export function text<T extends string>(value: T): T {
  if (typeof value !== 'string') throw new TypeError(`A string is needed here, not ${typeof value}.`);
  return value;
}

/** A copy of the list; throws a TypeError unless every value really is a string. */
export const texts = <T extends string>(values: readonly T[]): T[] => values.map(value => text(value));

/** Throws a TypeError unless the value really is a whole number. */
export function whole(value: number): number {
  if (!Number.isSafeInteger(value))
    throw new TypeError(`A whole number is needed here, not ${typeof value}.`);
  return value;
}
