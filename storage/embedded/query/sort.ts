import { CommandError } from '../errors.ts';
import { type IndexField, indexValues } from '../keys/index-keys.ts';
import { type Doc, isDoc } from '../values/bson-type.ts';
import { compareValues } from '../values/compare.ts';
import { wholeNumber } from '../values/numbers.ts';

export type SortField = IndexField;

/** MongoDB's limit for sorting without an index. */
const MEMORY_LIMIT = 100 * 1024 * 1024;

export function parseSort(sort: unknown): SortField[] {
  if (sort === undefined || sort === null) return [];
  if (!isDoc(sort)) throw new CommandError('TypeMismatch', "Expected field 'sort' to be of type object");
  return Object.entries(sort).map(([name, direction]) => {
    const number = wholeNumber(direction);
    if (number !== 1 && number !== -1) {
      throw new CommandError('BadValue', `The direction of the sort by '${name}' has to be 1 or -1`);
    }
    if (name === '' || name.startsWith('$')) throw new CommandError('BadValue', `Cannot sort by '${name}'`);
    return { path: name.split('.'), descending: number === -1 };
  });
}

/**
 * What the document would have first in an index on these fields: so an array counts by its lowest element when sorted
 * upwards and by its highest downwards, fields of one array are taken from the same element, and missing counts as null.
 */
export function sortKeys(document: unknown, sort: readonly SortField[]): unknown[] {
  const keys = keysOf(document as Doc, sort);
  return keys.reduce((first, key) => (compareSortKeys(key, first, sort) < 0 ? key : first));
}

function keysOf(document: Doc, sort: readonly SortField[]): unknown[][] {
  try {
    return indexValues(document, sort).keys;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    throw new CommandError('BadValue', 'cannot sort with keys that are parallel arrays');
  }
}

export function compareSortKeys(
  a: readonly unknown[],
  b: readonly unknown[],
  sort: readonly SortField[],
): number {
  for (const [i, { descending }] of sort.entries()) {
    const order = compareValues(a[i], b[i]);
    if (order !== 0) return descending ? -order : order;
  }
  return 0;
}

/** Sorts in memory, keeps no more than `keep`, and refuses what would need more memory than MongoDB allows. */
export class Sorter<T> {
  private rows: { keys: unknown[]; item: T; size: number }[] = [];
  private bytes = 0;
  private readonly sort: readonly SortField[];
  private readonly keep: number;

  constructor(sort: readonly SortField[], keep: number) {
    this.sort = sort;
    this.keep = keep;
  }

  add(document: unknown, item: T, size: number): void {
    this.rows.push({ keys: sortKeys(document, this.sort), item, size });
    this.bytes += size;
    if (this.rows.length > this.keep * 2 + 100) this.cut();
    if (this.bytes <= MEMORY_LIMIT) return;
    const message = `Sort exceeded memory limit of ${MEMORY_LIMIT} bytes`;
    throw new CommandError('QueryExceededMemoryLimitNoDiskUseAllowed', message);
  }

  result(): T[] {
    this.cut();
    return this.rows.map(({ item }) => item);
  }

  private cut(): void {
    this.rows.sort((a, b) => compareSortKeys(a.keys, b.keys, this.sort));
    this.rows.length = Math.min(this.rows.length, this.keep);
    this.bytes = this.rows.reduce((sum, { size }) => sum + size, 0);
  }
}
