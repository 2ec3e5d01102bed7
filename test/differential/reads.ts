import fc, { type Arbitrary } from 'fast-check';
import { Int32 } from 'mongodb';
import { anyFilter } from './filters.ts';
import { anyPath, type Fields } from './values.ts';

const direction = fc.constantFrom(new Int32(1), new Int32(-1));
const flag = fc.constantFrom<unknown>(new Int32(1), new Int32(0), true, false);

/** Ends with `_id`, because the order of what is equal is nobody's promise. */
export const anySort: Arbitrary<Fields> = fc
  .array(fc.tuple(anyPath, direction), { maxLength: 2 })
  .map(fields => ({ ...Object.fromEntries(fields), _id: new Int32(1) }));

export const anyProjection: Arbitrary<Fields> = fc
  .array(
    fc.tuple(fc.oneof({ weight: 5, arbitrary: anyPath }, { weight: 1, arbitrary: fc.constant('_id') }), flag),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map(fields => Object.fromEntries(fields));

const within = (a: string, b: string): boolean => `${a}.`.startsWith(`${b}.`);

/** All of one kind, and no path within another one: the others are refused. */
export const consistentProjection: Arbitrary<Fields> = fc
  .tuple(
    fc.uniqueArray(anyPath, {
      minLength: 1,
      maxLength: 3,
      comparator: (a, b) => within(a, b) || within(b, a),
    }),
    flag,
    fc.constantFrom<unknown>(undefined, new Int32(0), new Int32(1)),
  )
  .map(([paths, keep, id]) => ({
    ...(id !== undefined && { _id: id }),
    ...Object.fromEntries(paths.map(path => [path, keep])),
  }));

export const anyFind: Arbitrary<Fields> = fc.record(
  {
    filter: anyFilter,
    sort: anySort,
    projection: fc.oneof(
      { weight: 1, arbitrary: anyProjection },
      { weight: 19, arbitrary: consistentProjection },
    ),
    skip: fc.constantFrom(new Int32(0), new Int32(1)),
    limit: fc.constantFrom(new Int32(0), new Int32(2)),
  },
  { requiredKeys: ['sort'] },
);

export const anyCount: Arbitrary<Fields> = fc.record(
  {
    query: anyFilter,
    skip: fc.constantFrom(new Int32(0), new Int32(1)),
    limit: fc.constantFrom(new Int32(0), new Int32(2)),
  },
  { requiredKeys: ['query'] },
);

export const anyDistinct: Arbitrary<Fields> = fc.record(
  { key: anyPath, query: anyFilter },
  { requiredKeys: ['key'] },
);
