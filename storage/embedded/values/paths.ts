import { type Doc, isDoc } from './bson-type.ts';

/** A dotted path, split. */
export type Path = readonly string[];

const POSITION = /^(?:0|[1-9]\d{0,8})$/;

/** The position in an array that a part of a path names, if it is one. */
export const positionOf = (part: string | undefined): number | undefined =>
  part !== undefined && POSITION.test(part) ? Number(part) : undefined;

/** Own fields only: a document may have a field called `constructor`, and every object inherits one. */
export const fieldOf = (document: Doc, name: string): unknown =>
  Object.hasOwn(document, name) ? document[name] : undefined;

/** Sets an own field, also one called `__proto__`, which an assignment would take for the prototype. */
export function setField(document: Doc, name: string, value: unknown): void {
  if (name === '__proto__') {
    Object.defineProperty(document, name, { value, writable: true, enumerable: true, configurable: true });
  } else {
    document[name] = value;
  }
}

/**
 * Does any value at the end of the path pass? Arrays on the way are walked into, an array at the end is handed over as
 * it is, and undefined stands for a field that is missing.
 */
export function someLeaf(value: unknown, path: Path, test: (leaf: unknown) => boolean, from = 0): boolean {
  let current = value;
  for (let i = from; i < path.length; i++) {
    if (Array.isArray(current)) return someLeafInArray(current, path, test, i);
    if (!isDoc(current)) return test(undefined);
    current = fieldOf(current, path[i] as string);
  }
  return test(current);
}

function someLeafInArray(
  array: unknown[],
  path: Path,
  test: (leaf: unknown) => boolean,
  at: number,
): boolean {
  const name = path[at] as string;
  const position = positionOf(name);
  if (position !== undefined && position < array.length && someLeaf(array[position], path, test, at + 1))
    return true;
  return array.some(
    element =>
      isDoc(element) &&
      // A number names a position first: an element without such a field is then not "missing" it.
      (position === undefined || Object.hasOwn(element, name)) &&
      someLeaf(element, path, test, at),
  );
}

/**
 * The values at the end of the path, without what is missing, as `distinct` takes them: a number names a position of an
 * array and never a field of the documents in it.
 */
export function leavesAt(value: unknown, path: Path, at = 0): unknown[] {
  if (at === path.length) return value === undefined ? [] : [value];
  const name = path[at] as string;
  if (isDoc(value)) return leavesAt(fieldOf(value, name), path, at + 1);
  if (!Array.isArray(value)) return [];
  const position = positionOf(name);
  if (position !== undefined) return leavesAt(value[position], path, at + 1);
  return value.flatMap(element => (isDoc(element) ? leavesAt(element, path, at) : []));
}
