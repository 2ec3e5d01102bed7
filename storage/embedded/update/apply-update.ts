import type { Doc } from '../values/bson-type.ts';
import { assertSameId } from '../values/codec.ts';
import type { Update } from './parse-update.ts';
import { applyAt } from './set-at-path.ts';

/** The document after the update; the one that came in stays as it was. */
export function applyUpdate(before: Doc, update: Update, inserting = false): Doc {
  const after =
    update.kind === 'replace' ? replaced(before, update.document) : modified(before, update, inserting);
  // An upsert gives the document its first `_id`.
  if (Object.hasOwn(before, '_id')) assertSameId(before, after);
  return after;
}

function replaced(before: Doc, document: Doc): Doc {
  return Object.hasOwn(before, '_id') ? { _id: before._id, ...document } : document;
}

function modified(before: Doc, update: Update & { kind: 'modify' }, inserting: boolean): Doc {
  let after = before;
  for (const { path, modify, onInsertOnly } of update.steps) {
    if (!onInsertOnly || inserting) after = applyAt(after, path, modify);
  }
  return after;
}

/** The top fields that the update can change, to leave indexes on others alone; undefined for all. */
export function touchedFields(update: Update): ReadonlySet<string> | undefined {
  return update.kind === 'modify' ? new Set(update.steps.map(({ path }) => path[0] as string)) : undefined;
}
