import { Writable } from 'node:stream';
import type { Feature } from '../../bot/feature.ts';
import { type TabRoutesDeps, tabRoutes } from '../../bot/http/tab-routes.ts';
import { createLog } from '../../bot/log.ts';
import { PAGES } from '../../bot/tab-api/page-table.ts';
import { entraSignIn } from '../../bot/tab-api/sign-in.ts';
import { anybody, tabReader } from '../../bot/tab-api/tab-reader.ts';
import type { Person } from '../../programme/region/person.ts';
import { APP_ID, TENANT } from '../support/edge-rig.ts';
import { type KeyServer, startKeyServer, type TokenWish } from '../support/key-server.ts';
import { serveRoutes } from '../support/route-server.ts';

export const OBJECT_ID = 'bbbbbbbb-0000-0000-0000-000000000001';
export const ISSUER = `https://login.microsoftonline.com/${TENANT}/v2.0`;

const asked = new Set(Object.values(PAGES).flatMap(parts => parts.map(({ command }) => command)));

/** Every command of the pages, answered by its own name and who asked. */
const echo = (): Feature => ({
  name: 'echo',
  commands: [...asked].map(command => ({
    names: [command],
    help: '',
    audience: 'private',
    run: async ({ person }) => {
      if (command === 'report') throw new Error('A secret of the report');
      return { kind: 'notice', text: `${command} for ${person.id}` };
    },
  })),
});

export interface TabRig {
  url: string;
  token(wish?: TokenWish): Promise<string>;
  logged(): string;
  get(path: string, authorization?: string): Promise<{ status: number; text: string }>;
  close(): Promise<void>;
}

/** The routes of the tab behind HTTP, with keys of their own and one person who is known. */
export async function startTabRig(
  changes: Partial<TabRoutesDeps> & { keysUrl?: string } = {},
): Promise<TabRig> {
  const keys: KeyServer = await startKeyServer(APP_ID, 'unused');
  const lines: string[] = [];
  const log = createLog(
    'debug',
    new Writable({ write: (line, _, done) => done(void lines.push(`${line}`)) }),
  );
  const known: Person = { ...anybody('test'), id: 'known' };
  let ids = 0;
  const now = () => new Date();
  const server = await serveRoutes(
    tabRoutes({
      reader: tabReader({ features: [echo()], log }),
      signIn: entraSignIn({
        clientId: APP_ID,
        domain: 'bot.example',
        tenants: [TENANT],
        keysUrl: changes.keysUrl ?? keys.metadataUrl.replace('metadata', 'keys'),
        now,
      }),
      find: async ({ tenantId, objectId }) =>
        tenantId === TENANT && objectId === OBJECT_ID ? known : undefined,
      region: 'test',
      chat: undefined,
      people: undefined,
      log,
      now,
      newId: () => `request-${++ids}`,
      ...changes,
    }),
    { log, now },
  );
  const url = `http://127.0.0.1:${server.port}`;
  return {
    url,
    token: ({ claims, ...wish } = {}) =>
      keys.token({
        issuer: ISSUER,
        ...wish,
        claims: { tid: TENANT, oid: OBJECT_ID, scp: 'access_as_user', ...claims },
      }),
    logged: () => lines.join(''),
    async get(path, authorization) {
      const response = await fetch(`${url}${path}`, {
        headers: authorization === undefined ? {} : { authorization },
      });
      return { status: response.status, text: await response.text() };
    },
    async close() {
      await server.close();
      await keys.close();
    },
  };
}
