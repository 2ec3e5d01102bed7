import { deepEqual, equal, match, rejects } from 'node:assert/strict';
import { Writable } from 'node:stream';
import { createDownloads } from '../../bot/http/downloads.ts';
import { type RunningServer, type ServerDeps, startServer } from '../../bot/http/server.ts';
import { createLog } from '../../bot/log.ts';
import type { Download, DownloadStore } from '../../programme/delivery/download-store.ts';

const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });

const memoryStore = (files = new Map<string, Download>()): DownloadStore => ({
  insert: async file => void files.set(`${file.region}/${file.id}`, file),
  byId: async (region, id) => files.get(`${region}/${id}`),
  removeExpired: async () => 0,
});

describe('the server', () => {
  let server: RunningServer;
  let url: string;
  const start = async (deps: Partial<ServerDeps> = {}) => {
    server = await startServer({
      host: '127.0.0.1',
      port: 0,
      receive: async () => ({ status: 200 }),
      ready: async () => true,
      downloads: { open: async () => undefined },
      log: createLog('info', nowhere),
      now: () => new Date(),
      ...deps,
    });
    url = `http://127.0.0.1:${server.port}`;
  };
  const statusOf = async (path: string) => (await fetch(`${url}${path}`)).status;

  it('is up while it runs, and ready only while the database answers', async () => {
    let ready: () => Promise<boolean> = async () => true;
    await start({ ready: () => ready() });
    deepEqual([await statusOf('/healthz'), await statusOf('/readyz')], [200, 200]);
    ready = async () => false;
    deepEqual([await statusOf('/healthz'), await statusOf('/readyz')], [200, 503]);
    ready = () => Promise.reject(new Error('no answer'));
    deepEqual([await statusOf('/healthz'), await statusOf('/readyz')], [200, 503]);
    await server.close();
  });

  it('answers what is under way before it closes, and takes nothing new', async () => {
    let answer = () => {};
    let begun = () => {};
    const received = new Promise<void>(resolve => {
      begun = resolve;
    });
    await start({
      receive: () => {
        begun();
        return new Promise(resolve => {
          answer = () => resolve({ status: 200, body: '"late"' });
        });
      },
    });
    const underWay = fetch(`${url}/api/messages`, { method: 'POST', body: '{}' });
    await received;
    const closed = server.close();
    await rejects(fetch(`${url}/healthz`));
    answer();
    equal(await (await underWay).text(), '"late"');
    await closed;
  });

  it('rejects when the port is taken', async () => {
    await start();
    const { port, close } = server;
    await rejects(start({ port }), { code: 'EADDRINUSE' });
    await close();
  });

  describe('downloads', () => {
    const now = new Date('2015-11-27T15:00:00Z');
    const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
    const file = { name: 'ballots 2015.csv', type: 'text/csv; charset=utf-8', content: Buffer.from('a,b\n') };
    let clock: Date;
    let link: string;
    let files: Map<string, Download>;

    beforeEach(async () => {
      files = new Map();
      clock = now;
      const downloads = createDownloads({
        store: memoryStore(files),
        region: 'south-west',
        publicUrl: 'https://bot.example',
        newToken: () => 'a-token-that-nobody-guesses',
      });
      await start({ downloads, now: () => clock });
      const address = await downloads.offer(file, now);
      match(address, /^https:\/\/bot\.example\/files\//);
      link = address.replace('https://bot.example', url);
    });
    afterEach(() => server.close());

    it('are given to whoever has the link, to keep and not to show', async () => {
      const response = await fetch(link);
      equal(await response.text(), 'a,b\n');
      deepEqual(
        [
          'content-type',
          'content-disposition',
          'cache-control',
          'x-content-type-options',
          'referrer-policy',
        ].map(name => response.headers.get(name)),
        [
          'text/csv; charset=utf-8',
          'attachment; filename="ballots-2015.csv"',
          'no-store',
          'nosniff',
          'no-referrer',
        ],
      );
    });

    it('run out after an hour', async () => {
      clock = later(59);
      equal((await fetch(link)).status, 200);
      clock = later(60);
      equal((await fetch(link)).status, 404);
    });

    it('are not found by another token, nor by what the database holds', async () => {
      const [stored] = [...files.values()];
      for (const token of ['a-token', `${stored?.id}`, '%00', 'a%2Fb', 'x'.repeat(90)])
        equal(await statusOf(`/files/${token}`), 404, token);
      equal(JSON.stringify(stored).includes('a-token-that-nobody-guesses'), false);
    });
  });
});
