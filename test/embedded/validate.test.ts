import assert from 'node:assert/strict';
import { serialize } from 'bson';
import { type Document, MongoClient } from 'mongodb';
import { prefixed, type StoredCollection } from '../../storage/embedded/engine/catalog.ts';
import type { Engine } from '../../storage/embedded/engine/engine.ts';
import { indexEntries } from '../../storage/embedded/engine/index-entries.ts';
import { idKey } from '../../storage/embedded/keys/ordered-key.ts';
import { startServer } from '../../storage/embedded/server.ts';
import { temporaryFolder } from './started-store.ts';
import { tamperedStore } from './tampered-store.ts';

const FIRST = { _id: 1, n: 1, tags: ['a', 'b'] };
const [N, TAGS] = [0, 1];

const keyOf = (things: StoredCollection, id: number): Buffer => prefixed(things.id, idKey(id));
const entryOf = (things: StoredCollection, index: number, document: Document): Buffer => {
  const stored = things.indexes[index];
  assert.ok(stored);
  const [entry] = indexEntries(stored, idKey(document._id), document).entries;
  assert.ok(entry);
  return entry.key;
};

/** What was done to the file, and what validate says of it. */
const DAMAGES: [string, (engine: Engine, things: StoredCollection) => void, string[]][] = [
  ['nothing', () => undefined, []],
  [
    'an entry was lost',
    ({ disk }, things) => disk.remove(entryOf(things, N, FIRST)),
    ['The document { _id: 1 } has no entry in the index n_1'],
  ],
  [
    'a document was lost, but not its entries',
    ({ disk }, things) => disk.remove(keyOf(things, 2)),
    ['An entry of the index n_1 leads to no document', 'An entry of the index tags_1 leads to no document'],
  ],
  [
    'a document has an entry of a value that it has not',
    ({ disk }, things) => disk.put(entryOf(things, N, { ...FIRST, n: 5 }), idKey(1)),
    ['The document { _id: 1 } is not what an entry of the index n_1 says'],
  ],
  [
    'two documents have one value of a unique index',
    ({ disk }, things) =>
      disk.put(keyOf(things, 2), Buffer.from(serialize({ _id: 2, n: 2, tags: ['c', 'a'] }))),
    ['The document { _id: 2 } shares an entry of the index tags_1 with another document'],
  ],
  [
    'a document was changed and its entries were not',
    ({ disk }, things) => disk.put(keyOf(things, 1), Buffer.from(serialize({ ...FIRST, n: 7 }))),
    [
      'The document { _id: 1 } has no entry in the index n_1',
      'The document { _id: 1 } is not what an entry of the index n_1 says',
    ],
  ],
  [
    'a document lies under the key of another one',
    ({ disk }, things) => disk.put(keyOf(things, 3), Buffer.from(serialize(FIRST))),
    ['The document { _id: 1 } lies under the key of another one'],
  ],
  [
    'the bytes of a document were overwritten',
    ({ disk }, things) => disk.put(keyOf(things, 2), Buffer.alloc(20, 7)),
    [
      'A document cannot be read',
      'An entry of the index n_1 leads to no document',
      'An entry of the index tags_1 leads to no document',
    ],
  ],
  [
    'an index forgot that it has arrays',
    ({ catalog }, things) => {
      const tags = things.indexes[TAGS];
      assert.ok(tags);
      tags.multikey = false;
      catalog.save(things);
    },
    ['The index tags_1 does not know that it has arrays'],
  ],
];

describe('validate of the embedded store', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(() => folder.remove());

  async function validated(): Promise<Document> {
    const server = await startServer(folder.directory, 0);
    const client = await new MongoClient(
      `mongodb://127.0.0.1:${server.port}/?directConnection=true`,
    ).connect();
    try {
      return await client.db('tests').command({ validate: 'things' });
    } finally {
      await client.close();
      await server.close();
    }
  }

  for (const [about, damage, errors] of DAMAGES) {
    it(`when ${about} says ${errors.length === 0 ? 'that all is well' : 'so'}`, async () => {
      await tamperedStore(folder.directory, damage);
      const found = await validated();
      assert.deepEqual(found.errors, errors);
      assert.equal(found.valid, errors.length === 0);
    });
  }

  it('counts documents, indexes and entries', async () => {
    await tamperedStore(folder.directory, () => undefined);
    const { ns, nrecords, nIndexes, nInvalidDocuments, keysPerIndex } = await validated();
    assert.deepEqual(
      { ns, nrecords, nIndexes, nInvalidDocuments, keysPerIndex },
      {
        ...{ ns: 'tests.things', nrecords: 2, nIndexes: 3, nInvalidDocuments: 0 },
        keysPerIndex: { _id_: 2, n_1: 2, tags_1: 3 },
      },
    );
  });

  it('names a hundred faults and counts the others', async () => {
    await tamperedStore(folder.directory, ({ disk }, things) => {
      for (let id = 10; id < 200; id++) disk.put(keyOf(things, id), Buffer.from(serialize({ _id: id })));
    });
    const { errors, valid } = await validated();
    assert.equal(valid, false);
    assert.equal(errors.length, 101);
    // Of 190 documents each lacks two entries; without values all of them share the one of the unique index.
    assert.equal(errors.at(-1), 'and 280 more');
  });
});
