import assert from 'node:assert/strict';
import { refusal, startedStore } from './started-store.ts';

/** What the case is about, the document before, the update, and the document after (without `_id`). */
const CASES: [string, object, object, object][] = [
  ['$set changes a field where it stands', { a: 1, b: 2 }, { $set: { a: 3 } }, { a: 3, b: 2 }],
  ['$set adds fields by the order of their names', {}, { $set: { b: 1, a: 2 } }, { a: 2, b: 1 }],
  ['$set makes the documents on its way', {}, { $set: { 'a.b.c': 1 } }, { a: { b: { c: 1 } } }],
  [
    '$set sets an element, and fills up to it',
    { a: [1] },
    { $set: { 'a.0': 5, 'a.3': 6 } },
    { a: [5, null, null, 6] },
  ],
  [
    '$set sets within the documents of an array',
    { a: [{ b: 1 }] },
    { $set: { 'a.0.b': 2 } },
    { a: [{ b: 2 }] },
  ],
  ['$unset takes a field away', { a: 1, b: 2 }, { $unset: { a: '' } }, { b: 2 }],
  ['$unset leaves null in an array', { a: [1, 2] }, { $unset: { 'a.0': '' } }, { a: [null, 2] }],
  [
    '$unset of what is not there changes nothing',
    { a: 1 },
    { $unset: { 'a.b': '', c: '', 'd.e': '' } },
    { a: 1 },
  ],
  ['$inc adds', { a: 1 }, { $inc: { a: 2, b: -1 } }, { a: 3, b: -1 }],
  ['$min keeps the lower', { a: 5, b: 5 }, { $min: { a: 3, b: 7, c: 1 } }, { a: 3, b: 5, c: 1 }],
  ['$max keeps the higher', { a: 5, b: 5 }, { $max: { a: 3, b: 7, c: 1 } }, { a: 5, b: 7, c: 1 }],
  ['$max compares across types', { a: 5 }, { $max: { a: 'text' } }, { a: 'text' }],
  ['$push adds one value', { a: [1] }, { $push: { a: [2] } }, { a: [1, [2]] }],
  [
    '$push with $each adds several',
    { a: [1] },
    { $push: { a: { $each: [2, 3] }, b: { $each: [4] } } },
    { a: [1, 2, 3], b: [4] },
  ],
  [
    '$addToSet adds what is not there',
    { a: [1, { x: 1 }] },
    { $addToSet: { a: { x: 1 } } },
    { a: [1, { x: 1 }] },
  ],
  [
    '$addToSet with $each adds each once',
    { a: [1] },
    { $addToSet: { a: { $each: [1, 2, 2] } } },
    { a: [1, 2] },
  ],
  ['$pull takes values away', { a: [1, 2, 1] }, { $pull: { a: 1 } }, { a: [2] }],
  ['$pull takes a condition on values', { a: [1, 5, 9] }, { $pull: { a: { $gte: 5 } } }, { a: [1] }],
  ['$pull takes $in', { a: [1, 5, 9] }, { $pull: { a: { $in: [1, 9] } } }, { a: [5] }],
  [
    '$pull takes a condition on documents',
    { a: [{ x: 1, y: 1 }, { x: 2 }] },
    { $pull: { a: { x: 1 } } },
    { a: [{ x: 2 }] },
  ],
  ['$setOnInsert does nothing to what is there', { a: 1 }, { $setOnInsert: { a: 2, b: 2 } }, { a: 1 }],
  [
    'several operators work together',
    { a: 1, l: [] },
    { $inc: { a: 1 }, $push: { l: 'x' }, $unset: { b: 1 } },
    { a: 2, l: ['x'] },
  ],
  ['a replacement leaves only the _id', { a: 1 }, { b: 2 }, { b: 2 }],
  [
    'a field called __proto__ is a field',
    {},
    { $set: { 'x.__proto__.y': 1 } },
    { x: JSON.parse('{"__proto__":{"y":1}}') },
  ],
];

