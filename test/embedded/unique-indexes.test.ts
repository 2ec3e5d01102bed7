import assert from 'node:assert/strict';
import { type AnyBulkWriteOperation, MongoBulkWriteError } from 'mongodb';
import { type Loose, refusal, startedStore } from './started-store.ts';

describe('A unique index of the embedded store', () => {
  const store = startedStore();

  it('refuses the second of two, and says by which values', async () => {
    const things = store.fresh();
    await things.createIndex({ a: 1, 'b.c': -1 }, { unique: true, name: 'pair' });
    await things.insertOne({ a: 1, b: { c: 'x' } });
    const error = await refusal(things.insertOne({ a: 1, b: { c: 'x' } }));
    assert.equal(error.code, 11000);
    assert.deepEqual(error.keyPattern, { a: 1, 'b.c': -1 });
    assert.deepEqual(error.keyValue, { a: 1, 'b.c': 'x' });
    assert.match(
      error.message,
      /^E11000 duplicate key error collection: tests\.\w+ index: pair dup key: \{ a: 1, b\.c: "x" \}$/,
    );
    await things.insertMany([
      { a: 1, b: { c: 'y' } },
      { a: 2, b: { c: 'x' } },
    ]);
    assert.equal(await things.countDocuments(), 3);
  });

  it('takes what is missing for null, and lets one of these in', async () => {
    const things = store.fresh();
    await things.createIndex({ a: 1 }, { unique: true });
    await things.insertOne({});
    assert.equal((await refusal(things.insertOne({ a: null }))).code, 11000);
    // An empty array is not the same as nothing.
    await things.insertOne({ a: [] });
    assert.equal((await refusal(things.insertOne({ a: [] }))).code, 11000);
  });

  it('holds for every element of an array, but not within one document', async () => {
    const people = store.fresh();
    await people.createIndex({ region: 1, 'store.accounts': 1 }, { unique: true });
    await people.insertOne({ region: 'sw', store: { accounts: ['a', 'b', 'a'] } });
    const clash = { region: 'sw', store: { accounts: ['c', 'b'] } };
    assert.deepEqual((await refusal(people.insertOne(clash))).keyValue, {
      region: 'sw',
      'store.accounts': 'b',
    });
    await people.insertOne({ ...clash, region: 'se' });
    assert.equal(await people.countDocuments({ 'store.accounts': 'c' }), 1);
  });

  it('holds for updates, replacements and upserts, which then change nothing', async () => {
    const things = store.fresh();
    await things.createIndex({ n: 1 }, { unique: true });
    await things.insertMany([
      { _id: 1, n: 1 },
      { _id: 2, n: 2 },
    ]);
    const attempts = [
      () => things.updateOne({ _id: 2 }, { $set: { n: 1 } }),
      () => things.replaceOne({ _id: 2 }, { n: 1 }),
      () => things.updateOne({ _id: 3 }, { $set: { n: 1 } }, { upsert: true }),
      () => things.findOneAndUpdate({ _id: 2 }, { $inc: { n: -1 } }),
      () => things.updateOne({ _id: 3, n: 2 }, { $set: { x: 1 } }, { upsert: true }),
    ];
    for (const attempt of attempts) assert.equal((await refusal(attempt())).code, 11000);
    assert.deepEqual(await things.find().toArray(), [
      { _id: 1, n: 1 },
      { _id: 2, n: 2 },
    ]);
  });

  it('gives a value back when its document changes or goes', async () => {
    const things = store.fresh();
    await things.createIndex({ n: 1 }, { unique: true });
    await things.insertMany([
      { _id: 1, n: 1 },
      { _id: 2, n: 2 },
    ]);
    await things.updateOne({ _id: 1 }, { $set: { n: 3 } });
    await things.updateOne({ _id: 2 }, { $set: { n: 1 } });
    await things.deleteOne({ n: 3 });
    await things.insertOne({ n: 3 });
    assert.deepEqual((await things.distinct('n')).sort(), [1, 3]);
  });

  it('cannot be made over documents that break it, and leaves nothing behind', async () => {
    const things = store.fresh();
    await things.insertMany([{ n: 1 }, { n: 2 }, { n: 1 }]);
    assert.equal((await refusal(things.createIndex({ n: 1 }, { unique: true }))).code, 11000);
    assert.deepEqual(
      (await things.indexes()).map(({ name }) => name),
      ['_id_'],
    );
    await things.createIndex({ n: 1 });
    assert.equal(await things.countDocuments({ n: 1 }), 2);
  });

  it('refuses two arrays in one document', async () => {
    const things = store.fresh();
    await things.createIndex({ a: 1, b: 1 });
    assert.equal((await refusal(things.insertOne({ a: [1], b: [2] }))).code, 171);
  });
});

