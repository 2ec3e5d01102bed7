import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { request } from 'node:http';
import { words } from '../../cards/wording/words.ts';
import { execute, message, press } from '../support/activities.ts';
import { type EdgeRig, startEdgeRig } from '../support/edge-rig.ts';

describe('bad input at the edge', () => {
  let rig: EdgeRig;
  let url: string;
  before(async () => {
    rig = await startEdgeRig();
    url = rig.connector.serviceUrl;
  });
  beforeEach(() => {
    rig.turns.length = 0;
  });
  after(() => rig.close());

  const large = (bytes: number) => JSON.stringify({ ...message(url), text: 'x'.repeat(bytes) });

  it('answers 413 to 200 KB and says what to do', async () => {
    const { status, json } = await rig.post(large(200 * 1_024));
    equal(status, 413);
    deepEqual(json, { error: { code: 'tooLarge', message: words.edge.tooLarge(128) } });
    equal(rig.turns.length, 0);
  });

  it('answers 413 to 200 KB that come in pieces without a length', async () => {
    const status = await new Promise((resolve, reject) => {
      const chunked = request(`${rig.url}/api/messages`, { method: 'POST' }, response => {
        response.resume();
        resolve(response.statusCode);
      });
      chunked.on('error', reject);
      // Writing before the end makes it chunked.
      chunked.write(large(200 * 1_024));
      chunked.end();
    });
    equal(status, 413);
  });

  it('takes 100 KB, which Teams may send', async () => {
    equal((await rig.post(large(100 * 1_024))).status, 200);
  });

  it('goes on serving after it turned large bodies away', async () => {
    await rig.post(large(3 * 1_024 * 1_024));
    equal((await rig.post(message(url))).status, 200);
  });

  for (const body of [
    '',
    ' ',
    '{',
    'null',
    '[]',
    '[{}]',
    '"text"',
    '7',
    '{}',
    '{"type":7}',
    '\u0000',
    '{"a":',
  ])
    it(`answers 400 to ${JSON.stringify(body)}`, async () => {
      const { status, json } = await rig.post(body);
      equal(status, 400);
      ok((json as { error: { message: string } }).error.message.length > 20);
      equal(rig.turns.length, 0);
    });

  for (const part of ['type', 'conversation', 'recipient', 'serviceUrl'])
    it(`answers 400 to an activity without its ${part}, or with a wrong type in its place`, async () => {
      for (const wrong of [undefined, null, 7, '', [], { $gt: '' }, 'x'.repeat(501)])
        equal((await rig.post(message(url, { [part]: wrong }))).status, 400, JSON.stringify(wrong));
    });

  it('never answers a 5xx when any one part of an activity is of a wrong type', async () => {
    const good = press(url, execute('ballot.send', { choices: 'A' }), {
      entities: [{ type: 'mention', mentioned: { id: '28:bot' }, text: '<at>Bot</at>' }],
      membersAdded: [{ id: '28:bot' }],
    });
    for (const type of ['invoke', 'message', 'conversationUpdate', 'installationUpdate', 'unheardOf'])
      for (const part of Object.keys(good).filter(name => name !== 'type'))
        for (const wrong of [undefined, null, 7, true, 'text', [], [null, 7, {}], {}, { $gt: '' }]) {
          const { status } = await rig.post({ ...good, type, [part]: wrong });
          ok(status < 500, `${status} to ${type} with ${part} ${JSON.stringify(wrong)}`);
        }
  });

  it('hands an invoke without action, type or verb on as malformed, and answers it in the body', async () => {
    rig.reply = { kind: 'refusal', text: 'Start from a fresh card.', codes: ['noAction'] };
    for (const [action, problem] of [
      [undefined, 'noAction'],
      ['text', 'noAction'],
      [{ verb: 'ballot.send' }, 'notExecute'],
      [{ type: 'Action.Submit', verb: 'ballot.send' }, 'notExecute'],
      [{ type: 'Action.Execute' }, 'noVerb'],
      [{ type: 'Action.Execute', verb: { $gt: '' } }, 'noVerb'],
    ] as const) {
      const { status, json } = await rig.post(press(url, action));
      equal(status, 200);
      const { statusCode, type, value } = json as { statusCode: number; type: string; value: object };
      deepEqual([statusCode, type], [400, 'application/vnd.microsoft.error']);
      deepEqual(value, { code: problem, message: 'Start from a fresh card.' });
      deepEqual(rig.turns.at(-1)?.inbound, { kind: 'malformed', problem });
    }
  });

  it('answers an invoke of another name in the body too', async () => {
    rig.reply = { kind: 'refusal', text: 'Not offered.', codes: ['unknownInvoke'] };
    for (const name of ['task/fetch', 'composeExtension/query', undefined, '__proto__']) {
      const { status, json } = await rig.post({ ...press(url, execute('x')), name });
      equal(status, 200);
      equal((json as { value: { code: string } }).value.code, 'unknownInvoke');
    }
  });

  it('takes a message without text as an empty command', async () => {
    equal((await rig.post(message(url, { text: undefined }))).status, 200);
    deepEqual(rig.turns.at(-1)?.inbound, { kind: 'command', text: '' });
  });

  it('answers other paths and methods with 4xx', async () => {
    equal((await fetch(`${rig.url}/`)).status, 404);
    equal((await fetch(`${rig.url}/api/messages`)).status, 405);
    equal((await fetch(`${rig.url}/files/%2e%2e%2f`)).status, 404);
    match(await (await fetch(`${rig.url}/files/unknown`)).text(), /ask for the file again/);
  });
});
