import assert from 'node:assert/strict';
import { Long } from 'bson';
import { Cursors } from '../../storage/embedded/query/cursors.ts';
import { refusal, startedStore } from './started-store.ts';

describe('Cursors of the embedded store', () => {
  const store = startedStore();

  it('hand over a long result in parts, each document once', async () => {
    const things = store.fresh();
    await things.createIndex({ n: 1 });
    await things.insertMany(Array.from({ length: 1_000 }, (_, _id) => ({ _id, n: -_id })));
    const ids = async (sort: Record<string, 1 | -1>, batchSize: number) =>
      (await things.find({}, { sort, batchSize }).toArray()).map(({ _id }) => _id);
    const expected = Array.from({ length: 1_000 }, (_, i) => i);
    assert.deepEqual(await ids({ _id: 1 }, 7), expected);
    assert.deepEqual(await ids({ _id: -1 }, 130), expected.toReversed());
    assert.deepEqual(await ids({ n: -1 }, 128), expected);
    assert.deepEqual(await ids({ n: 1 }, 999), expected.toReversed());
  });

  it('begin with no document when that is asked for', async () => {
    const things = store.fresh();
    await things.insertMany([{}, {}, {}]);
    const { cursor } = await store.db.command({ find: things.collectionName, batchSize: 0 });
    assert.equal(cursor.firstBatch.length, 0);
    const more = await store.db.command({
      getMore: Long.fromBigInt(BigInt(cursor.id)),
      collection: things.collectionName,
    });
    assert.equal(more.cursor.nextBatch.length, 3);
    assert.equal(Number(more.cursor.id), 0);
  });

  it('keep every answer within 16 MiB', async () => {
    const things = store.fresh();
    await things.insertMany(
      Array.from({ length: 40 }, (_, _id) => ({ _id, filling: 'x'.repeat(1_000_000) })),
    );
    const { cursor } = await store.db.command({ find: things.collectionName, batchSize: 40 });
    assert.equal(cursor.firstBatch.length, 16);
    assert.equal((await things.find({}, { batchSize: 40 }).toArray()).length, 40);
  });

  it('are gone when they are killed, and belong to their collection', async () => {
    const things = store.fresh();
    await things.insertMany([{}, {}, {}]);
    const open = async () =>
      (await store.db.command({ find: things.collectionName, batchSize: 1 })).cursor.id;
    const more = (id: unknown, collection: string) =>
      store.db.command({ getMore: Long.fromBigInt(BigInt(String(id))), collection });
    const id = await open();
    assert.equal((await refusal(more(id, 'other'))).code, 13);
    const killed = await store.db.command({
      killCursors: things.collectionName,
      cursors: [Long.fromBigInt(BigInt(String(id))), Long.fromNumber(1)],
    });
    assert.equal(killed.cursorsKilled.length, 1);
    assert.equal(killed.cursorsNotFound.length, 1);
    assert.equal((await refusal(more(id, things.collectionName))).code, 43);
  });

  it('do not end early when their collection or their index is dropped', async () => {
    for (const drop of ['collection', 'index']) {
      const things = store.fresh();
      await things.createIndex({ n: 1 }, { name: 'n' });
      await things.insertMany(Array.from({ length: 500 }, (_, n) => ({ n })));
      const cursor = things.find({ n: { $gte: 0 } }, { batchSize: 10 });
      await cursor.next();
      if (drop === 'index') await things.dropIndex('n');
      else await things.drop();
      assert.equal((await refusal(cursor.toArray())).code, 175);
    }
  });

  it('see what is written meanwhile at most once', async () => {
    const things = store.fresh();
    await things.insertMany(Array.from({ length: 600 }, (_, _id) => ({ _id })));
    const cursor = things.find({}, { batchSize: 5, sort: { _id: 1 } });
    await cursor.next();
    await things.deleteMany({ _id: { $gte: 300, $lt: 400 } });
    await things.insertOne({ _id: 1_000 });
    const ids = (await cursor.toArray()).map(({ _id }) => _id);
    assert.equal(new Set(ids).size, ids.length);
    assert.equal(ids.at(-1), 1_000);
    assert.ok(!ids.includes(350));
  });
});

describe('Cursors that nobody asks for', () => {
  const rows = (): Iterator<Uint8Array> => [1, 2, 3].map(() => new Uint8Array(5)).values();
  const options = { batchSize: 1, single: false };

  it('are forgotten after ten minutes without use', () => {
    const cursors = new Cursors();
    const { id } = cursors.start('a.b', rows(), options, 0);
    cursors.forgetIdle(600_000);
    cursors.next(id, 'a.b', 1, 600_000);
    cursors.forgetIdle(1_200_000);
    assert.equal(cursors.kill(id), true);
    const other = cursors.start('a.b', rows(), options, 0);
    cursors.forgetIdle(600_001);
    assert.throws(() => cursors.next(other.id, 'a.b', 1, 600_001), { codeName: 'CursorNotFound' });
  });

  it('make room for new ones, the longest unused first', () => {
    const cursors = new Cursors();
    const first = cursors.start('a.b', rows(), options, 0).id;
    const second = cursors.start('a.b', rows(), options, 0).id;
    cursors.next(first, 'a.b', 1, 1);
    for (let i = 0; i < 1_999; i++) cursors.start('a.b', rows(), options, 2);
    assert.equal(cursors.kill(second), false);
    assert.equal(cursors.kill(first), true);
  });
});
