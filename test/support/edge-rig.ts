import { Writable } from 'node:stream';
import { type RunningServer, startServer } from '../../bot/http/server.ts';
import { createLog } from '../../bot/log.ts';
import type { Reply } from '../../bot/reply.ts';
import { createTeamsEdge, type TeamsEdge } from '../../bot/teams/edge.ts';
import type { Turn } from '../../bot/turn.ts';
import { FakeConnector } from '../../scripts/support/fake-connector.ts';
import { type KeyServer, startKeyServer } from './key-server.ts';

export const APP_ID = '11111111-2222-3333-4444-555555555555';
export const TENANT = 'aaaaaaaa-0000-0000-0000-000000000001';

/** The edge behind HTTP, with a key server and a connector on this machine; what it does with turns is the test's. */
export interface EdgeRig {
  url: string;
  server: RunningServer;
  edge: TeamsEdge;
  connector: FakeConnector;
  keys: KeyServer;
  /** Turns that were handled, in order. */
  turns: Turn[];
  /** What the next turns are answered with. */
  reply: Reply | ((turn: Turn) => Promise<Reply>);
  logged(): string;
  /** Milliseconds added to the edge's clock. */
  later: number;
  /** Sends a body as it is, with a good token unless another header, or none (''), is given. */
  post(body: unknown, authorization?: string): Promise<{ status: number; text: string; json: unknown }>;
  close(): Promise<void>;
}

export async function startEdgeRig(options: { authenticated?: boolean } = {}): Promise<EdgeRig> {
  const connector = await FakeConnector.start();
  const keys = await startKeyServer(APP_ID, connector.serviceUrl);
  const lines: string[] = [];
  const log = createLog(
    'debug',
    new Writable({ write: (line, _, done) => done(void lines.push(`${line}`)) }),
  );
  let ids = 0;
  const authenticated = options.authenticated ?? true;
  const edge = createTeamsEdge({
    registration: authenticated ? { type: 'MultiTenant', appId: APP_ID, password: 'unused' } : undefined,
    tenants: authenticated ? [TENANT] : [],
    allowedHosts: ['127.0.0.1'],
    test: { openIdMetadataUrl: keys.metadataUrl, outboundToken: 'outbound-token' },
    log,
    now: () => new Date(Date.now() + rig.later),
    newId: () => `made-${++ids}`,
    sendTimeoutMs: 500,
  });
  const receive = edge.receiver(async turn => {
    rig.turns.push(turn);
    return typeof rig.reply === 'function' ? rig.reply(turn) : rig.reply;
  });
  const server = await startServer({
    host: '127.0.0.1',
    port: 0,
    receive,
    ready: async () => true,
    downloads: { open: async () => undefined },
    log,
    now: () => new Date(),
  });
  const rig: EdgeRig = {
    url: `http://127.0.0.1:${server.port}`,
    server,
    edge,
    connector,
    keys,
    turns: [],
    reply: { kind: 'notice', text: 'Noted.' },
    logged: () => lines.join(''),
    later: 0,
    async post(body, authorization) {
      const header = authorization ?? (authenticated ? `Bearer ${await keys.token()}` : '');
      const response = await fetch(`${rig.url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(header ? { authorization: header } : {}) },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
      const text = await response.text();
      return { status: response.status, text, json: text === '' ? undefined : JSON.parse(text) };
    },
    async close() {
      await server.close();
      await Promise.all([connector.close(), keys.close()]);
    },
  };
  return rig;
}
