import { indexValues, writeField } from '../keys/index-keys.ts';
import { KeyWriter } from '../keys/key-writer.ts';
import type { Doc } from '../values/bson-type.ts';
import { sameBytes } from '../values/codec.ts';
import type { StoredIndex } from './catalog.ts';

/** One entry of an index, and the values that it stands for. */
export interface IndexEntry {
  key: Buffer;
  values: readonly unknown[];
}

/** The entries of a document in an index, each once; `multikey` says that an array made them. */
export function indexEntries(
  index: StoredIndex,
  id: Buffer,
  document: Doc,
): { entries: IndexEntry[]; multikey: boolean } {
  const { keys, multikey } = indexValues(document, index.fields);
  return { entries: entriesOf(index, id, keys), multikey };
}

/** The entries of these keys, each once. */
function entriesOf(index: StoredIndex, id: Buffer, keys: readonly unknown[][]): IndexEntry[] {
  const entries = keys.map(values => ({ key: entryKey(index, id, values), values }));
  if (entries.length < 2) return entries;
  return [...new Map(entries.map(entry => [entry.key.toString('latin1'), entry])).values()];
}

/** What a change of a document adds to an index and takes from it; `before` is undefined for a new one, `after` for one that goes. */
export function indexChange(
  index: StoredIndex,
  id: Buffer,
  before: Doc | undefined,
  after: Doc | undefined,
): { add: IndexEntry[]; remove: IndexEntry[]; multikey: boolean } {
  const old = before ? indexValues(before, index.fields).keys : [];
  const { keys, multikey } = after ? indexValues(after, index.fields) : NO_KEYS;
  // Most changes are of other fields, and what they leave alone is shared.
  if (old.length === keys.length && old.every((values, n) => haveSame(values, keys[n])))
    return { add: [], remove: [], multikey };
  const [were, are] = [entriesOf(index, id, old), entriesOf(index, id, keys)];
  return { add: without(are, were), remove: without(were, are), multikey };
}

const NO_KEYS = { keys: [], multikey: false };

const haveSame = (values: readonly unknown[], others: readonly unknown[] = []): boolean =>
  values.every((value, n) => value === others[n]);

const without = (entries: readonly IndexEntry[], others: readonly IndexEntry[]): IndexEntry[] =>
  entries.filter(({ key }) => !others.some(other => sameBytes(key, other.key)));

/**
 * An entry of a unique index is its values. In any other index the id follows, so that equal values have an entry each;
 * it runs in the direction of the last field, so that newest first can go on with the highest id first.
 */
function entryKey(index: StoredIndex, id: Buffer, values: readonly unknown[]): Buffer {
  const key = new KeyWriter();
  key.uint32(index.id);
  for (const [i, { descending }] of index.fields.entries()) writeField(key, values[i], descending);
  if (index.unique) return key.copy();
  const from = key.length;
  key.raw(id);
  if (suffixDescending(index)) key.invert(from);
  return key.copy();
}

export const suffixDescending = (index: Pick<StoredIndex, 'fields'>): boolean =>
  index.fields.at(-1)?.descending ?? false;
