import { indexValues, writeField } from '../keys/index-keys.ts';
import { KeyWriter } from '../keys/key-writer.ts';
import type { Doc } from '../values/bson-type.ts';
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
  const entries = keys.map(values => ({ key: entryKey(index, id, values), values }));
  if (entries.length < 2) return { entries, multikey };
  return {
    entries: [...new Map(entries.map(entry => [entry.key.toString('latin1'), entry])).values()],
    multikey,
  };
}

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
