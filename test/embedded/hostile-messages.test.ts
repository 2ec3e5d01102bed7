import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { deserialize } from 'bson';
import { MongoClient } from 'mongodb';
import { checkCollections, faulty } from '../../scripts/store/check.ts';
import { chance, fits, hostileMessage } from './hostile-messages.ts';
import { type Loose, temporaryFolder } from './started-store.ts';
import { type StoreProcess, storeProcess } from './store-process.ts';
import { command, OP_MSG } from './wire-messages.ts';

const MESSAGES = 100_000;
const CLIENTS = 8;
/** Sent at once on one connection. */
const BATCH = 25;
/** A thousand bytes kept of each message would be half of that. */
const MOST_GROWTH_MIB = 100;

/** Follows every batch. Its answer says that all before it were dealt with. */
const SENTINEL = command(-7, { ping: 1, $db: 'admin' });

interface Answer {
  to: number;
  document: Record<string, unknown>;
}

/** Takes whole answers from the bytes and leaves the rest; throws when they make no answers. */
function* answersIn(stream: { bytes: Buffer }): Generator<Answer> {
  while (stream.bytes.length >= 4) {
    const { bytes } = stream;
    const length = bytes.readInt32LE(0);
    assert.ok(length > 20, `an answer of ${length} bytes`);
    if (bytes.length < length) return;
    const operation = bytes.readInt32LE(12);
    assert.ok(operation === OP_MSG || operation === 1, `an answer of the kind ${operation}`);
    const document = deserialize(bytes.subarray(operation === OP_MSG ? 21 : 36, length));
    stream.bytes = bytes.subarray(length);
    yield { to: bytes.readInt32LE(8), document };
  }
}

/** Sends the messages and waits until the connection is over; answers what came back, and who ended it. */
async function exchange(
  port: number,
  messages: readonly Buffer[],
): Promise<{ answers: Answer[]; broken: boolean }> {
  const socket = connect(port, '127.0.0.1');
  const answers: Answer[] = [];
  const stream = { bytes: Buffer.alloc(0) };
  let broken = true;
  socket.on('data', chunk => {
    stream.bytes = Buffer.concat([stream.bytes, chunk]);
    for (const answer of answersIn(stream)) {
      if (answer.to === -7) {
        broken = false;
        socket.end();
      } else answers.push(answer);
    }
  });
  // The server may close in the middle of what is sent.
  socket.on('error', () => undefined);
  socket.write(Buffer.concat(messages));
  await new Promise<void>(closed => socket.on('close', () => closed()));
  return { answers, broken };
}

describe('Hostile messages to the embedded store', function () {
  this.timeout(300_000);
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let store: StoreProcess;
  let client: MongoClient;
  before(async () => {
    folder = await temporaryFolder();
    store = await storeProcess(folder.directory);
    client = await new MongoClient(store.uri).connect();
  });
  after(async () => {
    await client.close();
    store.process.kill('SIGKILL');
    await folder.remove();
  });

  const residentMiB = async (): Promise<number> =>
    (await client.db('admin').command({ serverStatus: 1 })).mem.resident;

  /** Sends so many messages over as many connections as it takes, and answers the codes that came back; 0 is success. */
  async function attack(seed: number, messages: number): Promise<Map<number, number>> {
    const random = chance(seed);
    const codes = new Map<number, number>();
    let id = 0;
    let rest: Buffer[] = [];
    while (id < messages || rest.length > 0) {
      const batch = rest;
      while (id < messages && batch.length < BATCH) batch.push(hostileMessage(id++, random));
      // What takes a part of the next one, or waits for more, has to be the last on its connection.
      const misfit = batch.findIndex(each => !fits(each));
      const sent = misfit < 0 ? batch : batch.slice(0, misfit + 1);
      const whole = misfit < 0 ? sent : sent.slice(0, -1);
      const { answers, broken } = await exchange(port(), [...whole, SENTINEL, ...sent.slice(whole.length)]);
      for (const { document } of answers) {
        const code = document.ok === 1 ? 0 : document.code;
        assert.ok(typeof code === 'number' && (code === 0 || typeof document.errmsg === 'string'));
        // Code 1 would be a fault that nobody foresaw.
        assert.notEqual(code, 1, String(document.errmsg));
        codes.set(code, (codes.get(code) ?? 0) + 1);
      }
      const last = answers.at(-1)?.to;
      // The one behind the last answer broke the connection; those behind it come again on the next one.
      rest = batch.slice(broken ? batch.findIndex(each => each.readInt32LE(4) === last) + 2 : sent.length);
    }
    return codes;
  }

  const port = (): number => Number(new URL(store.uri).port);

  it(`are answered or end their connection, ${MESSAGES} of them, and memory does not grow with them`, async () => {
    const resident: number[] = [];
    const codes = new Set<number>();
    for (const round of [1, 2]) {
      const clients = Array.from({ length: CLIENTS }, (_, n) =>
        attack(round * 100 + n, MESSAGES / 2 / CLIENTS),
      );
      for (const found of await Promise.all(clients)) for (const code of found.keys()) codes.add(code);
      resident.push(await residentMiB());
    }
    // It did reach the commands, and more than a few of their refusals.
    assert.ok(codes.has(0) && codes.size > 15, [...codes].join());
    const [half = 0, whole = 0] = resident;
    assert.ok(whole - half < MOST_GROWTH_MIB, `${half} MiB after one half, ${whole} MiB after both`);
  });

  it('leave a store that serves others, whose indexes agree with its documents', async () => {
    const { connections } = await client.db('admin').command({ serverStatus: 1 });
    assert.ok(connections.current < 20, `${connections.current} connections`);
    const things = client.db('proper').collection<Loose>('things');
    await things.createIndex({ n: 1 });
    await things.insertMany([{ n: 1 }, { n: 2 }]);
    assert.equal(await things.countDocuments({ n: { $gt: 1 } }), 1);
    assert.deepEqual(faulty(await checkCollections(client)), []);
    await client.close();
    assert.equal(await store.end('SIGTERM'), 0);
  });
});
