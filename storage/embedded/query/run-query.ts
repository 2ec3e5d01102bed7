import type { StoredCollection } from '../engine/catalog.ts';
import type { Engine } from '../engine/engine.ts';
import type { Doc } from '../values/bson-type.ts';
import { decode } from '../values/codec.ts';
import { fieldDecoder } from '../values/decode-fields.ts';
import { candidates } from './candidates.ts';
import type { Condition } from './condition.ts';
import { fieldsAsked, matches } from './matches.ts';
import { type Plan, planQuery } from './plan.ts';
import { Sorter, type SortField } from './sort.ts';

export interface Query {
  condition: Condition;
  sort: readonly SortField[];
  skip: number;
  /** Infinity for all. */
  limit: number;
  /** Whatever is found will be changed. */
  toChange?: boolean;
}

/** A document as it is stored, decoded once when somebody asks. */
export class Found {
  readonly bytes: Buffer;
  private decoded: Doc | undefined;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  get document(): Doc {
    this.decoded ??= decode(this.bytes);
    return this.decoded;
  }
}

const MATCHES_ALL: Condition = { kind: 'all', of: [] };

export const ALL: Query = { condition: MATCHES_ALL, sort: [], skip: 0, limit: Infinity };

/** The documents that match, one by one, in order, after what is to be skipped and up to the limit. */
export function* runQuery(
  engine: Engine,
  collection: StoredCollection,
  query: Query,
): Generator<Found, void> {
  const { sort, skip, limit } = query;
  const plan = planQuery(collection, query.condition, sort);
  const found = matching(engine, collection, query, plan);
  let toSkip = skip;
  let left = limit;
  for (const each of plan.sorted ? found : sorted(found, sort, skip + limit)) {
    if (toSkip-- > 0) continue;
    if (left-- <= 0) return;
    yield each;
    if (left <= 0) return;
  }
}

function* matching(
  engine: Engine,
  collection: StoredCollection,
  { condition, skip, limit, toChange = false }: Query,
  plan: Plan,
): Generator<Found, void> {
  const wanted = plan.sorted ? skip + limit : Infinity;
  // The one document that a write names is decoded whole anyway. Of any other most fields are never needed.
  const whole = toChange && plan.exact && plan.ranges.length === 1;
  const decodeAsked = whole ? undefined : fieldDecoder(fieldsAsked(condition));
  for (const bytes of candidates(engine.disk, engine.catalog, collection, plan, wanted)) {
    const found = new Found(bytes);
    if (matches(condition, decodeAsked ? decodeAsked(bytes) : found.document)) yield found;
  }
}

/** Holds the bytes only: decoded, a document takes many times their room. */
function sorted(found: Iterable<Found>, sort: readonly SortField[], keep: number): Found[] {
  const sorter = new Sorter<Buffer>(sort, keep);
  for (const { document, bytes } of found) sorter.add(document, bytes, bytes.length);
  return sorter.result().map(bytes => new Found(bytes));
}
