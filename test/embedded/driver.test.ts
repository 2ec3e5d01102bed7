import assert from 'node:assert/strict';
import { MongoClient, MongoServerError } from 'mongodb';
import { type Loose, refusal, startedStore } from './started-store.ts';

describe('The driver finds in the embedded store', () => {
  const store = startedStore();

  it('a server on its own, its version, and how it is', async () => {
    const admin = store.client.db().admin();
    const { version, versionArray, maxBsonObjectSize } = await admin.buildInfo();
    assert.equal(version, versionArray?.slice(0, 3).join('.'));
    assert.equal(maxBsonObjectSize, 16 * 1024 * 1024);
    const { connections, mem, uptime, ok } = await admin.serverStatus();
    assert.ok(ok === 1 && connections.current >= 1 && mem.resident > 1 && uptime > 0);
    assert.deepEqual(await admin.ping(), { ok: 1 });
    const { isWritablePrimary, setName } = await admin.command({ hello: 1 });
    assert.deepEqual([isWritablePrimary, setName], [true, undefined]);
    assert.deepEqual(await admin.command({ endSessions: [] }), { ok: 1 });
  });

  it('databases and collections by name and by filter, until they are dropped', async () => {
    const db = store.client.db('catalogue');
    await db.createCollection('made');
    assert.equal((await refusal(db.createCollection('made'))).code, 48);
    await db.collection('written').insertOne({});
    const names = async (filter: object) =>
      (await db.listCollections(filter, { nameOnly: true }).toArray()).map(({ name }) => name).sort();
    assert.deepEqual(await names({}), ['made', 'written']);
    assert.deepEqual(await names({ name: { $ne: 'made' } }), ['written']);
    const [made] = await db.listCollections({ name: 'made' }).toArray();
    assert.deepEqual(made && [made.type, 'options' in made && made.options], ['collection', {}]);
    const databases = async () =>
      (await db.admin().listDatabases({ filter: { name: 'catalogue' }, nameOnly: true })).databases;
    assert.deepEqual(await databases(), [{ name: 'catalogue' }]);
    assert.equal(await db.collection('written').drop(), true);
    assert.deepEqual(await names({}), ['made']);
    assert.equal(await db.dropDatabase(), true);
    assert.deepEqual([await databases(), await names({})], [[], []]);
    assert.equal(await db.collection('made').estimatedDocumentCount(), 0);
  });

  it('counts, all and estimated, and one batch where only one is wanted', async () => {
    const things = store.fresh();
    await things.insertMany(Array.from({ length: 300 }, (_, n) => ({ n })));
    await things.deleteMany({ n: { $gte: 250 } });
    assert.deepEqual(
      [
        await things.estimatedDocumentCount(),
        await things.countDocuments(),
        await things.countDocuments({ n: 1 }),
      ],
      [250, 250, 1],
    );
    // The driver asks with a negative limit for one batch and no cursor.
    assert.equal((await things.find({}, { limit: -90, sort: { n: 1 } }).toArray()).length, 90);
    const { cursor } = await store.db.command({
      find: things.collectionName,
      batchSize: 5,
      singleBatch: true,
    });
    assert.deepEqual([cursor.firstBatch.length, Number(cursor.id)], [5, 0]);
  });

  it('cursors that end on the server when they are closed', async () => {
    const killed: unknown[] = [];
    const client = new MongoClient(store.uri, { monitorCommands: true });
    client.on('commandSucceeded', ({ commandName, reply }) => {
      if (commandName === 'killCursors')
        killed.push(...(reply as { cursorsKilled: unknown[] }).cursorsKilled);
    });
    const things = client.db(store.db.databaseName).collection(store.fresh().collectionName);
    await things.insertMany(Array.from({ length: 20 }, () => ({})));
    const cursor = things.find({}, { batchSize: 3 });
    await cursor.next();
    await cursor.close();
    await client.close();
    assert.equal(killed.length, 1);
  });

  it('every kind of write in one bulk, with what became of each', async () => {
    const things = store.fresh();
    await things.insertMany([1, 2, 3, 4].map(_id => ({ _id, n: 0 })));
    const result = await things.bulkWrite([
      { insertOne: { document: { _id: 5, n: 0 } } },
      { updateOne: { filter: { _id: 1 }, update: { $inc: { n: 1 } } } },
      { updateMany: { filter: { n: 0 }, update: { $set: { n: 2 } } } },
      { replaceOne: { filter: { _id: 6 }, replacement: { n: 6 }, upsert: true } },
      { deleteOne: { filter: { n: 2 } } },
      { deleteMany: { filter: { n: { $in: [1, 6] } } } },
    ]);
    const { insertedCount, matchedCount, modifiedCount, upsertedCount, deletedCount } = result;
    assert.deepEqual(
      [insertedCount, matchedCount, modifiedCount, upsertedCount, deletedCount],
      [1, 5, 5, 1, 3],
    );
    assert.deepEqual([result.insertedIds, result.upsertedIds], [{ 0: 5 }, { 3: 6 }]);
    assert.deepEqual(
      (await things.find().toArray()).map(({ _id }) => _id),
      [3, 4, 5],
    );
  });

  it('writes that want no answer, and does them', async () => {
    const things = store.fresh();
    const unheard = store.db.collection<Loose>(things.collectionName, { writeConcern: { w: 0 } });
    const { acknowledged } = await unheard.insertOne({ _id: 1 });
    assert.equal(acknowledged, false);
    while ((await things.countDocuments()) === 0);
    assert.deepEqual(await things.find().toArray(), [{ _id: 1 }]);
  });
});

