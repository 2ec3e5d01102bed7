import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { freePort } from '../scripts/support/free-port.ts';
import { type Measured, startMeasured } from './child.ts';
import { REGION, TENANT } from './region-that-votes.ts';

export const APP_ID = '11111111-2222-3333-4444-555555555555';
export const SERVICE_URL = 'https://smba.trafficmanager.net/emea';
export const root = path.join(import.meta.dirname, '..');

/** Builds what is started, as for production. */
export const build = (): void =>
  void execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' });

/** Settings with which every turn has its token checked, as in production, by keys that are published at this address. */
export const registered = (openIdMetadataUrl: string): Record<string, string> => ({
  TENANTS: TENANT,
  MICROSOFT_APP_TYPE: 'MultiTenant',
  MICROSOFT_APP_ID: APP_ID,
  MICROSOFT_APP_PASSWORD: 'not used',
  TEST_OPENID_METADATA_URL: openIdMetadataUrl,
  TEST_OUTBOUND_TOKEN: 'not used',
});

/** Our bot as it is built for production, with the embedded store in it, and with these settings beside what it needs. */
export async function startOurs(dataDirectory: string, settings: Record<string, string>): Promise<Measured> {
  const port = await freePort();
  return startMeasured({
    file: path.join(root, 'dist/bot/start.js'),
    port,
    path: '/readyz',
    env: {
      NODE_ENV: 'development',
      HOST: '127.0.0.1',
      PORT: `${port}`,
      DATA_DIR: dataDirectory,
      REGION,
      ...settings,
    },
  });
}

/** The body of a press of a button in somebody's personal chat, as Teams sends it. */
export const pressOf = (id: string, who: string, verb: string, data: Record<string, unknown>): string =>
  JSON.stringify({
    type: 'invoke',
    name: 'adaptiveCard/action',
    id,
    timestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl: SERVICE_URL,
    from: { id: `29:${who}`, name: `Voter ${who}`, aadObjectId: who },
    recipient: { id: `28:${APP_ID}`, name: 'Regional improvement' },
    conversation: { id: `a:${who}`, conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT }, source: { name: 'message' } },
    replyToId: `message-${who}`,
    value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
  });
