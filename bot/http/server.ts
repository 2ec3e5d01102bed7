import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import restify from 'restify';
import { words } from '../../cards/wording/words.ts';
import type { Log } from '../log.ts';
import { type HttpAnswer, type Receive, turnedAway } from './answer.ts';
import type { Downloads } from './downloads.ts';
import { readJson } from './read-json.ts';
import type { Route } from './route.ts';
import { write } from './write.ts';

export interface ServerDeps {
  host: string;
  /** 0 picks a free one. */
  port: number;
  receive: Receive;
  /** May turns come? False while the database does not answer. */
  ready(): Promise<boolean>;
  downloads: Pick<Downloads, 'open'>;
  /** What else is answered, such as the tab. */
  routes?: readonly Route[];
  log: Log;
  now(): Date;
}

export interface RunningServer {
  port: number;
  /** Takes no new requests and resolves when those under way are answered. */
  close(): Promise<void>;
}

/** A request that is not complete by then is given up, so slow senders hold no connection for long. */
const REQUEST_TIMEOUT_MS = 30_000;

/** Listens; rejects when the port is taken. Restify 12 declares Node 22, it runs on Node 20.19 too. */
export async function startServer(deps: ServerDeps): Promise<RunningServer> {
  // The types still name bunyan, which restify left for pino. Ours is the only log.
  const log = pino({ level: 'silent' }) as unknown as NonNullable<restify.ServerOptions['log']>;
  const server = restify.createServer({ name: 'bot', log });
  const http = server.server as Server;
  http.requestTimeout = REQUEST_TIMEOUT_MS;
  http.headersTimeout = REQUEST_TIMEOUT_MS;
  let closing = false;

  const route =
    (
      answer: (request: restify.Request, response: restify.Response) => Promise<void>,
    ): restify.RequestHandler =>
    (request, response, next) => {
      answer(request, response)
        .catch(error => {
          deps.log.fault(error, 'none');
          // Only now may it be a 5xx: the request was right, and we failed.
          if (!response.headersSent) write(response, { status: 500 });
        })
        .finally(() => {
          next(false);
          // A client that keeps its connection would keep a closing server open.
          if (closing) response.once('finish', () => http.closeIdleConnections());
        });
    };

  server.post(
    '/api/messages',
    route(async (request, response) => receiveMessage(deps, request, response)),
  );
  server.get(
    '/healthz',
    route(async (_, response) => write(response, status(200, 'up'))),
  );
  server.get(
    '/readyz',
    route(async (_, response) =>
      write(
        response,
        (await deps.ready().catch(() => false)) ? status(200, 'ready') : status(503, 'notReady'),
      ),
    ),
  );
  server.get(
    '/files/:token',
    route(async (request, response) => sendFile(deps, request, response)),
  );
  for (const { method, path, answer } of deps.routes ?? []) server[method](path, route(answer));

  // Restify would repeat the path and the method that were asked for, in an answer that anybody may have made up.
  const nothingHere = (code: number): restify.RequestHandler => {
    const answer = turnedAway(code, 'nothingHere', words.edge.nothingHere);
    return (_, response) => write(response, answer);
  };
  server.on('NotFound', nothingHere(404));
  server.on('MethodNotAllowed', nothingHere(405));

  await new Promise<void>((resolve, reject) => {
    // Restify passes the errors of its server on; without a listener they would end the process.
    server.on('error', reject);
    server.listen(deps.port, deps.host, resolve);
  });
  return {
    port: (http.address() as AddressInfo).port,
    close: () => {
      closing = true;
      return close(http);
    },
  };
}

const status = (code: number, text: string): HttpAnswer => ({
  status: code,
  body: JSON.stringify({ status: text }),
});

async function receiveMessage(
  { receive, log }: ServerDeps,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const activity = await readJson(request, response, log);
  if (activity === undefined) return;
  write(response, await receive(request.headers.authorization ?? '', activity.value));
}

/** The link is all that is needed, so it is unguessable, runs out, and nothing on the way may keep the file. */
async function sendFile(
  { downloads, now }: ServerDeps,
  request: restify.Request,
  response: ServerResponse,
): Promise<void> {
  const file = await downloads.open(String(request.params.token), now());
  if (file === undefined) return write(response, turnedAway(404, 'linkGone', words.edge.linkGone));
  response.writeHead(200, {
    'content-type': file.type,
    'content-length': file.content.byteLength,
    'content-disposition': `attachment; filename="${file.name.replace(/[^\w.-]+/g, '-')}"`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'referrer-policy': 'no-referrer',
  });
  response.end(file.content);
}

function close(http: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    http.close(error => (error ? reject(error) : resolve()));
    http.closeIdleConnections();
  });
}
