import assert from 'node:assert/strict';
import { once } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { deserialize } from 'bson';
import { MongoClient } from 'mongodb';
import { type RunningServer, startServer } from '../../storage/embedded/server.ts';
import { type Loose, temporaryFolder } from './started-store.ts';
import { command, opened, sequence } from './wire-messages.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** Bytes in use after the garbage was collected. */
function memory(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const MIB = 2 ** 20;
const ping = command(1, { ping: 1, $db: 'admin' });

describe('The embedded store under many clients', function () {
  this.timeout(60_000);
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let server: RunningServer;
  let client: MongoClient;
  beforeEach(async () => {
    folder = await temporaryFolder();
    server = await startServer(folder.directory, 0);
    client = await new MongoClient(`mongodb://127.0.0.1:${server.port}/?directConnection=true`).connect();
  });
  afterEach(async () => {
    await client.close();
    await server.close();
    await folder.remove();
  });

  const connected = async (): Promise<number> =>
    (await client.db('admin').command({ serverStatus: 1 })).connections.current;

  /** Opens so many connections, each of which sends the bytes; answers how to close them and wait for that. */
  async function crowd(size: number, bytes: Uint8Array): Promise<() => Promise<void>> {
    const before = await connected();
    const sockets = await Promise.all(Array.from({ length: size }, () => opened(server.port)));
    for (const socket of sockets) if (bytes.length > 0) socket.write(bytes);
    while ((await connected()) < before + size);
    return async () => {
      for (const socket of sockets) socket.destroy();
      while ((await connected()) > before);
    };
  }

  /** Waits until memory is near what it was; never, when something is kept. */
  async function returned(before: number): Promise<void> {
    while (memory() > before + 8 * MIB) await connected();
  }

  it('serves others beside 1,000 idle connections, and its memory returns when they are gone', async () => {
    await (await crowd(50, ping))();
    const before = memory();
    const leave = await crowd(1_000, ping);
    const things = client.db('tests').collection<Loose>('things');
    await things.insertOne({ _id: 1 });
    assert.deepEqual(await things.find().toArray(), [{ _id: 1 }]);
    await leave();
    await returned(before);
  });

  it('gives back the memory of messages that were never finished', async () => {
    await (await crowd(50, ping))();
    const before = memory();
    // The beginning of the largest message there is.
    const unfinished = Buffer.alloc(MIB);
    unfinished.writeInt32LE(48_000_000);
    const leave = await crowd(100, unfinished);
    while (memory() < before + 90 * MIB) await connected();
    await leave();
    await returned(before);
  });

  it('tells only the first of many long errors in words, so that the answer fits into a message', async () => {
    const things = client.db('tests').collection<Loose>('things');
    await things.createIndex({ key: 1 }, { unique: true });
    const key = 'k'.repeat(1_000);
    await things.insertOne({ key });
    const statements = Array.from({ length: 9_000 }, () => ({
      q: { _id: 1 },
      u: { $set: { key } },
      upsert: true,
    }));
    const { writeErrors, n } = await client
      .db('tests')
      .command({ update: 'things', updates: statements, ordered: false });
    assert.equal(n, 0);
    assert.equal(writeErrors.length, 9_000);
    assert.match(writeErrors[0].errmsg, /E11000/);
    assert.deepEqual(writeErrors.at(-1), { index: 8_999, code: 11000, errmsg: '' });
  });

  it('outlives an answer that is larger than a message may be', async () => {
    const things = client.db('tests').collection<Loose>('things');
    // All of their ids would be in it; a driver would send them in two commands.
    const upserts = Array.from({ length: 10_000 }, (_, n) => ({
      ...{ q: { _id: `${n}`.padEnd(1_850, '.') }, u: { $set: { n } }, upsert: true },
    }));
    const socket = await opened(server.port);
    socket.write(command(1, { update: 'things', $db: 'tests' }, sequence('updates', upserts)));
    const [reply] = await once(socket, 'data');
    assert.equal(deserialize(reply.subarray(21)).code, 10334);
    socket.destroy();
    assert.equal(await things.countDocuments(), 10_000);
  });
});
