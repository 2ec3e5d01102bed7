import assert from 'node:assert/strict';
import { Long } from 'bson';
import type { MongoServerError } from 'mongodb';
import { refusal, startedStore } from './started-store.ts';

/** What is refused, the command, and MongoDB's code for it. `things` holds `{ _id: 1, n: 1, text: 'x', list: [1] }`. */
const COMMANDS: [string, Record<string, unknown>, number][] = [
  ['an unknown command', { mapReduce: 'things' }, 59],
  ['an unknown option', { find: 'things', collation: { locale: 'en' } }, 40415],
  ['a hint', { find: 'things', hint: 'a_1' }, 40415],
  ['a tailable cursor', { find: 'things', tailable: true }, 238],
  ['a transaction', { find: 'things', lsid: {}, txnNumber: Long.fromNumber(1), autocommit: false }, 20],
  ['an unknown stage', { aggregate: 'things', pipeline: [{ $lookup: {} }], cursor: {} }, 40324],
  ['two stages in one', { aggregate: 'things', pipeline: [{ $limit: 1, $skip: 1 }], cursor: {} }, 40323],
  ['an aggregation without a cursor', { aggregate: 'things', pipeline: [] }, 9],
  [
    'an unknown accumulator',
    { aggregate: 'things', pipeline: [{ $group: { _id: 1, n: { $avg: '$n' } } }], cursor: {} },
    15952,
  ],
  [
    'an expression',
    { aggregate: 'things', pipeline: [{ $group: { _id: { $add: [1, 2] } } }], cursor: {} },
    168,
  ],
  ['an empty collection name', { find: '' }, 73],
  ['a dollar in a collection name', { find: 'a$b' }, 73],
  ['a system collection', { insert: 'system.users', documents: [{}] }, 73],
  ['a collection that is there', { create: 'things' }, 48],
  ['options of a collection', { create: 'capped', capped: true, size: 1 }, 40415],
  ['dropping what is not there', { drop: 'nowhere' }, 26],
  [
    'a partial index',
    { createIndexes: 'things', indexes: [{ key: { a: 1 }, name: 'a', partialFilterExpression: {} }] },
    67,
  ],
  ['a text index', { createIndexes: 'things', indexes: [{ key: { a: 'text' }, name: 'a' }] }, 67],
  [
    'an index that forgets',
    { createIndexes: 'things', indexes: [{ key: { a: 1 }, name: 'a', expireAfterSeconds: 1 }] },
    67,
  ],
  ['no document at all', { insert: 'things', documents: [] }, 16],
  ['a negative skip', { find: 'things', skip: -1 }, 2],
  ['a sort by no direction', { find: 'things', sort: { a: 2 } }, 2],
  ['a filter that is no document', { find: 'things', filter: 'x' }, 14],
  ['a missing field', { insert: 'things' }, 40414],
  ['a projection that leaves out beside keeping', { find: 'things', projection: { a: 1, b: 0 } }, 31254],
  ['a projection that keeps beside leaving out', { find: 'things', projection: { a: 0, b: 1 } }, 31253],
  ['a projection of a field and of what is in it', { find: 'things', projection: { a: 1, 'a.b': 1 } }, 31249],
  ['a projection into a field and of all of it', { find: 'things', projection: { 'a.b': 1, a: 1 } }, 31250],
  ['a projection with an operator', { find: 'things', projection: { list: { $slice: 1 } } }, 2],
  ['a delete that does not say how many', { delete: 'things', deletes: [{ q: {} }] }, 40414],
  ['a delete of two', { delete: 'things', deletes: [{ q: {}, limit: 2 }] }, 9],
  ['findAndModify that does nothing', { findAndModify: 'things', query: {} }, 9],
];

const FILTERS: [string, object][] = [
  ['$where', { $where: 'true' }],
  ['$expr', { $expr: { $eq: [1, 1] } }],
  ['a regular expression', { text: /x/ }],
  ['$regex', { text: { $regex: 'x' } }],
  ['a regular expression in $in', { text: { $in: [/x/] } }],
  ['an unknown operator', { n: { $near: 1 } }],
  ['a field among operators', { n: { $gt: 1, x: 1 } }],
  ['$type', { n: { $type: 'int' } }],
  ['$in without a list', { n: { $in: 1 } }],
  ['an empty $or', { $or: [] }],
  ['$not without operators', { n: { $not: 1 } }],
  ['$size that is negative', { n: { $size: -1 } }],
  ['an unknown operator deep inside', { $or: [{ n: 1 }, { $and: [{ n: { $not: { $mod: [2, 1] } } }] }] }],
];

