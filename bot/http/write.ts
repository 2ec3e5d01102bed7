import type { ServerResponse } from 'node:http';
import type { HttpAnswer } from './answer.ts';

const JSON_TYPE = 'application/json; charset=utf-8';

/** Written raw: restify's `send` would look for a formatter and write the JSON again (SPEED). */
export function write(response: ServerResponse, { status, body = '' }: HttpAnswer): void {
  response.writeHead(status, {
    'content-type': JSON_TYPE,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}
