import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { deserialize, serialize } from 'bson';
import { MongoClient } from 'mongodb';
import { crc32c } from '../../storage/embedded/wire/crc32c.ts';
import { startedStore } from './started-store.ts';
import { body, command, int32, message, OP_MSG, opened, query } from './wire-messages.ts';

const ping = (flags = 0, ...more: Uint8Array[]): Buffer =>
  message(OP_MSG, 77, int32(flags), body({ ping: 1, $db: 'admin' }), ...more);
const changed = (bytes: Buffer, at: number, value: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy.writeInt32LE(value, at);
  return copy;
};

/** A checksum is of everything before it, the length that counts it in too. */
function withChecksum(bytes: Buffer, wrong = 0): Buffer {
  const longer = changed(bytes, 0, bytes.length + 4);
  const sum = Buffer.alloc(4);
  sum.writeUInt32LE((crc32c(longer) ^ wrong) >>> 0);
  return Buffer.concat([longer, sum]);
}

describe('The wire protocol of the embedded store', () => {
  const store = startedStore();
  const open = (): Promise<Socket> => opened(Number(new URL(store.uri).port));

  /** Sends the bytes and our end; answers all that comes back. */
  async function exchange(...chunks: Uint8Array[]): Promise<Buffer> {
    const socket = await open();
    const received: Buffer[] = [];
    socket.on('data', chunk => received.push(chunk));
    const closed = once(socket, 'close');
    for (const chunk of chunks) socket.write(chunk);
    socket.end();
    await closed;
    return Buffer.concat(received);
  }

  afterEach(async () => {
    const client = await new MongoClient(store.uri).connect();
    assert.equal((await client.db('admin').command({ ping: 1 })).ok, 1);
    await client.close();
  });

  it('answers both kinds of messages', async () => {
    const reply = await exchange(ping());
    assert.deepEqual(
      [reply.readInt32LE(0), reply.readInt32LE(8), reply.readInt32LE(12)],
      [reply.length, 77, OP_MSG],
    );
    assert.equal(deserialize(reply.subarray(21)).ok, 1);
    const old = await exchange(query(77, { isMaster: 1 }));
    assert.equal(old.readInt32LE(12), 1);
    assert.equal(deserialize(old.subarray(36)).ismaster, true);
  });

  it('puts together what comes in pieces, and takes apart what comes at once', async () => {
    const bytes = ping();
    const pieces = [...bytes].map(byte => Buffer.of(byte));
    assert.equal((await exchange(...pieces)).readInt32LE(8), 77);
    const one = await exchange(bytes);
    assert.equal((await exchange(Buffer.concat([bytes, bytes, bytes]))).length, one.length * 3);
  });

  it('answers in the order of the questions, also when the first has to wait for the disk', async () => {
    const insert = command(1, { insert: 'ordered', documents: [{ _id: 1 }], $db: 'tests' });
    const find = command(2, { find: 'ordered', $db: 'tests' });
    const socket = await open();
    socket.write(Buffer.concat([insert, find]));
    let replies = Buffer.alloc(0);
    while (replies.length < 4 || replies.length <= replies.readInt32LE(0)) {
      const [chunk] = await once(socket, 'data');
      replies = Buffer.concat([replies, chunk]);
    }
    socket.destroy();
    const first = replies.readInt32LE(0);
    assert.equal(deserialize(replies.subarray(21, first)).n, 1);
    assert.equal(deserialize(replies.subarray(first + 21)).cursor.firstBatch.length, 1);
  });

  it('gives no answer to those who want none', async () => {
    assert.equal((await exchange(ping(2))).length, 0);
  });

  it('accepts a right checksum, and closes at a wrong one', async () => {
    assert.equal((await exchange(withChecksum(ping(1)))).readInt32LE(8), 77);
    assert.equal((await exchange(withChecksum(ping(1), 1))).length, 0);
  });

  const BROKEN: [string, Buffer][] = [
    ['a length of 0', changed(ping(), 0, 0)],
    ['a length below that of the header', changed(ping(), 0, 15)],
    ['a negative length', changed(ping(), 0, -1)],
    ['a huge length', changed(ping(), 0, 0x7fffffff)],
    ['a message of a header only', message(OP_MSG, 77)],
    ['a message without a body', message(OP_MSG, 77, int32(0), Buffer.alloc(8))],
    ['an operation that nobody knows', changed(ping(), 12, 999)],
    ['flags that nobody knows', ping(4)],
    ['a body that is longer than its message', changed(ping(), 21, 1_000)],
    ['a body with a negative length', changed(ping(), 21, -5)],
    ['a section of an unknown kind', ping(0, Buffer.of(2), serialize({}))],
    ['two bodies', ping(0, body({ ping: 1 }))],
    ['a sequence without a name', ping(0, Buffer.of(1), int32(8), Buffer.from('abcd'))],
    [
      'a sequence of a document that is too long',
      ping(0, Buffer.of(1), int32(15), Buffer.from('documen\0'), int32(9)),
    ],
    ['a web browser', Buffer.from('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')],
  ];
  for (const [about, bytes] of BROKEN) {
    it(`closes the connection at ${about}`, async () => {
      assert.equal((await exchange(bytes)).length, 0);
    });
  }

  it('answers what can be read but not understood with an error, and goes on', async () => {
    const invalid = changed(ping(), 21 + 4, 0x7f7f7f7f);
    const replies = await exchange(Buffer.concat([invalid, ping()]));
    const first = replies.readInt32LE(0);
    assert.equal(deserialize(replies.subarray(21, first)).code, 22);
    assert.equal(deserialize(replies.subarray(first + 21)).ok, 1);
  });
});
