import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Log } from '../log.ts';

/** The text format of Prometheus. */
const TYPE = 'text/plain; version=0.0.4; charset=utf-8';
const LOOPBACK = '127.0.0.1';

/**
 * Serves figures at /metrics on this machine alone, whatever address the bot itself listens on (decision 20). Rejects
 * when the port is taken; 0 picks a free one.
 */
export async function startMetricsServer(deps: {
  port: number;
  text(): Promise<string>;
  log: Pick<Log, 'fault'>;
}): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    request.resume();
    // Not in one chain: restify puts a `writeHead` into every server of the process that answers nothing.
    const answer = (status: number, body: string): void => {
      response.writeHead(status, { 'content-type': TYPE, 'cache-control': 'no-store' });
      response.end(body);
    };
    if (request.url !== '/metrics') return answer(404, '');
    if (request.method !== 'GET') return answer(405, '');
    deps.text().then(
      text => answer(200, text),
      error => {
        deps.log.fault(error, 'metrics');
        answer(500, '');
      },
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(deps.port, LOOPBACK, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://${LOOPBACK}:${port}/metrics`, close: () => closed(server) };
}

const closed = (server: Server): Promise<void> =>
  new Promise(resolve => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
