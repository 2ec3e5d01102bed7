import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { readTabFiles } from '../../bot/http/tab-files.ts';
import { tabPageRoutes } from '../../bot/http/tab-page-routes.ts';
import { PAGE_IDS, type PageId } from '../../bot/tab-api/tab-page.ts';
import { buildTab } from '../../scripts/build-tab.ts';
import { serveRoutes } from '../support/route-server.ts';
import { openInTeams } from './fake-teams.ts';
import { isReady } from './tab-window.ts';

/**
 * What people read on each page of the tab, in a host that looks like Teams, when the bot answers what is in the folder:
 * one JSON file for each page. Throws where the browser complains.
 */
export async function drawnPages(browser: Browser, folder: string): Promise<ReadonlyMap<PageId, string>> {
  await buildTab();
  const files = await readTabFiles('dist/tab');
  const server = await serveRoutes(
    tabPageRoutes({ files, newToken: () => randomBytes(16).toString('base64url') }),
  );
  const drawn = new Map<PageId, string>();
  try {
    for (const id of PAGE_IDS) {
      const { tab, complaints, close } = await openInTeams(browser, {
        url: `http://127.0.0.1:${server.port}`,
        tokens: ['token'],
        subPage: id,
        async onRequest(route) {
          const [, page] = /\/api\/tab\/pages(?:\/(\w+))?\?/.exec(route.request().url()) ?? [];
          if (!route.request().url().includes('/api/')) return false;
          const body = page
            ? await readFile(path.join(folder, `${page}.json`), 'utf8')
            : JSON.stringify({ pages: PAGE_IDS });
          await route.fulfill({ contentType: 'application/json', body });
          return true;
        },
      });
      await isReady(tab);
      await tab.waitForSelector('.part .card > *');
      // biome-ignore lint/performance/useDomNodeTextContent: only what is seen counts, and cells have to stand apart.
      drawn.set(id, await tab.innerText('main'));
      if (complaints.length > 0) throw new Error(complaints.join('\n'));
      await close();
    }
  } finally {
    await server.close();
  }
  return drawn;
}