describe('findOneAndUpdate, -Replace and -Delete on the embedded store', () => {
  const store = startedStore();

  it('refuse another _id and what a unique index forbids, with the values', async () => {
    const things = store.fresh();
    await things.createIndex({ n: 1 }, { unique: true });
    await things.insertMany([1, 2].map(n => ({ _id: n, n })));
    assert.equal((await refusal(things.findOneAndUpdate({ n: 1 }, { $set: { _id: 9 } }))).code, 66);
    assert.equal((await refusal(things.findOneAndReplace({ n: 1 }, { _id: 9 } as never))).code, 66);
    const duplicate = await refusal(things.findOneAndUpdate({ n: 1 }, { $set: { n: 2 } }));
    assert.ok(duplicate instanceof MongoServerError);
    assert.deepEqual([duplicate.code, duplicate.keyPattern, duplicate.keyValue], [11000, { n: 1 }, { n: 2 }]);
    assert.equal((await refusal(things.findOneAndReplace({ n: 3 }, { n: 2 }, { upsert: true }))).code, 11000);
    assert.deepEqual(
      await things.find({}, { sort: { _id: 1 } }).toArray(),
      [1, 2].map(n => ({ _id: n, n })),
    );
  });

  it('say what they did when they are asked for all of it', async () => {
    const things = store.fresh();
    const all = { includeResultMetadata: true, upsert: true, returnDocument: 'after' } as const;
    const made = await things.findOneAndReplace({ _id: 'a', n: { $gt: 3 } }, { m: 1 }, all);
    assert.deepEqual(made.value, { _id: 'a', m: 1 });
    assert.deepEqual(made.lastErrorObject, { n: 1, updatedExisting: false, upserted: 'a' });
    const changed = await things.findOneAndUpdate({ _id: 'a' }, { $inc: { m: 1 } }, all);
    assert.deepEqual(
      [changed.value, changed.lastErrorObject],
      [
        { _id: 'a', m: 2 },
        { n: 1, updatedExisting: true },
      ],
    );
    const gone = await things.findOneAndDelete(
      { m: 2 },
      { includeResultMetadata: true, projection: { m: 1, _id: 0 } },
    );
    assert.deepEqual([gone.value, gone.lastErrorObject], [{ m: 2 }, { n: 1 }]);
  });

  it('take the first in the order that is asked for', async () => {
    const things = store.fresh();
    await things.insertMany([3, 1, 2].map(n => ({ _id: n, n: -n })));
    const first = { sort: { n: 1 } } as const;
    assert.deepEqual(await things.findOneAndReplace({}, { done: true }, first), { _id: 3, n: -3 });
    assert.deepEqual(await things.findOneAndDelete({ done: { $exists: false } }, first), { _id: 2, n: -2 });
    assert.deepEqual(await things.find({}, { sort: { _id: 1 } }).toArray(), [
      { _id: 1, n: -1 },
      { _id: 3, done: true },
    ]);
  });
});
