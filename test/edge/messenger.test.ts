import { deepEqual, equal } from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Place } from '../../bot/turn.ts';
import type { Behaviour } from '../../scripts/support/fake-connector.ts';
import { type EdgeRig, startEdgeRig } from '../support/edge-rig.ts';

const OUTCOMES: readonly [Behaviour, object][] = [
  [{ kind: 'take' }, { kind: 'sent', messageId: 'message-1' }],
  [
    { kind: 'refuse', status: 429, code: 'Throttled', retryAfter: '7' },
    { kind: 'retry', reason: 'Throttled', afterMs: 7_000 },
  ],
  [
    { kind: 'refuse', status: 429 },
    { kind: 'retry', reason: 'http429' },
  ],
  [
    { kind: 'refuse', status: 412, code: 'PreconditionFailed' },
    { kind: 'retry', reason: 'PreconditionFailed' },
  ],
  [
    { kind: 'refuse', status: 403, code: 'ConversationBlockedByUser' },
    { kind: 'unreachable', reason: 'ConversationBlockedByUser' },
  ],
  [
    { kind: 'refuse', status: 404, code: 'ConversationNotFound' },
    { kind: 'unreachable', reason: 'ConversationNotFound' },
  ],
  [
    { kind: 'refuse', status: 403, code: 'not a code; <b>' },
    { kind: 'unreachable', reason: 'http403' },
  ],
  [
    { kind: 'refuse', status: 404, code: 'ActivityNotFoundInConversation' },
    { kind: 'failed', reason: 'ActivityNotFoundInConversation' },
  ],
  [
    { kind: 'refuse', status: 400, code: 'BadArgument' },
    { kind: 'failed', reason: 'BadArgument' },
  ],
  [
    { kind: 'refuse', status: 401 },
    { kind: 'failed', reason: 'http401' },
  ],
  [
    { kind: 'refuse', status: 413, code: 'MessageSizeTooBig' },
    { kind: 'failed', reason: 'MessageSizeTooBig' },
  ],
  [
    { kind: 'refuse', status: 302 },
    { kind: 'failed', reason: 'http302' },
  ],
  [
    { kind: 'refuse', status: 408 },
    { kind: 'uncertain', reason: 'http408' },
  ],
  [
    { kind: 'refuse', status: 500, code: 'ServiceError' },
    { kind: 'uncertain', reason: 'ServiceError' },
  ],
  [
    { kind: 'refuse', status: 503, retryAfter: '1' },
    { kind: 'uncertain', reason: 'http503' },
  ],
  [{ kind: 'drop' }, { kind: 'uncertain', reason: 'UND_ERR_SOCKET' }],
  [
    { kind: 'drop', taken: true },
    { kind: 'uncertain', reason: 'UND_ERR_SOCKET' },
  ],
  [{ kind: 'hang' }, { kind: 'uncertain', reason: 'timeout' }],
];

describe('the messenger', () => {
  let rig: EdgeRig;
  let place: Place;
  beforeEach(async () => {
    rig = await startEdgeRig();
    const { serviceUrl } = rig.connector;
    place = { id: 'a:asha', scope: 'personal', tenantId: 't', serviceUrl, botId: '28:bot' };
  });
  afterEach(() => rig.close());

  for (const [behaviour, expected] of OUTCOMES)
    it(`makes of ${JSON.stringify(behaviour)} ${JSON.stringify(expected)} in one attempt`, async () => {
      rig.connector.next(behaviour);
      deepEqual(await rig.edge.messenger.send(place, { text: 'Hello' }), expected);
      equal(rig.connector.requests, 1);
    });

  it('reads the date in a Retry-After as the wait until then', async () => {
    rig.connector.next({ kind: 'refuse', status: 429, retryAfter: 'Thu, 01 Jan 1970 00:00:00 GMT' });
    const outcome = await rig.edge.messenger.send(place, { text: 'Hello' });
    deepEqual(outcome, { kind: 'retry', reason: 'http429', afterMs: 0 });
  });

  it('knows that nothing was sent when nobody listens', async () => {
    await rig.connector.close();
    deepEqual(await rig.edge.messenger.send(place, { text: 'Hello' }), {
      kind: 'retry',
      reason: 'ECONNREFUSED',
    });
  });

  it('speaks to no host that is not allowed', async () => {
    for (const serviceUrl of ['https://evil.example', 'http://10.0.0.1', 'http://localhost:1'])
      equal(
        (await rig.edge.messenger.send({ ...place, serviceUrl }, { text: 'x' })).kind,
        'failed',
        serviceUrl,
      );
  });

  it('reads an answer that was compressed though nobody asked for that', async () => {
    const server = createServer((request, response) => {
      equal(request.headers['accept-encoding'], 'identity');
      response.writeHead(201, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
      response.end(gzipSync('{"id":"message-1"}'));
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const serviceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const outcome = await rig.edge.messenger.send({ ...place, serviceUrl }, { text: 'Hello' });
    server.closeAllConnections();
    server.close();
    deepEqual(outcome, { kind: 'sent', messageId: 'message-1' });
  });

  it('edits the message that it is told to', async () => {
    const edited = await rig.edge.messenger.edit(place, 'message-7', { text: 'New' });
    deepEqual(edited, { kind: 'sent', messageId: 'message-7' });
    const [outgoing] = rig.connector.outgoing;
    deepEqual([outgoing?.kind, outgoing?.messageId, outgoing?.text], ['edit', 'message-7', 'New']);
  });

  it('puts ids with odd characters into the address unharmed', async () => {
    const id = '19:x@thread.tacv2;messageid=1/../2?a#b';
    await rig.edge.messenger.send({ ...place, id }, { text: 'Hello' });
    equal(rig.connector.outgoing[0]?.conversationId, id);
  });
});
