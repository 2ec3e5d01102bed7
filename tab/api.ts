import type { PageId, TabPage, TabPages, TabProblem, TabReply } from '../bot/tab-api/tab-page.ts';
import type { Host } from './host.ts';

export type Problem = { kind: 'noToken' | 'noAnswer' | 'slow' } | { kind: 'turnedAway'; message: string };
export type Answer<T> = { ok: true; value: T } | { ok: false; problem: Problem };

const GIVEN_UP_AFTER_MS = 20_000;

/** What the page asks of the bot. It never rejects: a problem is an answer, too. */
export function createApi(host: Pick<Host, 'authorization' | 'place'>) {
  const at = (path: string) => `/api/tab/${path}?place=${host.place}`;

  async function ask<T>(path: string, init: RequestInit = {}, again = true): Promise<Answer<T>> {
    const authorization = await host.authorization().catch(() => undefined);
    if (authorization === undefined) return { ok: false, problem: { kind: 'noToken' } };
    try {
      const response = await fetch(at(path), {
        ...init,
        headers: { ...init.headers, authorization },
        signal: AbortSignal.timeout(GIVEN_UP_AFTER_MS),
      });
      // Teams keeps tokens for a while, so one may run out on the way; the next one is new.
      if (response.status === 401 && again) return ask<T>(path, init, false);
      if (response.ok) return { ok: true, value: (await response.json()) as T };
      return { ok: false, problem: await problemOf(response) };
    } catch (error) {
      const slow = error instanceof DOMException && error.name === 'TimeoutError';
      return { ok: false, problem: { kind: slow ? 'slow' : 'noAnswer' } };
    }
  }

  return {
    pages: () => ask<TabPages>('pages'),
    page: (id: PageId) => ask<TabPage>(`pages/${id}`),
    act: (verb: string, data: object) =>
      ask<TabReply>('act', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ verb, data }),
      }),
  };
}

export type Api = ReturnType<typeof createApi>;

async function problemOf(response: Response): Promise<Problem> {
  if (response.status >= 500 && response.status !== 503) return { kind: 'noAnswer' };
  const body = (await response.json().catch(() => undefined)) as TabProblem | undefined;
  return body?.error ? { kind: 'turnedAway', message: body.error.message } : { kind: 'noAnswer' };
}
