import { EJSON } from 'bson';
import { CommandError } from '../errors.ts';
import type { StoredCollection } from './catalog.ts';
import { type IndexSpec, keyPattern } from './index-spec.ts';

/** The refusal of a unique index, as MongoDB words it. */
export function duplicateKey(
  collection: Pick<StoredCollection, 'db' | 'name'>,
  index: IndexSpec,
  values: readonly unknown[],
): CommandError {
  const pattern = keyPattern(index);
  const value = Object.fromEntries(Object.keys(pattern).map((name, i) => [name, values[i] ?? null]));
  const shown = Object.entries(value).map(([name, each]) => `${name}: ${EJSON.stringify(each)}`);
  const where = `${collection.db}.${collection.name} index: ${index.name}`;
  const message = `E11000 duplicate key error collection: ${where} dup key: { ${shown.join(', ')} }`;
  return new CommandError('DuplicateKey', message, { keyPattern: pattern, keyValue: value });
}