describe('An update of the embedded store', () => {
  const store = startedStore();

  for (const [about, before, update, after] of CASES) {
    it(`in which ${about}`, async () => {
      const things = store.fresh();
      await things.insertOne({ _id: 1, ...before });
      const isReplacement = !Object.keys(update)[0]?.startsWith('$');
      const result = isReplacement
        ? await things.replaceOne({ _id: 1 }, update)
        : await things.updateOne({ _id: 1 }, update);
      assert.equal(result.matchedCount, 1);
      const found = await things.findOne({ _id: 1 });
      assert.deepEqual(found, { _id: 1, ...after });
      // Fields in their order: deepEqual does not look at it.
      assert.equal(JSON.stringify(found), JSON.stringify({ _id: 1, ...after }));
    });
  }

  it('says what was matched and what was really changed', async () => {
    const things = store.fresh();
    await things.insertMany([{ a: 1 }, { a: 1 }, { a: 2 }]);
    const same = await things.updateMany({ a: 1 }, { $set: { a: 1 } });
    assert.deepEqual([same.matchedCount, same.modifiedCount], [2, 0]);
    const changed = await things.updateMany({}, { $set: { a: 2 } });
    assert.deepEqual([changed.matchedCount, changed.modifiedCount], [3, 2]);
    const nobody = await things.updateOne({ a: 7 }, { $set: { a: 8 } });
    assert.deepEqual([nobody.matchedCount, nobody.modifiedCount, nobody.upsertedCount], [0, 0, 0]);
  });

  it('of many meets none twice that it moves within the index by which it is found', async () => {
    const things = store.fresh();
    await things.createIndex({ n: 1 });
    await things.insertMany(Array.from({ length: 400 }, (_, n) => ({ n })));
    const { modifiedCount } = await things.updateMany({ n: { $gte: 0 } }, { $inc: { n: 1_000 } });
    assert.equal(modifiedCount, 400);
    assert.equal(await things.countDocuments({ n: { $gte: 2_000 } }), 0);
  });

  it('changes nothing when a part of it is refused', async () => {
    const things = store.fresh();
    await things.insertOne({ _id: 1, a: 1, text: 'x' });
    assert.equal((await refusal(things.updateOne({}, { $set: { a: 2 }, $inc: { text: 1 } }))).code, 14);
    assert.deepEqual(await things.findOne(), { _id: 1, a: 1, text: 'x' });
  });
});

describe('An upsert of the embedded store', () => {
  const store = startedStore();

  it('inserts what the filter says for certain, and the update', async () => {
    const things = store.fresh();
    const filter = { a: 1, 'b.c': 2, d: { $gt: 5 }, $and: [{ e: { $eq: 3 } }], f: { $in: [1, 2] } };
    const { upsertedId, upsertedCount, matchedCount } = await things.updateOne(
      filter,
      { $set: { g: 4 }, $setOnInsert: { h: 5 } },
      { upsert: true },
    );
    assert.deepEqual([upsertedCount, matchedCount], [1, 0]);
    assert.deepEqual(await things.findOne(), { _id: upsertedId, a: 1, b: { c: 2 }, e: 3, g: 4, h: 5 });
  });

  it('takes the _id from the filter, from the update, or from the replacement', async () => {
    const things = store.fresh();
    await things.updateOne({ _id: 'filter' }, { $set: { a: 1 } }, { upsert: true });
    await things.updateOne({ a: 2 }, { $setOnInsert: { _id: 'update' } }, { upsert: true });
    await things.replaceOne({ _id: 'replacement', a: 9 }, { b: 1 }, { upsert: true });
    const ids = (await things.find().toArray()).map(({ _id }) => _id);
    assert.deepEqual(ids.sort(), ['filter', 'replacement', 'update']);
    assert.deepEqual(await things.findOne({ _id: 'replacement' }), { _id: 'replacement', b: 1 });
  });

  it('changes what is there instead', async () => {
    const things = store.fresh();
    await things.insertOne({ _id: 1, n: 1 });
    const { upsertedCount } = await things.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { upsert: true });
    assert.equal(upsertedCount, 0);
    assert.deepEqual(await things.find().toArray(), [{ _id: 1, n: 2 }]);
  });
});

describe('findAndModify of the embedded store', () => {
  const store = startedStore();

  it('takes the first in order and gives the document before or after', async () => {
    const things = store.fresh();
    await things.insertMany([1, 2, 3].map(_id => ({ _id, state: 'waiting' })));
    const take = (returnDocument: 'before' | 'after') =>
      things.findOneAndUpdate(
        { state: 'waiting' },
        { $set: { state: 'taken' } },
        { sort: { _id: -1 }, returnDocument },
      );
    assert.deepEqual(await take('before'), { _id: 3, state: 'waiting' });
    assert.deepEqual(await take('after'), { _id: 2, state: 'taken' });
    assert.deepEqual(await things.findOneAndReplace({ _id: 1 }, { x: 1 }, { projection: { _id: 0 } }), {
      state: 'waiting',
    });
    assert.deepEqual(await things.findOneAndDelete({ x: 1 }), { _id: 1, x: 1 });
    assert.equal(await things.findOneAndDelete({ x: 1 }), null);
    assert.equal(await things.countDocuments(), 2);
  });

  it('upserts', async () => {
    const things = store.fresh();
    const upsert = (returnDocument: 'before' | 'after') =>
      things.findOneAndUpdate({ _id: 'n' }, { $inc: { n: 1 } }, { upsert: true, returnDocument });
    assert.equal(await upsert('before'), null);
    assert.deepEqual(await upsert('after'), { _id: 'n', n: 2 });
  });
});
