import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { Backlog } from '../../storage/embedded/wire/backlog.ts';
import { serveConnection } from '../../storage/embedded/wire/connection.ts';
import { FrameReader } from '../../storage/embedded/wire/frame-reader.ts';
import { command, opened } from './wire-messages.ts';

const MIB = 2 ** 20;
const ping = command(1, { ping: 1, $db: 'admin' });

const closed = (socket: Socket): Promise<void> =>
  new Promise(resolve => {
    if (socket.closed) resolve();
    else socket.on('close', () => resolve());
  });

describe('Clients of the embedded store that do not go on', () => {
  let clock = 0;
  let backlog: Backlog;
  let server: Server;
  let port: number;
  const accepted: Socket[] = [];
  beforeEach(async () => {
    clock = 0;
    backlog = new Backlog(() => clock);
    accepted.length = 0;
    const large = 'x'.repeat(8 * MIB);
    server = createServer(socket => {
      accepted.push(socket);
      const answer = ({ body }: { body: object }) => ('large' in body ? { large, ok: 1 } : { ok: 1 });
      serveConnection(socket, { answer, failed: () => ({ ok: 0 }), backlog });
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const address = server.address();
    port = typeof address === 'object' && address ? address.port : 0;
  });
  afterEach(async () => {
    for (const socket of accepted) socket.destroy();
    await new Promise(done => server.close(done));
  });

  /** Sends the bytes and waits until the server has read them. */
  async function sent(socket: Socket, to: Socket, bytes: Uint8Array): Promise<void> {
    const before = to.bytesRead;
    socket.write(bytes);
    while (to.bytesRead < before + bytes.length) await once(to, 'data');
  }

  async function pair(): Promise<[Socket, Socket]> {
    const connection = once(server, 'connection');
    const socket = await opened(port);
    const [other] = await connection;
    return [socket, other];
  }

  it('may send byte by byte, but a whole message within a minute', async () => {
    const [slow, other] = await pair();
    const end = closed(slow);
    for (const byte of ping.subarray(0, 31)) {
      await sent(slow, other, Buffer.of(byte));
      backlog.closeOverdue();
      assert.equal(other.destroyed, false);
      clock += 2_000;
    }
    backlog.closeOverdue();
    assert.equal(other.destroyed, true);
    await end;
  });

  it('begin a new minute with each message, and none while they are idle', async () => {
    const [slow, other] = await pair();
    const [idle, idleOther] = await pair();
    await sent(idle, idleOther, ping);
    for (let n = 0; n < 5; n++) {
      await sent(slow, other, ping.subarray(0, 10));
      clock += 59_000;
      backlog.closeOverdue();
      // The end of one message and the beginning of the next one, at once.
      await sent(slow, other, Buffer.concat([ping.subarray(10), ping.subarray(0, 5)]));
      clock += 59_000;
      backlog.closeOverdue();
      await sent(slow, other, ping.subarray(5));
    }
    clock += 3_600_000;
    backlog.closeOverdue();
    assert.deepEqual([other.destroyed, idleOther.destroyed], [false, false]);
    for (const socket of [slow, idle]) socket.destroy();
  });

  it('get no further answers before they have read those that are there, and are closed after a minute', async () => {
    const [greedy, other] = await pair();
    greedy.pause();
    const ask = command(1, { large: 1, $db: 'admin' });
    greedy.write(Buffer.concat(Array.from({ length: 50 }, () => ask)));
    await once(other, 'data');
    // One answer beyond what the system takes in, of fifty.
    assert.ok(other.writableLength > 0 && other.writableLength < 9 * MIB, `${other.writableLength}`);
    clock = 60_001;
    backlog.closeOverdue();
    assert.equal(other.destroyed, true);
    greedy.destroy();
  });

  it('get all answers when they read them after all', async () => {
    const [late, other] = await pair();
    late.pause();
    const ask = command(1, { large: 1, $db: 'admin' });
    late.write(Buffer.concat([ask, ask, ask, ping]));
    await once(other, 'data');
    const reader = new FrameReader();
    const lengths: number[] = [];
    late.on('data', chunk => {
      reader.push(chunk);
      for (let reply = reader.next(); reply; reply = reader.next()) lengths.push(reply.length);
    });
    late.resume();
    while (lengths.length < 4) await once(late, 'data');
    assert.ok(lengths.slice(0, 3).every(length => length > 8 * MIB) && (lengths[3] ?? 0) < 100);
    assert.equal(other.destroyed, false);
    late.destroy();
  });
});

describe('What the embedded store holds for its clients', () => {
  it('has a bound for all together, at which the one that holds most is closed', () => {
    const gone: string[] = [];
    const client = (name: string) => ({ destroy: () => gone.push(name) });
    const [small, large, another] = [client('small'), client('large'), client('another')];
    const backlog = new Backlog(() => 0);
    backlog.note(small, 200 * MIB, 0);
    backlog.note(large, 300 * MIB, 0);
    backlog.note(small, 0, 1);
    backlog.note(another, 200 * MIB, 0);
    assert.deepEqual(gone, []);
    backlog.note(small, 13 * MIB, 1);
    assert.deepEqual(gone, ['large']);
    backlog.note(large, 0, 0);
    backlog.note(small, 312 * MIB, 1);
    assert.deepEqual(gone, ['large']);
  });
});
