import type { ServerResponse } from 'node:http';
import { words } from '../../cards/wording/words.ts';
import { turnedAway } from './answer.ts';
import { contentPolicy } from './content-policy.ts';
import type { Route } from './route.ts';
import type { TabFiles } from './tab-files.ts';
import { write } from './write.ts';

export interface TabPageDeps {
  /** Undefined when the tab has not been built. */
  files: TabFiles | undefined;
  /** At least 128 random bits as URL-safe text. */
  newToken(): string;
}

const A_YEAR = 'public, max-age=31536000, immutable';

/** The tab's page, the page on which a channel's tab is set up, and their scripts and styles. No cookie is ever set. */
export const tabPageRoutes = ({ files, newToken }: TabPageDeps): Route[] => [
  ...['/tab', '/tab/', '/tab/configure'].map(
    (path): Route => ({
      method: 'get',
      path,
      answer: async (_, response) => {
        if (!files) return write(response, turnedAway(404, 'notBuilt', words.tab.refused.notBuilt));
        const nonce = newToken();
        const html = files.html.replaceAll('__NONCE__', nonce);
        response.writeHead(200, {
          'content-type': 'text/html; charset=utf-8',
          'content-length': Buffer.byteLength(html),
          'cache-control': 'no-store',
          'content-security-policy': contentPolicy(nonce),
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
        });
        response.end(html);
      },
    }),
  ),
  {
    method: 'get',
    path: '/tab/assets/:name',
    answer: async (request, response) => {
      const found = files?.assets.get(String(request.params?.name));
      if (!found) return write(response, turnedAway(404, 'noSuchFile', words.tab.refused.noSuchFile));
      const zipped = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
      sendAsset(response, found.type, zipped ? found.gzipped : found.content, zipped);
    },
  },
];

/** Their names change with what is in them, so a browser may keep them. */
function sendAsset(response: ServerResponse, type: string, content: Buffer, zipped: boolean): void {
  response.writeHead(200, {
    'content-type': type,
    'content-length': content.byteLength,
    'cache-control': A_YEAR,
    vary: 'accept-encoding',
    'x-content-type-options': 'nosniff',
    ...(zipped ? { 'content-encoding': 'gzip' } : {}),
  });
  response.end(content);
}