const UPDATES: [string, object | object[], number][] = [
  ['an unknown operator', { $rename: { n: 'm' } }, 9],
  ['a pipeline', [{ $set: { n: 1 } }], 9],
  ['fields among operators', { $set: { n: 1 }, m: 1 }, 9],
  ['a positional path', { $set: { 'list.$': 1 } }, 2],
  ['a filtered path', { $set: { 'list.$[x]': 1 } }, 2],
  ['two changes of one field', { $set: { n: 1 }, $inc: { n: 1 } }, 40],
  ['changes of a field and of one within it', { $set: { 'a.b': 1, a: 1 } }, 40],
  ['another _id', { $set: { _id: 2 } }, 66],
  ['an empty name', { $set: { 'a..b': 1 } }, 56],
  ['a field within a number', { $set: { 'n.x': 1 } }, 28],
  ['a field within an array', { $set: { 'list.x': 1 } }, 28],
  ['an operator as a value', { $set: { a: { $gt: '' } } }, 52],
  ['$inc by a text', { $inc: { n: 'x' } }, 14],
  ['$inc of a text', { $inc: { text: 1 } }, 14],
  ['$push to a number', { $push: { n: 1 } }, 2],
  ['a modifier of $push', { $push: { list: { $each: [1], $slice: 1 } } }, 2],
  ['$each without a list', { $addToSet: { list: { $each: 1 } } }, 2],
  ['$pull from a number', { $pull: { n: 1 } }, 2],
  ['$pull within a number', { $pull: { 'n.x': 1 } }, 28],
  ['two changes of one field before a fault', { $set: { n: 1 }, $max: { n: 1 }, $inc: { a: 'x' } }, 40],
  ['two changes of one field behind a fault', { $inc: { a: 'x' }, $set: { n: 1 }, $max: { n: 1 } }, 14],
  ['a position without end', { $set: { 'list.99999999': 1 } }, 2],
];

describe('The embedded store refuses, with the code of MongoDB,', () => {
  const store = startedStore();
  const before_ = { _id: 1, n: 1, text: 'x', list: [1] };
  /** Of the command, or of its first statement. */
  const codeOf = async (command: Record<string, unknown>): Promise<unknown> => {
    const statements = 'updates' in command || 'deletes' in command || 'documents' in command;
    if (!statements) return (await refusal(store.db.command(command))).code;
    const reply = await store.db.command(command).catch((error: unknown) => error as MongoServerError);
    return 'writeErrors' in reply ? reply.writeErrors?.[0]?.code : reply.code;
  };

  before(() => store.db.collection<typeof before_>('things').insertOne(before_));
  afterEach(async () => assert.deepEqual(await store.db.collection('things').find().toArray(), [before_]));

  for (const [about, command, code] of COMMANDS) {
    it(about, async () => assert.equal(await codeOf(command), code));
  }

  for (const [about, filter] of FILTERS) {
    it(`${about} in a filter, of whatever command`, async () => {
      const commands = [
        { find: 'things', filter },
        { count: 'things', query: filter },
        { delete: 'things', deletes: [{ q: filter, limit: 0 }] },
        { update: 'things', updates: [{ q: filter, u: { $set: { n: 5 } } }] },
        { findAndModify: 'things', query: filter, remove: true },
        { aggregate: 'things', pipeline: [{ $match: filter }], cursor: {} },
      ];
      for (const command of commands) assert.equal(await codeOf(command), 2);
    });
  }

  for (const [about, u, code] of UPDATES) {
    it(`${about} in an update`, async () => {
      assert.equal(await codeOf({ update: 'things', updates: [{ q: {}, u }] }), code);
      assert.equal(await codeOf({ findAndModify: 'things', query: {}, update: u }), code);
    });
  }

  it('a replacement of many', async () => {
    assert.equal(await codeOf({ update: 'things', updates: [{ q: {}, u: { a: 1 }, multi: true }] }), 9);
  });

  it('options of a statement that it has not', async () => {
    const statement = { q: {}, u: { $set: { n: 2 } }, arrayFilters: [] };
    assert.equal(await codeOf({ update: 'things', updates: [statement] }), 40415);
  });

  it('an _id that is a list, and an _id that is missing in a query for certain', async () => {
    assert.equal(await codeOf({ insert: 'things', documents: [{ _id: [1] }] }), 53);
    const twice = { q: { $and: [{ a: 1 }, { a: 2 }] }, u: { $set: { b: 1 } }, upsert: true };
    assert.equal(await codeOf({ update: 'things', updates: [twice] }), 54);
  });

  it('a document over 16 MiB, also when an update makes it so', async () => {
    const things = store.db.collection('large');
    const half = 'x'.repeat(8_500_000);
    assert.equal(await codeOf({ insert: 'large', documents: [{ a: half, b: half }] }), 10334);
    await things.insertOne({ a: half });
    assert.equal((await refusal(things.updateOne({}, { $set: { b: half } }))).code, 10334);
    assert.equal(await things.countDocuments({ b: { $exists: true } }), 0);
    await things.drop();
  });

  it('a document that is nested too deeply', async () => {
    let deep: object = {};
    for (let i = 0; i < 200; i++) deep = { a: deep };
    assert.equal(await codeOf({ insert: 'things', documents: [deep] }), 15);
    assert.equal(await codeOf({ find: 'things', filter: deep }), 15);
    assert.equal(
      await codeOf({
        update: 'things',
        updates: [{ q: {}, u: { $set: { [Array(200).fill('a').join('.')]: 1 } } }],
      }),
      15,
    );
  });
});
