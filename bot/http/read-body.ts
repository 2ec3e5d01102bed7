import type { IncomingMessage } from 'node:http';

export type Body = { ok: true; text: string } | { ok: false; problem: 'tooLarge' | 'aborted' };

/** Reads a body of at most `limit` bytes. What is larger is not kept, whether it says its length beforehand or not. */
export function readBody(request: IncomingMessage, limit: number): Promise<Body> {
  return new Promise(resolve => {
    const chunks: Buffer[] = [];
    let size = Number(request.headers['content-length'] ?? 0);
    const tooLarge = () => resolve({ ok: false, problem: 'tooLarge' });
    if (size > limit) return tooLarge();
    size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) {
        chunks.length = 0;
        request.removeAllListeners('data').resume();
        return tooLarge();
      }
      chunks.push(chunk);
    });
    request.on('end', () => resolve({ ok: true, text: Buffer.concat(chunks, size).toString('utf8') }));
    request.on('close', () => resolve({ ok: false, problem: 'aborted' }));
    request.on('error', () => resolve({ ok: false, problem: 'aborted' }));
  });
}
