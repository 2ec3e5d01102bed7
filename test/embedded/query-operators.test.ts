import assert from 'node:assert/strict';
import type { Collection } from 'mongodb';
import { type Loose, startedStore } from './started-store.ts';

/** By name, so that a case can say which of them it expects. */
const DOCUMENTS: Record<string, object> = {
  one: { n: 1 },
  two: { n: 2 },
  numbers: { n: [1, 5] },
  text: { n: 'b' },
  nothing: { n: null },
  missing: {},
  none: { n: [] },
  nested: { n: [[1]] },
  inner: { n: { x: 1, y: 2 } },
  turned: { n: { y: 2, x: 1 } },
  list: {
    n: [
      { x: 1, y: 2 },
      { x: 2, y: 1 },
    ],
  },
};

const all = Object.keys(DOCUMENTS);
const but = (...names: string[]): string[] => all.filter(name => !names.includes(name));

/** Operator, what the case is about, the filter, and who matches. */
const CASES: [string, string, object, string[]][] = [
  ['equality', 'finds a number also in an array', { n: 1 }, ['one', 'numbers']],
  ['equality', 'finds null and what is missing', { n: null }, ['nothing', 'missing']],
  ['equality', 'finds a whole array, or one in an array', { n: [1] }, ['nested']],
  [
    'equality',
    'finds an embedded document in its order of fields only',
    { n: { x: 1, y: 2 } },
    ['inner', 'list'],
  ],
  ['equality', 'looks through a path into the documents of an array', { 'n.x': 2 }, ['list']],
  [
    'equality',
    'finds null where a path is missing, but not in an array without documents',
    { 'n.x': null },
    ['one', 'two', 'text', 'nothing', 'missing'],
  ],
  ['equality', 'takes a number in a path for a position', { 'n.1': 5 }, ['numbers']],
  ['equality', 'goes on behind a position', { 'n.1.y': 1 }, ['list']],
  ['$eq', 'is equality', { n: { $eq: 2 } }, ['two']],
  ['$ne', 'is the opposite of equality', { n: { $ne: 1 } }, but('one', 'numbers')],
  ['$gt', 'compares within one type, and every element', { n: { $gt: 1 } }, ['two', 'numbers']],
  ['$gte', 'includes the limit', { n: { $gte: 2 } }, ['two', 'numbers']],
  ['$gte', 'finds null by null', { n: { $gte: null } }, ['nothing', 'missing']],
  ['$lt', 'compares within one type', { n: { $lt: 2 } }, ['one', 'numbers']],
  ['$lt', 'compares texts', { n: { $lt: 'c' } }, ['text']],
  ['$lte', 'includes the limit', { n: { $lte: 1 } }, ['one', 'numbers']],
  ['$lt', 'compares documents field by field', { n: { $lt: { x: 2 } } }, ['inner', 'list']],
  ['two limits', 'may be kept by different elements of an array', { n: { $gt: 4, $lt: 2 } }, ['numbers']],
  ['$in', 'finds any of the values', { n: { $in: [2, 'b', null] } }, ['two', 'text', 'nothing', 'missing']],
  ['$in', 'finds nothing in an empty list', { n: { $in: [] } }, []],
  ['$nin', 'is the opposite of $in', { n: { $nin: [1, null] } }, but('one', 'numbers', 'nothing', 'missing')],
  ['$exists', 'tells null from missing', { n: { $exists: true } }, but('missing')],
  ['$exists', 'finds what is missing', { n: { $exists: false } }, ['missing']],
  ['$exists', 'looks through a path', { 'n.x': { $exists: true } }, ['inner', 'turned', 'list']],
  ['$and', 'wants all conditions', { $and: [{ n: { $gt: 0 } }, { n: { $lt: 2 } }] }, ['one', 'numbers']],
  ['$or', 'wants one condition', { $or: [{ n: 2 }, { n: 'b' }] }, ['two', 'text']],
  ['$nor', 'wants none of the conditions', { $nor: [{ n: { $exists: true } }, { n: 2 }] }, ['missing']],
  ['$not', 'includes what cannot be compared', { n: { $not: { $gt: 1 } } }, but('two', 'numbers')],
  ['$not', 'turns all operators together round', { n: { $not: { $gt: 0, $lt: 2 } } }, but('one', 'numbers')],
  ['$elemMatch', 'wants one element to fulfil all', { n: { $elemMatch: { $gt: 1, $lt: 5 } } }, []],
  ['$elemMatch', 'finds such a value', { n: { $elemMatch: { $gt: 1, $lt: 6 } } }, ['numbers']],
  ['$elemMatch', 'wants one document to fulfil all', { n: { $elemMatch: { x: 1, y: 1 } } }, []],
  ['$elemMatch', 'finds such a document', { n: { $elemMatch: { x: 2, y: 1 } } }, ['list']],
  ['$elemMatch', 'takes $or', { n: { $elemMatch: { $or: [{ x: 7 }, { y: 1 }] } } }, ['list']],
  [
    '$elemMatch',
    'takes an array in the array for a document',
    { n: { $elemMatch: { x: null } } },
    ['nested'],
  ],
  ['$elemMatch', 'takes positions of that one for its fields', { n: { $elemMatch: { 0: 1 } } }, ['nested']],
  ['$size', 'counts the elements', { n: { $size: 2 } }, ['numbers', 'list']],
  ['$size', 'of 0 is the empty array', { n: { $size: 0 } }, ['none']],
  ['$all', 'wants every value', { n: { $all: [1, 5] } }, ['numbers']],
  ['$all', 'takes a single value for a list', { n: { $all: [1] } }, ['one', 'numbers']],
  ['$all', 'of nothing finds nothing', { n: { $all: [] } }, []],
  [
    '$all',
    'takes $elemMatch',
    { n: { $all: [{ $elemMatch: { x: 1 } }, { $elemMatch: { y: 1 } }] } },
    ['list'],
  ],
  [
    'several operators',
    'all have to be fulfilled',
    { n: { $exists: true, $ne: null, $not: { $size: 2 }, $gte: 1 } },
    ['one', 'two'],
  ],
  ['no condition', 'finds everything', {}, all],
];

