import { randomBytes, randomUUID } from 'node:crypto';
import { composeTab } from '../../bot/compose/tab.ts';
import { compose } from '../../bot/compose.ts';
import { readConfig } from '../../bot/config.ts';
import { createLog } from '../../bot/log.ts';
import type { Stage } from '../../scripts/scenario/stage.ts';
import { openDatabase } from '../../storage/database.ts';
import { startKeyServer } from '../support/key-server.ts';
import { serveRoutes } from '../support/route-server.ts';

const APP_ID = '11111111-2222-3333-4444-555555555555';

export interface TabServer {
  url: string;
  /** What Teams would give the page for somebody of the stage; seconds from now until it runs out. */
  token(key: string, expiresIn?: number): Promise<string>;
  close(): Promise<void>;
}

/** The tab of a bot that is registered with Microsoft, on the data of a stage. */
export async function startTabServer(stage: Stage & { keys: string[] }): Promise<TabServer> {
  const tenants = new Set(stage.keys.map(key => stage.user(key).account.tenantId));
  const read = readConfig({
    NODE_ENV: 'development',
    MICROSOFT_APP_ID: APP_ID,
    MICROSOFT_APP_PASSWORD: 'unused',
    MICROSOFT_APP_TENANT_ID: 'unused',
    TENANTS: [...tenants].join(','),
    REGION: stage.region,
  });
  if (!read.ok) throw new Error(read.problems.join(' '));
  const { config } = read;
  const log = createLog('silent');
  const newToken = () => randomBytes(16).toString('base64url');
  const world = { now: stage.now, newId: randomUUID, newToken, randomInt: () => 0, log };
  const database = await openDatabase({ uri: stage.uri, dataDirectory: '' });
  const { stores, features } = compose(config, world, database.db, {
    messenger: { send: unused, edit: unused },
    reconcile: async () => {},
  });
  const keys = await startKeyServer(APP_ID, 'unused');
  // Tokens run out by the real clock, whatever day it is on the stage.
  const tab = await composeTab(
    config,
    { ...world, now: () => new Date() },
    { people: stores.people, features, keysUrl: keys.metadataUrl.replace('metadata', 'keys') },
  );
  const server = await serveRoutes(tab.routes, { log, now: stage.now });
  return {
    url: `http://127.0.0.1:${server.port}`,
    token(key, expiresIn = 3_600) {
      const { tenantId: tid, objectId: oid } = stage.user(key).account;
      const issuer = `https://login.microsoftonline.com/${tid}/v2.0`;
      return keys.token({ issuer, expiresIn, claims: { tid, oid, scp: 'access_as_user' } });
    },
    async close() {
      await server.close();
      await database.close();
      await keys.close();
    },
  };
}

const unused = async (): Promise<never> => {
  throw new Error('The tab sends no messages.');
};
