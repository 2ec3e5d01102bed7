import assert from 'node:assert/strict';
import { type IncomingHttpHeaders, type RequestOptions, request } from 'node:http';
import { Writable } from 'node:stream';
import { createDownloads } from '../../bot/http/downloads.ts';
import { type RunningServer, startServer } from '../../bot/http/server.ts';
import { createLog } from '../../bot/log.ts';
import type { Download, DownloadStore } from '../../programme/delivery/download-store.ts';
import { message } from '../support/activities.ts';
import { APP_ID, type EdgeRig, startEdgeRig } from '../support/edge-rig.ts';

const NOW = new Date('2015-11-27T15:00:00Z');
const TOKEN = 'a-token-that-nobody-guesses';
const TEN_MEGABYTES = 10 * 1_024 * 1_024;
/** What an answer would hold that told more than it should. */
const REVEALING = /node_modules|\bat .+:\d+:\d+|\/work|\/etc|root:|Error:|mongodb|restify|secret file/i;

interface Answer {
  status: number;
  text: string;
  headers: IncomingHttpHeaders;
}

/** As it stands, where `fetch` would put the path in order first. A sender who is cut off has got no answer: 0. */
const raw = (origin: string, options: RequestOptions, body?: Buffer): Promise<Answer> =>
  new Promise(resolve => {
    const { hostname, port } = new URL(origin);
    let text = '';
    const sent = request({ hostname, port, ...options }, response => {
      const { statusCode = 0, headers } = response;
      const ended = () => resolve({ status: statusCode, text, headers });
      response.on('data', part => {
        text += part;
      });
      response.on('end', ended).on('error', ended);
    });
    sent.on('error', () => resolve({ status: 0, text, headers: {} }));
    sent.end(body);
  });

describe('Hostile requests', () => {
  let rig: EdgeRig;
  let server: RunningServer;
  let url: string;
  let logged: string[];

  before(async () => {
    rig = await startEdgeRig();
    logged = [];
    const files = new Map<string, Download>();
    const store: DownloadStore = {
      insert: async file => void files.set(`${file.region}/${file.id}`, file),
      byId: async (region, id) => files.get(`${region}/${id}`),
      removeExpired: async () => 0,
    };
    const downloadsOf = (region: string) =>
      createDownloads({ store, region, publicUrl: 'https://bot.example', newToken: () => TOKEN });
    const file = { name: 'x.csv', type: 'text/csv', content: Buffer.from('secret file') };
    await downloadsOf('north').offer(file, NOW);
    server = await startServer({
      host: '127.0.0.1',
      port: 0,
      receive: async () => ({ status: 200 }),
      ready: async () => true,
      downloads: downloadsOf('south'),
      log: createLog('debug', new Writable({ write: (line, _, done) => done(void logged.push(`${line}`)) })),
      now: () => NOW,
    });
    url = `http://127.0.0.1:${server.port}`;
  });
  after(async () => {
    await server.close();
    await rig.close();
  });

  const refused = ({ status, text }: Answer, what: string): void => {
    assert.ok(status >= 400 && status < 500, `${status} to ${what}`);
    assert.doesNotMatch(text, REVEALING, what);
  };

  for (const path of [
    '/files/../../etc/passwd',
    '/files/..%2f..%2f..%2fetc%2fpasswd',
    '/files/%2e%2e/%2e%2e/etc/passwd',
    '/files/..%5c..%5cwindows%5cwin.ini',
    '/files/%252e%252e%252fetc%252fpasswd',
    '/files/%00',
    '/files/%ff%fe',
    '/files/%',
    '/files/%E0%A4%A',
    '/files//etc/passwd',
    '//files/x',
    '/files/',
    '/files/x/../../package.json',
    '/files/north%2fx',
    '/files/[object%20Object]',
    '/files/$where',
    '/files/__proto__',
    '/files/constructor',
    `/files/${'a'.repeat(8_000)}`,
    '/files/x?token[$ne]=1',
    '/files/x?region=north',
    '/.env',
    '/.git/config',
    '/package.json',
    '/metrics',
    '/dist/bot/start.js',
    'http://evil.example/files/x',
  ])
    it(`get no file by the path ${path.slice(0, 60)}`, async () => {
      refused(await raw(url, { path }), path);
      refused(await raw(url, { path, method: 'POST' }, Buffer.from('{}')), `POST ${path}`);
    });

  it('get no file of another region, although the link is right there', async () => {
    const answer = await raw(url, { path: `/files/${TOKEN}` });
    refused(answer, 'a token of another region');
    const unknown = await raw(url, { path: '/files/unknown' });
    assert.deepEqual([answer.status, answer.text], [unknown.status, unknown.text]);
  });

  it('are refused with every method that a route does not have', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'TRACE', 'OPTIONS', 'PROPFIND', 'HEAD'])
      for (const path of ['/api/messages', `/files/${TOKEN}`, '/healthz', '/readyz'])
        refused(await raw(url, { path, method }), `${method} ${path}`);
  });

  for (const chunked of [false, true])
    it(`are not read to the end when they bring 10 MB ${chunked ? 'in pieces' : 'at once'}`, async () => {
      const body = Buffer.alloc(TEN_MEGABYTES, 'x');
      const headers = chunked ? { 'transfer-encoding': 'chunked' } : { 'content-length': `${TEN_MEGABYTES}` };
      const before = process.memoryUsage().arrayBuffers;
      for (const origin of [url, rig.url])
        for (const [method, path] of [
          ['POST', '/api/messages'],
          ['POST', '/files/x'],
          ['GET', '/files/x'],
          ['PUT', '/healthz'],
        ] as const) {
          const { status } = await raw(origin, { method, path, headers }, body);
          assert.ok(status === 0 || (status >= 400 && status < 500), `${status} to ${method} ${path}`);
        }
      assert.ok(process.memoryUsage().arrayBuffers - before < 8 * TEN_MEGABYTES);
      assert.equal((await raw(url, { path: '/healthz' })).status, 200);
    });

  it('with headers of 100 KB are refused before anybody reads them', async () => {
    refused(await raw(url, { path: '/healthz', headers: { 'x-long': 'x'.repeat(100_000) } }), 'long headers');
  });

  it('without a token, or with that of another app, learn nothing and are not handled', async () => {
    const silenced = console.error;
    console.error = () => {};
    const before = rig.turns.length;
    for (const header of [
      '',
      'Bearer x',
      `Bearer ${await rig.keys.token({ audience: '99999999-2222-3333-4444-555555555555' })}`,
    ]) {
      const { status, text } = await rig.post(message(rig.connector.serviceUrl), header);
      assert.equal(status, 401);
      assert.doesNotMatch(text, REVEALING);
      assert.ok(!text.includes(APP_ID));
    }
    console.error = silenced;
    assert.equal(rig.turns.length, before);
  });

  it('leave no fault in the log, and nothing of what they asked for', () => {
    const lines = logged.join('');
    assert.doesNotMatch(lines, /"fault"|passwd|nobody-guesses|xxxx/);
  });
});