async function found(collection: Collection<Loose>, filter: object): Promise<unknown[]> {
  const documents = await collection.find(filter, { projection: { _id: 1 } }).toArray();
  return documents.map(({ _id }) => _id);
}

describe('A filter of the embedded store', () => {
  const store = startedStore();
  let plain: Collection<Loose>;
  let indexed: Collection<Loose>;

  before(async () => {
    [plain, indexed] = [store.fresh(), store.fresh()];
    const documents = Object.entries(DOCUMENTS).map(([_id, fields]) => ({ _id, ...fields }));
    await indexed.createIndex({ n: 1 });
    await indexed.createIndex({ 'n.x': 1 });
    for (const collection of [plain, indexed]) await collection.insertMany(documents);
  });

  for (const [operator, about, filter, expected] of CASES) {
    it(`with ${operator} ${about}: ${JSON.stringify(filter)}`, async () => {
      assert.deepEqual((await found(plain, filter)).toSorted(), expected.toSorted());
      assert.deepEqual((await found(indexed, filter)).toSorted(), expected.toSorted());
    });
  }
});

describe('Projection, order and limits of the embedded store', () => {
  const store = startedStore();

  it('keeps what is asked for, in the order of the document', async () => {
    const things = store.fresh();
    await things.insertOne({ _id: 1, a: 1, b: { c: 2, d: 3 }, e: [{ c: 4, d: 5 }, 6] });
    const only = (projection: object) => things.findOne({}, { projection });
    assert.deepEqual(await only({ b: 1, a: 1 }), { _id: 1, a: 1, b: { c: 2, d: 3 } });
    assert.deepEqual(await only({ 'b.d': 1, 'e.c': 1, _id: 0 }), { b: { d: 3 }, e: [{ c: 4 }] });
    assert.deepEqual(await only({ b: { d: true } }), { _id: 1, b: { d: 3 } });
    assert.deepEqual(await only({ 'b.c': 0, 'e.d': 0 }), { _id: 1, a: 1, b: { d: 3 }, e: [{ c: 4 }, 6] });
    assert.deepEqual(await only({ _id: 0 }), { a: 1, b: { c: 2, d: 3 }, e: [{ c: 4, d: 5 }, 6] });
    assert.deepEqual(await only({ _id: 1 }), { _id: 1 });
    assert.deepEqual(await only({ missing: 1 }), { _id: 1 });
  });

  it('sorts by several fields, skips and limits', async () => {
    const things = store.fresh();
    await things.insertMany([1, 2, 3, 4, 5, 6].map(_id => ({ _id, odd: _id % 2, n: -_id })));
    const ids = async (sort: Record<string, 1 | -1>, skip: number, limit: number) =>
      (await things.find({}, { sort, skip, limit }).toArray()).map(({ _id }) => _id);
    assert.deepEqual(await ids({ odd: -1, n: 1 }, 0, 0), [5, 3, 1, 6, 4, 2]);
    assert.deepEqual(await ids({ odd: -1, n: 1 }, 2, 3), [1, 6, 4]);
    assert.deepEqual(await ids({ _id: -1 }, 4, 10), [2, 1]);
    assert.equal(await things.countDocuments({ odd: 1 }, { skip: 1, limit: 5 }), 2);
    assert.deepEqual(await things.distinct('odd', { n: { $lt: -2 } }), [0, 1]);
    assert.equal(await things.estimatedDocumentCount(), 6);
  });

  it('sorts arrays as an index does: by one element, missing as null, and never by two arrays at once', async () => {
    const things = store.fresh();
    const list = (...n: [number, number?][]) => n.map(([a, b]) => (b === undefined ? { a } : { a, b }));
    await things.insertMany([
      { _id: 'low', list: list([1, 9], [2, 0]) },
      { _id: 'missing', list: list([1, 2], [3]) },
      { _id: 'empty', list: [] },
      { _id: 'high', list: list([1, 1], [5, 5]) },
    ]);
    const ids = async (sort: Record<string, 1 | -1>) =>
      (await things.find({}, { sort: { ...sort, _id: 1 } }).toArray()).map(({ _id }) => _id);
    assert.deepEqual(await ids({ 'list.b': 1 }), ['empty', 'missing', 'low', 'high']);
    assert.deepEqual(await ids({ 'list.b': -1 }), ['low', 'high', 'missing', 'empty']);
    assert.deepEqual(await ids({ 'list.a': 1, 'list.b': 1 }), ['empty', 'high', 'missing', 'low']);
    assert.deepEqual(await ids({ 'list.1.a': -1 }), ['high', 'missing', 'low', 'empty']);
    await things.insertOne({ _id: 'two', list: [1], other: [2] });
    await assert.rejects(ids({ list: 1, other: 1 }), { code: 2 });
  });

  it('lists distinct values of a position, and no fields that are called like one', async () => {
    const things = store.fresh();
    await things.insertMany([
      { _id: 1, n: [{ 0: 'field', a: [1, 2] }, { a: 3 }] },
      { _id: 2, n: { 0: 'own' } },
    ]);
    assert.deepEqual(await things.distinct('n.0'), ['own', { 0: 'field', a: [1, 2] }]);
    assert.deepEqual(await things.distinct('n.a'), [1, 2, 3]);
  });
});
