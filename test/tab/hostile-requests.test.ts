import { deepEqual, doesNotMatch, equal, match } from 'node:assert/strict';
import { request } from 'node:http';
import { startTabRig, type TabRig } from './tab-rig.ts';

const MEGABYTE = 1_048_576;

describe('The tab’s requests', () => {
  let rig: TabRig;
  let authorization: string;
  before(async () => {
    rig = await startTabRig();
    authorization = `Bearer ${await rig.token()}`;
  });
  after(() => rig.close());

  const post = async (body: string | Buffer, path = '/api/tab/act') => {
    const response = await fetch(`${rig.url}${path}`, { method: 'POST', body, headers: { authorization } });
    return { status: response.status, text: await response.text() };
  };

  it('are answered for the one who asks', async () => {
    const { status, text } = await rig.get('/api/tab/pages/plan', authorization);
    equal(status, 200);
    deepEqual(JSON.parse(text), {
      page: 'plan',
      parts: [
        { key: 'plan', text: 'plan for known' },
        { key: 'my actions', text: 'my actions for known' },
      ],
    });
  });

  it('in a channel are answered for nobody in particular, and change nothing', async () => {
    const { text } = await rig.get('/api/tab/pages?place=channel', authorization);
    deepEqual(JSON.parse(text), { pages: ['overview', 'sessions', 'indicators'] });
    const page = await rig.get('/api/tab/pages/overview?place=channel', authorization);
    match(page.text, /region for anybody/);
    doesNotMatch(page.text, /known/);
    equal((await rig.get('/api/tab/pages/votes?place=channel', authorization)).status, 403);
    equal((await post('{"verb":"digest.show","data":{}}', '/api/tab/act?place=channel')).status, 403);
  });

  it('for pages that do not exist find nothing', async () => {
    for (const page of [
      '__proto__',
      'constructor',
      '..%2f..%2fpackage.json',
      '%00',
      'VOTES',
      'x'.repeat(5_000),
    ]) {
      const { status, text } = await rig.get(`/api/tab/pages/${page}`, authorization);
      equal(status, 404, page);
      doesNotMatch(text, /"name"|node_modules/);
    }
  });

  it('with a body that makes no sense are refused in words', async () => {
    const bodies = [
      '',
      '{',
      '[]',
      'null',
      '"x"',
      '{"verb":5,"data":{}}',
      '{"verb":"a","data":[]}',
      '{"verb":"a"}',
    ];
    for (const body of bodies) equal((await post(body)).status, 400, body);
    for (const verb of ['nobody.knows', '__proto__', 'constructor', 'x'.repeat(50_000)]) {
      const { status, text } = await post(JSON.stringify({ verb, data: {} }));
      equal(status, 200);
      equal((JSON.parse(text) as { refused?: boolean }).refused, true, verb);
    }
  });

  it('with 10 MB of body are turned away, whatever they say of their length', async () => {
    equal((await post(Buffer.alloc(10 * MEGABYTE, 'a'))).status, 413);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sent = request(
        `${rig.url}/api/tab/act`,
        { method: 'POST', headers: { authorization } },
        response => {
          response.resume();
          resolve(response.statusCode);
        },
      );
      sent.on('error', reject);
      for (let i = 0; i < 10; i += 1) sent.write(Buffer.alloc(MEGABYTE, 'a'));
      sent.end();
    });
    equal(status, 413);
  });

  it('that meet a fault get a reference, and the rest of the page', async () => {
    const { status, text } = await rig.get('/api/tab/pages/reports', authorization);
    equal(status, 200);
    match(text, /"key":"report","text":"/);
    doesNotMatch(text + rig.logged(), /secret of the report/i);
  });
});
