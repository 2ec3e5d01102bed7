import { MaxKey, MinKey } from 'bson';
import type { StoredCollection, StoredIndex } from '../engine/catalog.ts';
import type { KeyRange } from '../engine/disk.ts';
import { suffixDescending } from '../engine/index-entries.ts';
import { ID_INDEX } from '../engine/index-spec.ts';
import { type IndexField, writeField } from '../keys/index-keys.ts';
import { KeyWriter } from '../keys/key-writer.ts';
import { rankOf } from '../values/bson-type.ts';
import { type Bounds, boundsOf } from './bounds.ts';
import type { Condition } from './condition.ts';
import type { SortField } from './sort.ts';

/** How to find the candidates for a filter. */
export interface Plan {
  /** Undefined: by the documents' own order, which is that of `_id`. */
  index: StoredIndex | undefined;
  /** In this order; they do not overlap. */
  ranges: KeyRange[];
  reverse: boolean;
  /** The candidates already come in the order that was asked for. */
  sorted: boolean;
  /** Each range begins with the one key that it can hold. */
  exact: boolean;
  /** So many of the first fields have to be equal to a value, and the next one lies within bounds when it is `ranged`. */
  fixed: number;
  ranged: boolean;
  /** How much the ranges leave out: the plan with the most is taken. */
  score: number;
}

/** Beyond this, that many lookups are no better than looking at everything. */
const MOST_POINTS = 2_000;
/** Above all bytes that a next part of a key begins with. */
const END = 255;

/** The best way to the documents that may fulfil the condition. Every candidate still has to be matched. */
export function planQuery(
  collection: StoredCollection,
  condition: Condition,
  sort: readonly SortField[],
): Plan {
  const bounds = boundsOf(condition);
  let best = planWith(undefined, ID_INDEX.fields, collection.id, bounds, sort);
  // One document at most, by the shortest way: most writes are of this kind.
  if (best.exact && best.ranges.length === 1) return best;
  for (const index of collection.indexes) {
    if (sort.length === 0 && !bounds.has(nameOf(index.fields[0]))) continue;
    const plan = planWith(index, index.fields, index.id, bounds, sort);
    if (plan.score > best.score) best = plan;
  }
  return best;
}

const nameOf = (field: IndexField | undefined): string => field?.path.join('.') ?? '';

function planWith(
  index: StoredIndex | undefined,
  fields: readonly IndexField[],
  id: number,
  bounds: ReadonlyMap<string, Bounds>,
  sort: readonly SortField[],
): Plan {
  const first = new KeyWriter();
  first.uint32(id);
  let prefixes = [first.copy()];
  const used = index?.multikey ? new Set<string>() : undefined;
  let fixed = 0;
  for (const { path, descending } of fields) {
    const points = usable(bounds, path, used)?.points;
    if (!points || prefixes.length * points.length > MOST_POINTS) break;
    prefixes = withPoints(prefixes, points, descending);
    fixed++;
  }
  const next = fields[fixed];
  const range = next && usable(bounds, next.path, used);
  const ranges = prefixes.map(prefix =>
    rangeWithin(prefix, next, range?.points ? undefined : range, used !== undefined),
  );
  const order = sortedBy(index, fields, fixed, prefixes.length, sort);
  const complete = fixed === fields.length && (index === undefined || index.unique);
  const ranged = range !== undefined && !range.points;
  const score = (complete ? 1000 : 0) + fixed * 10 + (ranged ? 5 : 0) + (order && sort.length > 0 ? 2 : 0);
  return {
    index,
    ranges,
    reverse: order === 'reverse',
    sorted: order !== undefined,
    exact: complete,
    fixed,
    ranged,
    score,
  };
}

/**
 * In an index with arrays two fields of one array may be asked of different elements, while an entry has both from the
 * same one: only the first of them narrows.
 */
function usable(
  bounds: ReadonlyMap<string, Bounds>,
  path: readonly string[],
  used?: Set<string>,
): Bounds | undefined {
  const top = path[0] as string;
  if (used?.has(top)) return undefined;
  const found = bounds.get(path.join('.'));
  if (found?.points) used?.add(top);
  return found;
}

function withPoints(prefixes: readonly Buffer[], points: readonly unknown[], descending: boolean): Buffer[] {
  const keys = prefixes.flatMap(prefix => points.map(point => keyAfter(prefix, point, descending)));
  if (keys.length < 2) return keys;
  return [...new Map(keys.map(key => [key.toString('latin1'), key])).values()].sort(Buffer.compare);
}

function keyAfter(prefix: Buffer, value: unknown, descending: boolean): Buffer {
  const key = new KeyWriter();
  key.raw(prefix);
  writeField(key, value, descending);
  return key.copy();
}

const after = (key: Buffer): Buffer => Buffer.concat([key, Buffer.of(END)]);

/** All keys that begin with the prefix, or of those the ones whose next field is within the bounds. */
function rangeWithin(
  prefix: Buffer,
  field: IndexField | undefined,
  bounds: Bounds | undefined,
  multikey: boolean,
): KeyRange {
  if (!field || !bounds) return { start: prefix, end: after(prefix) };
  // Different elements of an array may keep to the two ends, so an index with arrays is read from one end only.
  const { lower, upper } = multikey && bounds.lower ? { lower: bounds.lower, upper: undefined } : bounds;
  const limit = (lower ?? upper)?.value;
  const whole = limit instanceof MinKey || limit instanceof MaxKey;
  const rank = field.descending ? ~rankOf(limit) & 255 : rankOf(limit);
  const [low, high] = field.descending ? [upper, lower] : [lower, upper];
  const edge = (side: NonNullable<typeof low>, past: boolean) => {
    const key = keyAfter(prefix, side.value, field.descending);
    return past ? after(key) : key;
  };
  return {
    start: low ? edge(low, !low.inclusive) : whole ? prefix : Buffer.concat([prefix, Buffer.of(rank)]),
    end: high
      ? edge(high, high.inclusive)
      : whole
        ? after(prefix)
        : Buffer.concat([prefix, Buffer.of(rank + 1)]),
  };
}

/** Does the index, once its first fields are fixed, give the order that was asked for? */
function sortedBy(
  index: StoredIndex | undefined,
  fields: readonly IndexField[],
  fixed: number,
  prefixes: number,
  sort: readonly SortField[],
): 'forward' | 'reverse' | undefined {
  if (sort.length === 0) return 'forward';
  if (prefixes > 1 || index?.multikey) return undefined;
  const id = { path: ['_id'], descending: index ? suffixDescending(index) : false };
  const available = index && !index.unique ? [...fields, id] : fields;
  const constant = new Set(fields.slice(0, fixed).map(({ path }) => path.join('.')));
  const wanted = sort.filter(({ path }) => !constant.has(path.join('.')));
  let reverse: boolean | undefined;
  for (const [i, { path, descending }] of wanted.entries()) {
    const given = available[fixed + i];
    if (given?.path.join('.') !== path.join('.')) return undefined;
    const turned = given.descending !== descending;
    if (reverse !== undefined && reverse !== turned) return undefined;
    reverse = turned;
  }
  return reverse ? 'reverse' : 'forward';
}
