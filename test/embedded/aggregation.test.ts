import assert from 'node:assert/strict';
import { Decimal128, Double, Int32, Long } from 'bson';
import type { Collection } from 'mongodb';
import { type Loose, startedStore } from './started-store.ts';

const SALES = [
  { _id: 1, shop: 'a', n: 2, tags: ['x', 'y'], at: { day: 1 } },
  { _id: 2, shop: 'b', n: 3, tags: [], at: { day: 1 } },
  { _id: 3, shop: 'a', n: 5, tags: 'x', at: { day: 2 } },
  { _id: 4, n: 'text', at: { day: 2 } },
];

const CASES: [string, object[], object[]][] = [
  ['$match and $count', [{ $match: { shop: 'a' } }, { $count: 'n' }], [{ n: 2 }]],
  ['$count of nothing', [{ $match: { shop: 'z' } }, { $count: 'n' }], []],
  [
    '$group with $sum and $count',
    [
      { $group: { _id: '$shop', total: { $sum: '$n' }, rows: { $count: {} }, ones: { $sum: 1 } } },
      { $sort: { _id: 1 } },
    ],
    [
      { _id: null, total: 0, rows: 1, ones: 1 },
      { _id: 'a', total: 7, rows: 2, ones: 2 },
      { _id: 'b', total: 3, rows: 1, ones: 1 },
    ],
  ],
  [
    '$group of everything',
    [{ $group: { _id: null, least: { $min: '$n' }, most: { $max: '$n' } } }],
    [{ _id: null, least: 2, most: 'text' }],
  ],
  [
    '$group by several fields',
    [
      { $match: { n: { $gt: 0 } } },
      { $group: { _id: { shop: '$shop', day: '$at.day' }, n: { $sum: 1 } } },
      { $sort: { _id: -1 } },
      { $limit: 1 },
    ],
    [{ _id: { shop: 'b', day: 1 }, n: 1 }],
  ],
  [
    '$sort, $skip and $limit at the beginning',
    [{ $sort: { _id: -1 } }, { $skip: 1 }, { $limit: 2 }, { $project: { _id: 1 } }],
    [{ _id: 3 }, { _id: 2 }],
  ],
  [
    '$limit before $skip',
    [{ $sort: { _id: 1 } }, { $limit: 3 }, { $skip: 2 }, { $project: { _id: 1 } }],
    [{ _id: 3 }],
  ],
  [
    '$limit before $sort',
    [{ $sort: { _id: 1 } }, { $limit: 2 }, { $sort: { _id: -1 } }, { $project: { _id: 1 } }],
    [{ _id: 2 }, { _id: 1 }],
  ],
  [
    '$match behind $group',
    [{ $group: { _id: '$shop', n: { $sum: 1 } } }, { $match: { n: { $gt: 1 } } }],
    [{ _id: 'a', n: 2 }],
  ],
  [
    '$project by path',
    [{ $match: { _id: 1 } }, { $project: { _id: 0, day: '$at.day', shop: 1, gone: '$nowhere' } }],
    [{ shop: 'a', day: 1 }],
  ],
  [
    '$project that leaves out',
    [{ $match: { _id: 2 } }, { $project: { tags: 0, 'at.day': 0 } }],
    [{ _id: 2, shop: 'b', n: 3, at: {} }],
  ],
  [
    '$unwind',
    [{ $unwind: '$tags' }, { $project: { tags: 1 } }],
    [
      { _id: 1, tags: 'x' },
      { _id: 1, tags: 'y' },
      { _id: 3, tags: 'x' },
    ],
  ],
  [
    '$unwind that keeps and counts',
    [
      { $match: { _id: { $lt: 3 } } },
      { $unwind: { path: '$tags', preserveNullAndEmptyArrays: true, includeArrayIndex: 'i' } },
      { $project: { tags: 1, i: 1 } },
    ],
    [
      { _id: 1, tags: 'x', i: 0 },
      { _id: 1, tags: 'y', i: 1 },
      { _id: 2, i: null },
    ],
  ],
  ['nothing', [], SALES],
];

describe('An aggregation of the embedded store', () => {
  const store = startedStore();
  let sales: Collection<Loose>;

  before(async () => {
    sales = store.fresh();
    await sales.insertMany(SALES);
  });

  for (const [about, pipeline, expected] of CASES) {
    it(`answers ${about}`, async () => {
      assert.deepEqual(await sales.aggregate(pipeline).toArray(), expected);
    });
  }

  it('hands over a long result in parts', async () => {
    const things = store.fresh();
    await things.insertMany(Array.from({ length: 300 }, (_, _id) => ({ _id })));
    assert.equal((await things.aggregate([{ $unwind: '$_id' }], { batchSize: 11 }).toArray()).length, 300);
  });

  it('sums numbers in the widest of their types, and groups equal ones', async () => {
    const things = store.db.collection('wide', { promoteValues: false });
    await things.insertMany([
      { k: 1, n: new Int32(2 ** 31 - 1) },
      { k: new Double(1), n: new Int32(1) },
      { k: Long.fromNumber(1), n: new Int32(1) },
      { k: 2, n: Decimal128.fromString('0.1') },
      { k: 2, n: Decimal128.fromString('0.2') },
    ]);
    const sums = await things
      .aggregate([{ $group: { _id: '$k', n: { $sum: '$n' } } }, { $sort: { _id: 1 } }])
      .toArray();
    assert.deepEqual(
      sums.map(({ n }) => n),
      [Long.fromNumber(2 ** 31 + 1), Decimal128.fromString('0.3')],
    );
  });
});
