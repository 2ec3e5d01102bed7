import assert from 'node:assert/strict';
import { Decimal128, Double, Int32, Long, ObjectId } from 'bson';
import type { Db } from 'mongodb';
import { copyStore } from '../../scripts/store/copy.ts';
import { assertPlain } from '../../scripts/store/copy-collection.ts';
import { isSame } from '../../scripts/store/copy-report.ts';
import { openPlace, type Place, Refused } from '../../scripts/store/place.ts';
import { Progress } from '../../scripts/store/progress.ts';
import { type Loose, startedStore } from '../embedded/started-store.ts';
import { within } from './tool-process.ts';

const silent = (): Progress => new Progress({ write: () => undefined });

describe('A copy from one store to another', () => {
  const one = startedStore();
  const other = startedStore();
  let names = 0;
  let source: Db;
  let target: Db;
  const places: Place[] = [];

  beforeEach(() => {
    const name = `d${++names}`;
    [source, target] = [one.client.db(name), other.client.db(name)];
  });
  afterEach(async () => {
    for (const place of places.splice(0)) await place.close();
  });

  async function copied(from = within(one.uri, source.databaseName), to = other.uri) {
    const [left, right] = [await openPlace(from), await openPlace(to)];
    places.push(left, right);
    return copyStore(left, right, silent(), () => undefined);
  }

  const refused = (code: RegExp) => (error: unknown) => {
    assert.ok(error instanceof Refused, String(error));
    assert.match(error.message, code);
    return true;
  };

  it('keeps every document to the byte, whatever its types and the order of its fields', async () => {
    const raw = { raw: true, promoteValues: false } as const;
    // As an object, JavaScript would put 2 before 10 and 10 before b.
    const numbered = new Map<string, unknown>([
      ['_id', 'map'],
      ['b', 1],
      ['10', 1],
      [
        '2',
        [
          new Map([
            ['7', 1],
            ['5', 2],
          ]),
        ],
      ],
    ]);
    const documents: Loose[] = [
      { _id: new Int32(1), n: new Double(1), l: Long.fromNumber(1), d: Decimal128.fromString('1.0') },
      { _id: Long.fromString('9007199254740993'), nothing: null, at: new Date(0), list: [[], {}] },
      { _id: new ObjectId(), text: 'ä\u0000', nested: { __proto: { a: new Double(-0) } } },
      numbered as Loose,
    ];
    await source.collection<Loose>('things').insertMany(documents, { forceServerObjectId: true });
    const compared = await copied();
    assert.ok(compared.length === 1 && compared.every(isSame), JSON.stringify(compared));
    const bytes = async (db: Db) =>
      (await db.collection('things').find({}, raw).toArray()) as unknown as Buffer[];
    const [ours, theirs] = [await bytes(source), await bytes(target)];
    assert.equal(ours.length, 4);
    assert.deepEqual(
      theirs.map(each => Buffer.from(each)),
      ours.map(each => Buffer.from(each)),
    );
  });

  it('brings every collection with its indexes, and collections without documents', async () => {
    await source
      .collection('papers')
      .createIndex({ region: 1, vote: -1 }, { unique: true, name: 'one paper' });
    await source.collection('votes').insertMany(Array.from({ length: 2_500 }, (_, n) => ({ n })));
    const compared = await copied();
    assert.deepEqual(
      compared.map(({ name, source, target, indexes }) => [name.split('.')[1], source, target, indexes]),
      [
        ['papers', 0, 0, 2],
        ['votes', 2_500, 2_500, 1],
      ],
    );
    assert.ok(compared.every(isSame));
    assert.deepEqual(
      await target.collection('papers').indexes(),
      await source.collection('papers').indexes(),
    );
    // Nothing of the copy's own stays behind.
    const collections = await target.listCollections().toArray();
    assert.deepEqual(
      collections.map(({ name }) => name),
      ['papers', 'votes'],
    );
  });

  it('goes under another name where the target names one', async () => {
    await source.collection('a').insertOne({});
    await copied(undefined, within(other.uri, 'renamed'));
    assert.equal(await other.client.db('renamed').collection('a').countDocuments(), 1);
    await assert.rejects(
      copied(one.uri, within(other.uri, 'all')),
      refused(/names one database, but the source holds several: .*d1/),
    );
  });

  it('may go into what a start of the bot has left, but never into other data', async () => {
    await source.collection('a').createIndex({ n: 1 });
    await source.collection('a').insertOne({ _id: 'ours' as never });
    await target.collection('a').createIndex({ n: 1 });
    assert.ok((await copied()).every(isSame));
    await assert.rejects(copied(), refused(/holds data already, in d\d/));
    assert.equal(await target.collection('a').countDocuments(), 1);
  });

  it('is refused where it would lose something', async () => {
    await assert.rejects(copied(), refused(/nothing to copy/));
    const there = (documents: object[]) => ({
      listCollections: () => ({ toArray: async () => documents }),
    });
    for (const [collection, expected] of [
      [{ name: 'v', type: 'view', options: { viewOn: 'a' } }, /collection v has options .*: view and viewOn/],
      [{ name: 'c', type: 'collection', options: { capped: true } }, /collection c has options .*: capped/],
    ] as const) {
      await assert.rejects(assertPlain(there([collection]) as never), refused(expected));
    }
    await assertPlain(
      there([
        { name: 'system.views', type: 'view' },
        { name: 'a', type: 'collection', options: {} },
      ]) as never,
    );
  });

  it('says which documents are not the same when something writes meanwhile', async () => {
    const things = source.collection<Loose>('things');
    await things.createIndex({ n: 1 });
    await things.insertMany(Array.from({ length: 3_000 }, (_, n) => ({ _id: n, n })));
    let changed: Promise<unknown> | undefined;
    const [left, right] = [await openPlace(within(one.uri, source.databaseName)), await openPlace(other.uri)];
    places.push(left, right);
    const write = async () => {
      await things.updateOne({ _id: 5 }, { $set: { n: -1 } });
      await things.deleteMany({ _id: { $in: [7, 8] } });
      await things.insertOne({ _id: -3, n: 0 });
      await things.createIndex({ x: 1 });
    };
    const progress = new Progress({
      // The first batch is over; what is written now is behind the copy.
      write: text => {
        if (/Copying .*: 1,000 of/.test(text)) changed ??= write();
      },
    });
    const compared = await copyStore(left, right, progress, () => undefined);
    await changed;
    const [found] = compared;
    assert.ok(found && !isSame(found));
    assert.deepEqual(
      [found.unlike, found.extra, found.missing, found.sameIndexes],
      [{ count: 1, ids: ['5'] }, { count: 2, ids: ['7', '8'] }, { count: 1, ids: ['-3'] }, false],
    );
    // It is not a finished copy, and nothing takes it for one.
    await assert.rejects(
      copied(within(other.uri, target.databaseName), within(one.uri, 'back')),
      refused(/a copy that was not finished/),
    );
    await assert.rejects(copied(), /The source has changed since the copy of things began/);
  });

  it('of something else does not go on with it', async () => {
    await source.collection('a').insertOne({});
    await one.client.db('elsewhere').collection('a').insertOne({});
    await target
      .collection<Loose>('storeCopy')
      .insertOne({ _id: 'unfinished', from: `x:1/${source.databaseName}` });
    await assert.rejects(copied(), refused(/holds an unfinished copy of x:1\/d\d/));
  });
});
