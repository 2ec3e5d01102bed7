import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Collection, Filter } from 'mongodb';
import { type Loose, startedStore } from './started-store.ts';

const scalar = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 4 }) },
  { weight: 2, arbitrary: fc.constantFrom('', 'a', 'b', 'a\0', 'a\u0001') },
  { weight: 2, arbitrary: fc.constantFrom(null, true, 1.5) },
);
const value = fc.oneof(
  { weight: 4, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) },
  {
    weight: 1,
    arbitrary: fc.array(fc.record({ x: scalar, y: scalar }, { requiredKeys: [] }), { maxLength: 3 }),
  },
  {
    weight: 1,
    arbitrary: fc.record(
      { x: fc.oneof(scalar, fc.array(scalar, { maxLength: 2 })), y: scalar },
      { requiredKeys: [] },
    ),
  },
);
/** At most one field may hold an array: two of them cannot be in one index. */
const document = fc.record({ a: value, b: scalar, c: scalar }, { requiredKeys: [] });

const atLeastOne = <T extends object>(each: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  each.filter(record => Object.keys(record).length > 0);
const range = fc.oneof(
  atLeastOne(fc.record({ $gt: scalar, $lte: scalar }, { requiredKeys: [] })),
  atLeastOne(fc.record({ $gte: scalar, $lt: scalar }, { requiredKeys: [] })),
);
const operators = fc.oneof(
  { weight: 6, arbitrary: range },
  { weight: 2, arbitrary: fc.record({ $in: fc.array(scalar, { maxLength: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ $ne: scalar }) },
  { weight: 1, arbitrary: fc.record({ $nin: fc.array(scalar, { maxLength: 2 }) }) },
  { weight: 1, arbitrary: fc.record({ $exists: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ $not: range }) },
  { weight: 1, arbitrary: fc.record({ $size: fc.integer({ min: 0, max: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ $all: fc.array(scalar, { minLength: 1, maxLength: 2 }) }) },
  { weight: 1, arbitrary: fc.record({ $elemMatch: range }) },
  {
    weight: 2,
    arbitrary: fc.record({
      $elemMatch: fc.record({ x: scalar, y: fc.oneof(scalar, range) }, { requiredKeys: ['x'] }),
    }),
  },
);
const path = fc.constantFrom('a', 'a.x', 'a.y', 'b', 'c', '_id');
const fields = fc.dictionary(path, fc.oneof(scalar, operators), { maxKeys: 2 });
const filter = fc.oneof(
  { weight: 3, arbitrary: fields },
  { weight: 1, arbitrary: fc.record({ $and: fc.array(fields, { minLength: 1, maxLength: 2 }) }) },
  { weight: 1, arbitrary: fc.record({ $or: fc.array(fields, { minLength: 1, maxLength: 2 }), b: scalar }) },
);
const sort = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'a.x'), fc.constantFrom(1 as const, -1 as const), {
  maxKeys: 2,
});

const INDEXES = [
  { a: 1 },
  { a: -1, b: 1 },
  { b: 1, a: 1 },
  { b: -1, c: 1 },
  { c: -1 },
  { c: 1, b: 1, 'a.x': -1 },
  { 'a.x': 1, 'a.y': 1 },
  { b: 1, 'a.x': 1, 'a.y': 1 },
] as const;

describe('A query of the embedded store', () => {
  const store = startedStore();

  async function compare(indexed: Collection<Loose>, plain: Collection<Loose>, runs: number): Promise<void> {
    await fc.assert(
      fc.asyncProperty(filter, sort, fc.integer({ min: 0, max: 5 }), async (where, by, limit) => {
        // With the id as the last criterion the order is complete, so both have to give the same one.
        const options = { sort: { ...by, _id: 1 as const }, limit };
        const [one, other] = await Promise.all([
          indexed.find(where as Filter<Loose>, options).toArray(),
          plain.find(where as Filter<Loose>, options).toArray(),
        ]);
        assert.deepEqual(one, other);
        assert.equal(
          await indexed.countDocuments(where as Filter<Loose>),
          await plain.countDocuments(where as Filter<Loose>),
        );
      }),
      { numRuns: runs },
    );
  }

  it('finds a text with a zero in it where the index runs the other way', async () => {
    const things = store.fresh();
    await things.createIndex({ c: -1 }, { unique: true });
    await things.createIndex({ b: 1, c: -1 });
    await things.insertMany(['a', 'a\0', 'a\u0001', 'b'].map((c, _id) => ({ _id, b: 1, c })));
    const ids = async (filter: Filter<Loose>) =>
      (await things.find(filter, { sort: { c: -1 } }).toArray()).map(({ _id }) => _id);
    assert.deepEqual(await ids({}), [3, 2, 1, 0]);
    for (const where of [{}, { b: 1 }]) {
      assert.deepEqual(await ids({ ...where, c: { $gt: 'a' } }), [3, 2, 1]);
      assert.deepEqual(await ids({ ...where, c: { $in: ['a', 'a\0'] } }), [1, 0]);
    }
  });

  for (const seed of [1, 2, 3]) {
    it(`finds the same with any index as without one (documents ${seed})`, async () => {
      const [indexed, plain] = [store.fresh(), store.fresh()];
      for (const keys of INDEXES) await indexed.createIndex(keys);
      const documents = fc.sample(document, { seed, numRuns: 120 }).map((each, _id) => ({ _id, ...each }));
      await indexed.insertMany(documents);
      await plain.insertMany(documents);
      await compare(indexed, plain, 250);
    });
  }

  it('finds the same when no array is there, so that indexes give the order', async () => {
    const [indexed, plain] = [store.fresh(), store.fresh()];
    for (const keys of INDEXES) await indexed.createIndex(keys);
    const flat = fc.record({ a: scalar, b: scalar, c: scalar }, { requiredKeys: [] });
    const documents = fc.sample(flat, { seed: 4, numRuns: 120 }).map((each, _id) => ({ _id, ...each }));
    await indexed.insertMany(documents);
    await plain.insertMany(documents);
    await compare(indexed, plain, 250);
  });
});