describe('Indexes of the embedded store', () => {
  const store = startedStore();

  it('are listed, made once, and dropped by name, by keys or all', async () => {
    const things = store.fresh();
    await things.createIndexes([{ key: { a: 1 } }, { key: { b: -1, 'c.d': 1 }, unique: true }]);
    assert.equal(await things.createIndex({ a: 1 }), 'a_1');
    assert.deepEqual(await things.indexes(), [
      { v: 2, key: { _id: 1 }, name: '_id_' },
      { v: 2, key: { a: 1 }, name: 'a_1' },
      { v: 2, key: { b: -1, 'c.d': 1 }, name: 'b_-1_c.d_1', unique: true },
    ]);
    assert.equal((await refusal(things.createIndex({ a: 1 }, { name: 'other' }))).code, 85);
    assert.equal((await refusal(things.createIndex({ z: 1 }, { name: 'a_1' }))).code, 86);
    await things.dropIndex('a_1');
    assert.equal((await refusal(things.dropIndex('a_1'))).code, 27);
    assert.equal((await refusal(things.dropIndex('_id_'))).code, 72);
    await things.dropIndexes();
    assert.equal((await things.indexes()).length, 1);
  });

  it('serve the queries that they are made for, and explain says so', async () => {
    const things = store.fresh();
    await things.createIndex({ region: 1, state: 1, at: -1 });
    await things.insertMany([{ region: 'a', state: 'x', at: 1 }]);
    const plan = async (filter: object, sort: Record<string, 1 | -1> = {}) =>
      (await things.find(filter, { sort }).explain()).queryPlanner.winningPlan;
    const all = ['[MinKey, MaxKey]'];
    const byIndex = (state: string[], at = all) => ({
      stage: 'IXSCAN',
      indexName: 'region_1_state_1_at_-1',
      keyPattern: { region: 1, state: 1, at: -1 },
      indexBounds: { region: ['["a", "a"]'], state, at },
    });
    const x = '["x", "x"]';
    assert.deepEqual(await plan({ region: 'a' }), byIndex(all));
    assert.deepEqual(await plan({ state: 'x', region: 'a' }, { at: -1, _id: -1 }), byIndex([x]));
    assert.deepEqual(await plan({ region: 'a', state: 'x' }, { at: 1 }), byIndex([x]));
    assert.deepEqual(
      await plan({ region: 'a', state: 'x', at: { $gt: 1, $lte: 2 } }),
      byIndex([x], ['(1, 2]']),
    );
    assert.deepEqual(await plan({ region: 'a', state: { $in: ['x', 'y'] } }, { at: 1 }), {
      stage: 'SORT',
      inputStage: byIndex([x, '["y", "y"]']),
    });
    assert.deepEqual(await plan({ _id: 1, region: 'a' }), {
      stage: 'IXSCAN',
      indexName: '_id_',
      keyPattern: { _id: 1 },
      indexBounds: { _id: ['[1, 1]'] },
    });
    assert.deepEqual(await plan({ state: 'x' }), { stage: 'COLLSCAN' });
    assert.deepEqual(await plan({}, { state: 1 }), { stage: 'SORT', inputStage: { stage: 'COLLSCAN' } });
  });
});

describe('Bulk writes of the embedded store', () => {
  const store = startedStore();
  const operations: AnyBulkWriteOperation<Loose>[] = [
    { insertOne: { document: { _id: 1 } } },
    { insertOne: { document: { _id: 1 } } },
    { updateOne: { filter: { _id: 1 }, update: { $set: { n: 1 } } } },
    { updateOne: { filter: { _id: 2 }, update: { $set: { n: 2 } }, upsert: true } },
    { updateOne: { filter: { _id: 1 }, update: { $inc: { n: 'x' as never } } } },
    { deleteOne: { filter: { _id: 9 } } },
    { insertOne: { document: { _id: 3 } } },
  ];

  const failure = async (ordered: boolean): Promise<[MongoBulkWriteError, unknown[]]> => {
    const things = store.fresh();
    const error: unknown = await things.bulkWrite(operations, { ordered }).catch((each: unknown) => each);
    assert.ok(error instanceof MongoBulkWriteError);
    return [error, (await things.find().toArray()).map(({ _id }) => _id)];
  };

  it('end at the first error when they are ordered', async () => {
    const [error, ids] = await failure(true);
    assert.deepEqual(
      [error.writeErrors].flat().map(({ index, code }) => [index, code]),
      [[1, 11000]],
    );
    assert.deepEqual(ids, [1]);
  });

  it('do everything else when they are not, and name each error by its operation', async () => {
    const [error, ids] = await failure(false);
    const errors = [error.writeErrors].flat().map(({ index, code }) => [index, code]);
    assert.deepEqual(errors.sort(), [
      [1, 11000],
      [4, 14],
    ]);
    assert.deepEqual(ids, [1, 2, 3]);
    assert.deepEqual([error.insertedCount, error.matchedCount, error.upsertedCount], [2, 1, 1]);
    assert.deepEqual(error.upsertedIds, { 3: 2 });
  });
});
