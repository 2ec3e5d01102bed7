import { deepEqual, equal } from 'node:assert/strict';
import { execute, message, press } from '../support/activities.ts';
import { APP_ID, type EdgeRig, startEdgeRig } from '../support/edge-rig.ts';
import type { TokenWish } from '../support/key-server.ts';

const CASES: readonly [string, TokenWish, number][] = [
  ['a right token', {}, 200],
  ['a token that ran out less than 5 minutes ago', { expiresIn: -240 }, 200],
  ['a token that ran out more than 5 minutes ago', { expiresIn: -360 }, 401],
  ['a token for another audience', { audience: 'somebody-else' }, 401],
  ['a token of another issuer', { issuer: 'https://evil.example' }, 401],
  [
    'a token that Entra issues to emulators',
    {
      issuer: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
      claims: { ver: '1.0', appid: APP_ID },
    },
    401,
  ],
  ['a token for another service address', { serviceUrl: 'https://smba.trafficmanager.net/emea' }, 401],
  ['a token whose key is not endorsed for Teams', { key: 'unendorsed' }, 401],
  ['a token whose key is unknown', { key: 'unknown' }, 401],
  ['a token signed by HS256', { algorithm: 'HS256' }, 401],
  ['a token without a signature', { algorithm: 'none' }, 401],
];

describe('tokens at the edge', () => {
  let rig: EdgeRig;
  const said: unknown[][] = [];
  const { error } = console;

  before(async () => {
    // The SDK writes refused tokens to the console by itself.
    console.error = (...parts) => void said.push(parts);
    rig = await startEdgeRig();
  });
  after(async () => {
    console.error = error;
    await rig.close();
  });

  for (const warm of [false, true]) {
    const memo = warm ? 'with a warm table of tokens' : 'with an empty table of tokens';
    for (const [what, wish, status] of CASES) {
      it(`answers ${status} to ${what}, ${memo}`, async () => {
        if (warm) equal((await rig.post(message(rig.connector.serviceUrl))).status, 200);
        const before = rig.turns.length;
        const answer = await rig.post(
          message(rig.connector.serviceUrl),
          `Bearer ${await rig.keys.token(wish)}`,
        );
        equal(answer.status, status);
        equal(rig.turns.length - before, status === 200 ? 1 : 0);
      });
    }
  }

  it('answers 401 to no token, an empty one, garbage and another scheme', async () => {
    const body = message(rig.connector.serviceUrl);
    for (const header of ['', 'Bearer', 'Bearer ', 'Bearer a.b.c', 'Bearer x', 'Basic dTpw', 'x'])
      equal((await rig.post(body, header)).status, 401, header);
  });

  it('answers 401 to a signature changed in one place, after the same token was taken', async () => {
    const token = await rig.keys.token();
    const body = () => message(rig.connector.serviceUrl);
    equal((await rig.post(body(), `Bearer ${token}`)).status, 200);
    const at = token.lastIndexOf('.') + 20;
    const forged = `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`;
    equal((await rig.post(body(), `Bearer ${forged}`)).status, 401);
  });

  it('answers 401 to a taken token that comes with another service address or channel', async () => {
    const header = `Bearer ${await rig.keys.token()}`;
    const { serviceUrl } = rig.connector;
    equal((await rig.post(message(serviceUrl), header)).status, 200);
    equal((await rig.post(message(`${serviceUrl}/`), header)).status, 401);
    for (const channelId of ['webchat', 'AseChannel', '', undefined])
      equal((await rig.post(message(serviceUrl, { channelId }), header)).status, 401, channelId);
  });

  it('checks a remembered token again once it has run out', async () => {
    const header = `Bearer ${await rig.keys.token({ expiresIn: -290 })}`;
    equal((await rig.post(message(rig.connector.serviceUrl), header)).status, 200);
    const sdkSaid = said.length;
    // 290 s past its end it was taken within the tolerance, and so it was not remembered: 20 s on it is refused.
    const { now } = Date;
    Date.now = () => now() + 20_000;
    try {
      equal((await rig.post(message(rig.connector.serviceUrl), header)).status, 401);
    } finally {
      Date.now = now;
    }
    equal(said.length > sdkSaid, true);
  });

  it('answers 403 to a tenant that is not served, none, or two', async () => {
    const { serviceUrl } = rig.connector;
    const conversation = { id: 'a:asha', conversationType: 'personal' };
    const other = 'bbbbbbbb-0000-0000-0000-000000000002';
    for (const given of [
      { conversation: { ...conversation, tenantId: other }, channelData: { tenant: { id: other } } },
      { conversation, channelData: {} },
      { channelData: { tenant: { id: other } } },
    ])
      equal((await rig.post(message(serviceUrl, given))).status, 403);
  });

  it('answers 403 to a service address that is not allowed, although a token names it', async () => {
    for (const serviceUrl of [
      'https://evil.example',
      'https://smba.trafficmanager.net.evil.example/emea',
      'https://evil.trafficmanager.net',
      'http://smba.trafficmanager.net/emea',
      'https://user:secret@smba.trafficmanager.net/emea',
      'file:///etc/passwd',
    ]) {
      const header = `Bearer ${await rig.keys.token({ serviceUrl })}`;
      equal((await rig.post(message(serviceUrl), header)).status, 403, serviceUrl);
    }
  });

  it('refuses an invoke without a token by its HTTP status, and handles nothing', async () => {
    const before = rig.turns.length;
    const { status, json } = await rig.post(
      press(rig.connector.serviceUrl, execute('ballot.send')),
      'Bearer x',
    );
    equal(status, 401);
    deepEqual(Object.keys(json as object), ['error']);
    equal(rig.turns.length, before);
  });
});
