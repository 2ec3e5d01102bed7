import { gunzipSync } from 'node:zlib';
import type { ConnectorClientOptions } from 'botframework-connector';
import { request as ask, type Dispatcher } from 'undici';
import type { SendOutcome } from '../delivery/messenger.ts';

type HttpClient = NonNullable<ConnectorClientOptions['httpClient']>;
type HttpRequest = Parameters<HttpClient['sendRequest']>[0];
type HttpResponse = Awaited<ReturnType<HttpClient['sendRequest']>>;
export type Undelivered = Exclude<SendOutcome, { kind: 'sent' }>;

/** What became of a request that did not succeed. */
export class NotSent extends Error {
  override readonly name = 'NotSent';
  readonly outcome: Undelivered;

  constructor(outcome: Undelivered) {
    super(`${outcome.kind}: ${outcome.reason}`);
    this.outcome = outcome;
  }
}

/** The network said so before anything of the request left this machine. */
const NEVER_LEFT = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
];

/**
 * The HTTP client under the SDK's, where every outgoing request passes: only to allowed hosts, one attempt, a time-out.
 * It throws a NotSent for whatever is not a success, which the SDK's retry policy does not know and so never repeats; a
 * POST to the Bot Connector is not idempotent (PLATFORM 3).
 */
export const singleAttempt = (allowed: (address: string) => boolean, timeoutMs: number): HttpClient => ({
  async sendRequest(request) {
    if (!allowed(request.url)) throw new NotSent({ kind: 'failed', reason: 'hostNotAllowed' });
    const { status, headers, text } = await exchange(request, timeoutMs);
    if (status < 200 || status > 299) throw new NotSent(undeliveredBy(status, headers, text));
    const received = { 'content-type': String(headers['content-type'] ?? 'application/json') };
    // The SDK's own class for headers is not exported; it reads them through this one method.
    const asRead = { toJson: () => received } as unknown as HttpResponse['headers'];
    return { request, status, headers: asRead, bodyAsText: text };
  },
});

type Headers = Dispatcher.ResponseData['headers'];

/** By `request`, which does what `fetch` does here for half of the work, and neither follows nor repeats anything. */
async function exchange(
  { url, method, headers, body }: HttpRequest,
  timeoutMs: number,
): Promise<{ status: number; headers: Headers; text: string }> {
  try {
    const answer = await ask(url, {
      method,
      // The SDK asks for compressed answers; of a few words they are only more work.
      headers: { ...headers.toJson(), 'accept-encoding': 'identity' },
      body: typeof body === 'string' ? body : null,
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = await textOf(answer);
    return { status: answer.statusCode, headers: answer.headers, text };
  } catch (error) {
    const reason = codeOf(error);
    throw new NotSent({ kind: NEVER_LEFT.includes(reason) ? 'retry' : 'uncertain', reason });
  }
}

/** Whoever stands between may compress an answer all the same. */
async function textOf({ headers, body }: Dispatcher.ResponseData): Promise<string> {
  if (headers['content-encoding'] !== 'gzip') return body.text();
  return gunzipSync(await body.arrayBuffer()).toString('utf8');
}

function codeOf(error: unknown): string {
  const { name, code } = error as { name?: string; code?: unknown };
  if (name === 'TimeoutError') return 'timeout';
  return typeof code === 'string' ? code : 'networkError';
}

/** Which answers of Teams leave room for another try, and which leave it open whether the message arrived (PLATFORM 3). */
function undeliveredBy(status: number, headers: Headers, text: string): Undelivered {
  const reason = teamsCode(text) ?? `http${status}`;
  if (status === 429 || status === 412) return { kind: 'retry', reason, ...retryAfter(headers) };
  if (status === 408 || status >= 500) return { kind: 'uncertain', reason };
  // The conversation is there, the message in it is not.
  if (reason === 'ActivityNotFoundInConversation') return { kind: 'failed', reason };
  return { kind: status === 403 || status === 404 ? 'unreachable' : 'failed', reason };
}

/** Seconds or an HTTP date. */
function retryAfter(headers: Headers): { afterMs?: number } {
  const value = headers['retry-after'];
  if (typeof value !== 'string') return {};
  const ms = /^\d+(\.\d+)?$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - Date.now();
  return Number.isFinite(ms) ? { afterMs: Math.max(0, ms) } : {};
}

function teamsCode(text: string): string | undefined {
  try {
    const code = (JSON.parse(text) as { error?: { code?: unknown } } | null)?.error?.code;
    return typeof code === 'string' && /^\w{1,80}$/.test(code) ? code : undefined;
  } catch {
    return undefined;
  }
}
