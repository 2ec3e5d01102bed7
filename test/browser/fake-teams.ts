import type { Browser, Frame, Page, Route } from 'playwright-core';

/** Where the tab seems to be, since Teams shows https only. */
const BOT = 'https://bot.example';
/** An address that the SDK takes for Teams by itself, so the page needs no exception for tests. */
const TEAMS = 'https://teams.microsoft.com/fake-host';

/** A frame that answers as Teams does: who is there, which theme, and a token. */
const hostPage = (
  address: string,
  context: { frameContext: string },
  tokens: readonly string[],
) => `<!doctype html><title>Teams</title>
<style>html, body, iframe { margin: 0; border: 0; width: 100%; height: 100%; }</style>
<iframe id="tab" title="Tab" src="${address}"></iframe>
<script>
  window.tokens = ${JSON.stringify(tokens)};
  window.heard = [];
  const runtime = { apiVersion: 4, isLegacyTeams: false, supports: { pages: { config: {} } } };
  addEventListener('message', ({ data, origin, source }) => {
    const { id, uuid, func, args } = data;
    window.heard.push({ func, args });
    const token = window.tokens.length > 1 ? window.tokens.shift() : window.tokens[0];
    const answers = {
      initialize: () => ['${context.frameContext}', 'web', JSON.stringify(runtime), '2.0.1'],
      getContext: () => [${JSON.stringify(context)}],
      'authentication.getAuthToken': () => (token ? [true, token] : [false, 'resourceDisabled']),
    };
    if (answers[func]) source.postMessage({ id, uuid, args: answers[func]() }, origin);
  });
  window.tell = (func, args) =>
    document.getElementById('tab').contentWindow.postMessage({ func, args }, '${BOT}');
</script>`;

export interface FakeTeams {
  page: Page;
  /** The tab in its frame. */
  tab: Frame;
  /** What the page has asked of Teams. */
  heard(): Promise<{ func: string; args: unknown[] }[]>;
  tell(func: string, args: unknown[]): Promise<void>;
  /** What the console complained of, and what was thrown. */
  complaints: string[];
  close(): Promise<void>;
}

export interface FakeTeamsOptions {
  /** Where the bot really is. */
  url: string;
  /** Tokens that are given one after the other; the last one again and again. */
  tokens: readonly string[];
  path?: string;
  /** What Teams shows the page for. */
  frame?: 'content' | 'settings';
  theme?: string;
  subPage?: string;
  width?: number;
  /** Stands between the page and the bot. */
  onRequest?(route: Route): Promise<boolean>;
}

/** Opens the tab in a window that looks like Teams to it. */
export async function openInTeams(browser: Browser, options: FakeTeamsOptions): Promise<FakeTeams> {
  const {
    url,
    tokens,
    path = '/tab/',
    frame = 'content',
    theme = 'default',
    subPage = '',
    width = 1_000,
  } = options;
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on('pageerror', error => complaints.push(error.message));
  page.on('console', line => {
    // The SDK looks for a longer list of hosts elsewhere and is content with its own.
    if (line.type() === 'error' && !line.text().includes('validDomains')) complaints.push(line.text());
  });
  const context = {
    theme,
    locale: 'en-gb',
    entityId: 'region',
    subEntityId: subPage,
    frameContext: frame,
  };
  await page.route(TEAMS, route =>
    route.fulfill({ contentType: 'text/html', body: hostPage(`${BOT}${path}`, context, tokens) }),
  );
  await page.route(`${BOT}/**`, async route => {
    if (await options.onRequest?.(route)) return;
    const response = await route.fetch({ url: route.request().url().replace(BOT, url) });
    await route.fulfill({ response });
  });
  await page.goto(TEAMS, { waitUntil: 'commit' });
  const shown = await page.waitForSelector('#tab');
  const tab = await shown.contentFrame();
  if (!tab) throw new Error('The host shows no tab.');
  return {
    page,
    tab,
    complaints,
    heard: () => page.evaluate('window.heard'),
    tell: (func, args) => page.evaluate(`window.tell(${JSON.stringify(func)}, ${JSON.stringify(args)})`),
    async close() {
      // A chart's script may still be on its way.
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await page.close();
    },
  };
}
