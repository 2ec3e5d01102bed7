import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import restify from 'restify';
import { words } from '../../cards/wording/words.ts';
import type { Log } from '../log.ts';
import { type HttpAnswer, type Receive, turnedAway } from './answer.ts';
import type { Downloads } from './downloads.ts';
import { readBody } from './read-body.ts';

export interface ServerDeps {
  host: string;
  /** 0 picks a free one. */
  port: number;
  receive: Receive;
  /** May turns come? False while the database does not answer. */
  ready(): Promise<boolean>;
  downloads: Pick<Downloads, 'open'>;
  log: Log;
  now(): Date;
}

export interface RunningServer {
  port: number;
  /** Takes no new requests and resolves when those under way are answered. */
  close(): Promise<void>;
}

/** Twice what Teams lets anybody send as a message, and far more than any card of ours sends back. */
const MAX_BODY_BYTES = 128 * 1_024;
const JSON_TYPE = 'application/json; charset=utf-8';
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
  const body = await readBody(request, MAX_BODY_BYTES);
  if (!body.ok && body.problem === 'aborted') return log.turnedAway(400, body.problem);
  if (!body.ok) {
    log.turnedAway(413, body.problem);
    // What is still coming is read and dropped, or the sender would see a broken connection and no answer.
    request.resume();
    response.setHeader('connection', 'close');
    return write(response, turnedAway(413, body.problem, words.edge.tooLarge(MAX_BODY_BYTES / 1_024)));
  }
  const activity = parsed(body.text);
  if (activity === undefined) {
    log.turnedAway(400, 'notJson');
    return write(response, turnedAway(400, 'notJson', words.edge.notJson));
  }
  write(response, await receive(request.headers.authorization ?? '', activity));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Written raw: restify's `send` would look for a formatter and write the JSON again (SPEED). */
function write(response: ServerResponse, { status, body = '' }: HttpAnswer): void {
  response.writeHead(status, {
    'content-type': JSON_TYPE,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
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
