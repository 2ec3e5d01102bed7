import assert from 'node:assert/strict';
import {
  Binary,
  BSONRegExp,
  Code,
  Decimal128,
  Double,
  deserialize,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  serialize,
  Timestamp,
  UUID,
} from 'bson';
import { refusal, startedStore } from './started-store.ts';

const raw = { promoteValues: false, promoteLongs: false, bsonRegExp: true } as const;
/** Every type, numbers by their classes. */
const EVERYTHING = {
  int: new Int32(5),
  long: Long.fromNumber(5),
  longest: Long.MAX_VALUE,
  double: new Double(5),
  zero: new Double(-0),
  nan: new Double(Number.NaN),
  decimal: Decimal128.fromString('5.00'),
  text: 'ä\ud83d\ude00\0',
  id: new ObjectId('00112233445566778899aabb'),
  uuid: new UUID('00112233-4455-4677-8899-aabbccddeeff'),
  binary: new Binary(Buffer.from([1, 2]), 128),
  yes: true,
  date: new Date(-5),
  nothing: null,
  regex: new BSONRegExp('a.c', 'i'),
  timestamp: new Timestamp({ t: 7, i: 8 }),
  code: new Code('x', { y: new Int32(1) }),
  least: new MinKey(),
  most: new MaxKey(),
  list: [new Int32(1), [new Double(2)], { a: Long.fromNumber(3) }],
};
const bytes = serialize({ _id: 1, ...EVERYTHING });

describe('Types of the embedded store', () => {
  const store = startedStore();

  it('come back as they were, to the byte, after an insert and after an update', async () => {
    const things = store.db.collection('everything', { ...raw, raw: true });
    await things.insertOne(deserialize(bytes, raw));
    assert.deepEqual(Buffer.from((await things.findOne()) as unknown as Uint8Array), Buffer.from(bytes));
    await things.updateOne({}, { $set: { added: new Double(1) } });
    await things.updateOne({}, { $unset: { added: '' } });
    assert.deepEqual(Buffer.from((await things.findOne()) as unknown as Uint8Array), Buffer.from(bytes));
  });

  it('of numbers are widened by $inc as far as needed, and never wrap round', async () => {
    const things = store.db.collection('sums', raw);
    const cases: [unknown, unknown, unknown][] = [
      [new Int32(1), new Int32(2), new Int32(3)],
      [new Int32(2 ** 31 - 1), new Int32(1), Long.fromNumber(2 ** 31)],
      [new Int32(1), Long.fromNumber(2), Long.fromNumber(3)],
      [Long.fromNumber(1), new Double(0.5), new Double(1.5)],
      [new Double(1), new Int32(1), new Double(2)],
      [Decimal128.fromString('0.10'), new Double(0.2), Decimal128.fromString('0.300000000000000')],
      [
        Decimal128.fromString('1E+30'),
        Long.fromNumber(1),
        Decimal128.fromString('1000000000000000000000000000001'),
      ],
    ];
    for (const [i, [before, by, after]] of cases.entries()) {
      await things.insertOne({ _id: i as never, n: before });
      await things.updateOne({ _id: i as never }, { $inc: { n: by as number } });
      const found = await things.findOne({ _id: i as never });
      assert.deepEqual(found?.n, after);
    }
    await things.insertOne({ _id: 'full' as never, n: Long.MAX_VALUE });
    const full = things.updateOne(
      { _id: 'full' as never },
      { $inc: { n: new Int32(1) as unknown as number } },
    );
    assert.equal(Number((await refusal(full)).code), 2);
  });

  it('of numbers do not matter to equality, and so neither to a unique _id', async () => {
    const things = store.fresh();
    await things.insertOne({ _id: new Int32(7) });
    for (const same of [new Double(7), Long.fromNumber(7), Decimal128.fromString('7.0')]) {
      assert.equal((await refusal(things.insertOne({ _id: same }))).code, 11000);
      assert.equal(await things.countDocuments({ _id: same }), 1);
    }
    const near = [Long.fromString('9007199254740993'), Long.fromString('9007199254740992')];
    await things.insertMany(near.map(_id => ({ _id })));
    assert.equal(await things.countDocuments({ _id: new Double(2 ** 53) }), 1);
  });

  it('are sorted in the order of MongoDB, with an index as without', async () => {
    const order: unknown[] = [
      ...[
        new MinKey(),
        null,
        Number.NaN,
        -1,
        Decimal128.fromString('0.5'),
        1,
        Long.fromNumber(2),
        '',
        'A',
        'a',
        '\uffee',
        '\ud83d\ude00',
      ],
      ...[
        {},
        { a: 1 },
        { a: 1, b: 0 },
        { a: 2 },
        { b: 0 },
        new Binary(Buffer.from([9]), 0),
        new Binary(Buffer.from([1, 1]), 0),
      ],
      ...[
        new ObjectId('00'.repeat(12)),
        new ObjectId('ff'.repeat(12)),
        false,
        true,
        new Date(-1),
        new Date(1),
      ],
      ...[new Timestamp({ t: 1, i: 1 }), new BSONRegExp('a', ''), new MaxKey()],
    ];
    const things = store.fresh();
    await things.insertMany(order.map((v, _id) => ({ _id, v })).toReversed());
    const ids = async (direction: 1 | -1) =>
      (await things.find({}, { sort: { v: direction } }).toArray()).map(({ _id }) => _id);
    const expected = order.map((_, i) => i);
    assert.deepEqual(await ids(1), expected);
    assert.deepEqual(await ids(-1), expected.toReversed());
    await things.createIndex({ v: 1 });
    assert.deepEqual(await ids(1), expected);
    assert.deepEqual(await ids(-1), expected.toReversed());
  });

  it('of arrays are sorted by their lowest element upwards and by their highest downwards', async () => {
    const things = store.fresh();
    await things.insertMany([
      { _id: 'wide', v: [1, 9] },
      { _id: 'middle', v: 5 },
      { _id: 'empty', v: [] },
      { _id: 'missing' },
    ]);
    const ids = async (direction: 1 | -1) =>
      (await things.find({}, { sort: { v: direction } }).toArray()).map(({ _id }) => _id);
    assert.deepEqual(await ids(1), ['empty', 'missing', 'wide', 'middle']);
    assert.deepEqual(await ids(-1), ['wide', 'middle', 'missing', 'empty']);
    // Also when an index finds another element of theirs first.
    await things.createIndex({ v: 1 });
    const found = await things.find({ v: { $gte: 2 } }, { sort: { v: 1 } }).toArray();
    assert.deepEqual(
      found.map(({ _id }) => _id),
      ['wide', 'middle'],
    );
  });
});
