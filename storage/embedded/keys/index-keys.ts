import { CommandError } from '../errors.ts';
import { type Doc, isDoc } from '../values/bson-type.ts';
import { fieldOf, type Path, positionOf } from '../values/paths.ts';
import type { KeyWriter } from './key-writer.ts';
import { writeValue } from './ordered-key.ts';

export interface IndexField {
  path: Path;
  descending: boolean;
}

/** Where the descent to one field of an index stands: at a value, with the rest of the path before it. */
interface Descent {
  value: unknown;
  path: Path;
  at: number;
}

/**
 * The keys of a document in an index, each a list of values in the order of the fields. An array gives one key for each
 * element; fields within the same array are taken from the same element.
 */
export function indexValues(
  document: Doc,
  fields: readonly IndexField[],
): { keys: unknown[][]; multikey: boolean } {
  const keys: unknown[][] = [];
  const multikey = collect(
    fields.map(({ path }) => ({ value: document, path, at: 0 })),
    keys,
  );
  return { keys, multikey };
}

function collect(descents: readonly Descent[], keys: unknown[][]): boolean {
  const arrived = descents.map(descend);
  const array = onlyArray(arrived);
  if (!array) {
    keys.push(arrived.map(({ value }) => value ?? null));
    return false;
  }
  // The empty array is below null, and its only key says so.
  const elements = array.length > 0 ? array.map(element => element ?? null) : [undefined];
  // Most paths end at their array, so that each element is a value of its own.
  const isFlat = arrived.every(({ value, path, at }) => value !== array || at === path.length);
  for (const element of elements) {
    if (isFlat) keys.push(arrived.map(({ value }) => (value === array ? element : (value ?? null))));
    else collectElement(arrived, array, element, keys);
  }
  return true;
}

/** The array in which the descents stand, if any. Throws when they stand in several. */
function onlyArray(arrived: readonly Descent[]): unknown[] | undefined {
  let array: unknown[] | undefined;
  for (const { value } of arrived) {
    if (!Array.isArray(value) || value === array) continue;
    if (array) throw new CommandError('CannotIndexParallelArrays', 'cannot index parallel arrays');
    array = value;
  }
  return array;
}

/** Within an element no further array opens, except one that it is: it is a value then, and a path ends at it. */
function collectElement(
  arrived: readonly Descent[],
  array: unknown[],
  element: unknown,
  keys: unknown[][],
): void {
  const leaves = arrived.map(({ value, path, at }): { leaf: unknown } | Descent => {
    if (value !== array) return { value, path, at };
    if (at === path.length) return { leaf: element };
    return { value: isDoc(element) ? element : undefined, path, at };
  });
  const open = leaves.filter((each): each is Descent => !('leaf' in each));
  const below: unknown[][] = [];
  collect(open, below);
  for (const values of below) {
    let next = 0;
    keys.push(leaves.map(each => ('leaf' in each ? each.leaf : values[next++])));
  }
}

/**
 * As far as it goes without opening an array: to the end of the path, to an array, or to where the path is missing. A
 * position in the path, which a sort may name, leads to that element.
 */
function descend({ value, path, at }: Descent): Descent {
  let current = value;
  let i = at;
  for (; i < path.length; i++) {
    const name = path[i] as string;
    if (isDoc(current)) current = fieldOf(current, name);
    else if (Array.isArray(current) && (positionOf(name) ?? current.length) < current.length)
      current = current[Number(name)];
    else break;
  }
  const missing = i < path.length && !Array.isArray(current);
  return missing ? { value: undefined, path, at: i } : { value: current, path, at: i };
}

export function writeField(key: KeyWriter, value: unknown, descending: boolean): void {
  const from = key.length;
  writeValue(key, value);
  if (descending) key.invert(from);
}
