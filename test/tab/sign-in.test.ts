import { deepEqual, doesNotMatch, equal, match } from 'node:assert/strict';
import { freePort } from '../../scripts/support/free-port.ts';
import type { TokenWish } from '../support/key-server.ts';
import { ISSUER, OBJECT_ID, startTabRig, type TabRig } from './tab-rig.ts';

const ELSEWHERE = 'aaaaaaaa-0000-0000-0000-000000000009';
const PATHS = ['/api/tab/pages', '/api/tab/pages/votes', '/api/tab/pages/queues?place=channel'];

describe('Signing in to the tab', () => {
  let rig: TabRig;
  before(async () => {
    rig = await startTabRig();
  });
  after(() => rig.close());

  const codeOf = (text: string): string => (JSON.parse(text) as { error: { code: string } }).error.code;
  const tried = async (wish: TokenWish) => {
    const { status, text } = await rig.get('/api/tab/pages', `Bearer ${await rig.token(wish)}`);
    return [status, codeOf(text)];
  };

  it('lets somebody in whose token is for this app, of a tenant that is served', async () => {
    for (const wish of [
      {},
      { audience: 'api://11111111-2222-3333-4444-555555555555' },
      { audience: 'api://botid-11111111-2222-3333-4444-555555555555' },
      { audience: 'api://bot.example/11111111-2222-3333-4444-555555555555' },
      { issuer: ISSUER.replace('login.microsoftonline.com', 'sts.windows.net').replace('v2.0', '') },
      { claims: { scp: 'openid access_as_user' } },
    ]) {
      const { status } = await rig.get('/api/tab/pages', `Bearer ${await rig.token(wish)}`);
      equal(status, 200, JSON.stringify(wish));
    }
  });

  it('refuses a token that is another app’s, forged, run out or of no person', async () => {
    const bad: readonly [string, TokenWish][] = [
      ['another app', { audience: '99999999-2222-3333-4444-555555555555' }],
      ['no scope', { claims: { scp: undefined } }],
      ['another scope', { claims: { scp: 'access_as_user_too' } }],
      ['the bot’s own issuer', { issuer: 'https://api.botframework.com' }],
      ['an issuer that begins as ours', { issuer: `${ISSUER}.example/` }],
      ['an issuer of another tenant', { issuer: ISSUER.replace(/a{8}/, 'cccccccc') }],
      ['no object id', { claims: { oid: undefined } }],
      ['an object id that is none', { claims: { oid: { $ne: '' } } }],
      ['no tenant', { claims: { tid: undefined } }],
      ['an unknown key', { key: 'unknown' }],
      ['no signature', { algorithm: 'none' }],
      ['a shared secret', { algorithm: 'HS256' }],
    ];
    for (const [what, wish] of bad) deepEqual(await tried(wish), [401, 'badToken'], what);
    deepEqual(await tried({ expiresIn: -301 }), [401, 'expired']);
    deepEqual(await tried({ claims: { oid: 'somebody-else' } }), [403, 'notMet']);
  });

  it('refuses a tenant that is not served, whoever signed', async () => {
    const foreign = { issuer: ISSUER.replace(/aaaaaaaa.*0001/, ELSEWHERE), claims: { tid: ELSEWHERE } };
    deepEqual(await tried(foreign), [403, 'foreignTenant']);
  });

  it('says nothing to whoever brings no token, on any path', async () => {
    for (const path of PATHS)
      for (const authorization of [
        undefined,
        '',
        'Bearer',
        'Bearer a b',
        'Basic YTpi',
        `Demo t/${OBJECT_ID}`,
      ]) {
        const { status, text } = await rig.get(path, authorization);
        deepEqual([status, codeOf(text)], [401, 'noToken'], `${path} ${authorization}`);
        doesNotMatch(text, /known|votes/);
      }
  });

  it('asks for patience while the keys cannot be had', async () => {
    const without = await startTabRig({ keysUrl: `http://127.0.0.1:${await freePort()}/keys` });
    const { status, text } = await without.get('/api/tab/pages', `Bearer ${await without.token()}`);
    deepEqual([status, codeOf(text)], [503, 'keysAway']);
    await without.close();
  });

  it('writes no token and no person into the log', async () => {
    const token = await rig.token();
    await rig.get('/api/tab/pages', `Bearer ${token}`);
    match(rig.logged(), /"what":"tab.pages"/);
    for (const secret of [token, OBJECT_ID]) equal(rig.logged().includes(secret), false);
  });
});
