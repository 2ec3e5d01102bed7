import type { Catalog, StoredCollection } from '../engine/catalog.ts';
import { prefixed } from '../engine/catalog.ts';
import type { Disk, KeyRange } from '../engine/disk.ts';
import { CommandError } from '../errors.ts';
import type { Plan } from './plan.ts';

/** Entries read at once; between two reads a caller may pause, and others may write. */
const CHUNK = 128;

/** The bytes of the documents that a plan leads to, each once. `wanted` is how many are likely to be taken. */
export function* candidates(
  disk: Disk,
  catalog: Catalog,
  collection: StoredCollection,
  plan: Plan,
  wanted: number,
): Generator<Buffer, void, undefined> {
  const { index } = plan;
  if (index === undefined) {
    yield* values(disk, catalog, collection, plan, wanted);
    return;
  }
  // Only an array leads to one document more than once; so do several points of an $in on it.
  const seen = index.multikey ? new Set<string>() : undefined;
  for (const id of values(disk, catalog, collection, plan, wanted)) {
    if (seen) {
      const name = id.toString('latin1');
      if (seen.has(name)) continue;
      seen.add(name);
    }
    const document = disk.get(prefixed(collection.id, id));
    if (document) yield document;
  }
}

function* values(
  disk: Disk,
  catalog: Catalog,
  collection: StoredCollection,
  plan: Plan,
  wanted: number,
): Generator<Buffer> {
  let size = Math.max(1, Math.min(wanted, CHUNK));
  for (const range of plan.reverse ? plan.ranges.toReversed() : plan.ranges) {
    const only = plan.exact ? disk.get(range.start) : undefined;
    if (only) yield only;
    let rest: KeyRange | undefined = plan.exact ? undefined : range;
    while (rest) {
      assertThere(catalog, collection, plan);
      const entries = disk.entries(rest, size, plan.reverse);
      for (const { value } of entries) yield value;
      const last = entries.at(-1)?.key;
      rest = entries.length < size || !last ? undefined : restAfter(rest, last, plan.reverse);
      size = CHUNK;
    }
  }
}

/** The smallest key above another one is the same with a zero behind it. */
const restAfter = (range: KeyRange, last: Buffer, reverse: boolean): KeyRange =>
  reverse ? { ...range, end: last } : { ...range, start: Buffer.concat([last, Buffer.of(0)]) };

/** What was dropped in a pause would look like an end that was reached. */
function assertThere(catalog: Catalog, collection: StoredCollection, { index }: Plan): void {
  const now = catalog.find(collection.db, collection.name);
  if (now?.id === collection.id && (!index || now.indexes.some(({ id }) => id === index.id))) return;
  throw new CommandError(
    'QueryPlanKilled',
    'The collection or the index was dropped while it was being read',
  );
}
