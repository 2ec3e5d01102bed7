import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { PAGE_IDS } from '../../bot/tab-api/tab-page.ts';
import { buildTab } from '../../scripts/build-tab.ts';
import type { Stage } from '../../scripts/scenario/stage.ts';
import { declared, opened, stageForVotes, voted } from '../conversations/vote-stage.ts';
import { chromiumFor, launchChromium } from '../support/chromium.ts';
import { OF_COLOURS, seriousViolations } from './accessibility.ts';
import { type FakeTeams, openInTeams } from './fake-teams.ts';
import { startTabServer, type TabServer } from './tab-server.ts';
import { go, heading, isReady } from './tab-window.ts';

const PICTURES = path.join(import.meta.dirname, '..', 'artifacts', 'tab');

describe('The tab in Teams', function () {
  this.timeout(120_000);
  let stage: Stage & { keys: string[] };
  let server: TabServer;
  let browser: Browser;
  let teams: FakeTeams | undefined;

  before(async function () {
    const chromium = chromiumFor(this);
    mkdirSync(PICTURES, { recursive: true });
    await buildTab();
    stage = await stageForVotes();
    await opened(stage);
    for (const key of ['voter-D01', 'voter-D02', 'voter-D03']) await voted(stage, key, ['NEG', 'QOP']);
    await declared(stage);
    server = await startTabServer(stage);
    browser = await launchChromium(chromium);
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await teams?.page.screenshot({ path: path.join(PICTURES, 'failed.png') });
    await teams?.close();
    teams = undefined;
  });

  after(async () => {
    await browser?.close();
    await server?.close();
    await stage?.close();
  });

  const open = async (key: string, change: Partial<Parameters<typeof openInTeams>[1]> = {}) => {
    teams = await openInTeams(browser, { url: server.url, tokens: [await server.token(key)], ...change });
    return teams;
  };

  it('signs in with the token of Teams, opens the page that a link leads to, and shows its chart and figures', async () => {
    const { tab, page, complaints, heard } = await open('manager', { subPage: 'votes' });
    await tab.waitForSelector('figure svg');
    equal(await heading(tab), 'Votes and results');
    const text = (await tab.textContent('[data-part=result]')) ?? '';
    match(text, /Topic NEG/);
    match(text, /3 of 3/);
    match((await tab.getAttribute('figure', 'aria-label')) ?? '', /^Chart: /);
    ok((await heard()).some(({ func }) => func === 'appInitialization.success'));
    await page.screenshot({ path: path.join(PICTURES, 'result.png') });
    deepEqual(complaints, []);
  });

  for (const theme of ['default', 'dark', 'contrast'])
    it(`has no serious fault of accessibility on any page in the theme ${theme}`, async () => {
      const { tab, page, tell, complaints } = await open('manager');
      await isReady(tab);
      await tell('themeChange', [theme]);
      await tab.waitForSelector(`[data-theme=${theme}]`);
      const found: string[] = [];
      for (const id of PAGE_IDS) {
        await go(tab, id);
        if (id === 'votes') await tab.waitForSelector('figure svg');
        found.push(
          ...(await seriousViolations(tab, theme === 'default' ? undefined : OF_COLOURS)).map(
            one => `${id}: ${one}`,
          ),
        );
      }
      await page.screenshot({ path: path.join(PICTURES, `queues-${theme}.png`) });
      deepEqual(found, []);
      deepEqual(complaints, []);
    });

  it('fits 320 pixels, which is 640 at twice the size, on every page', async () => {
    const { tab } = await open('manager', { width: 320 });
    await isReady(tab);
    for (const id of PAGE_IDS) {
      await go(tab, id);
      const [wide, there] = await tab.evaluate<number[]>(
        '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
      );
      ok(Number(wide) <= Number(there), `${id} is ${wide} wide`);
    }
  });

  it('is walked through by keyboard alone', async () => {
    const { tab, page } = await open('voter-D01');
    await isReady(tab);
    await tab.focus('#tab-overview');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await tab.waitForSelector('h1:has-text("Votes and results")');
    await isReady(tab);
    for (let i = 0; i < 20; i += 1) {
      await page.keyboard.press('Tab');
      if (await tab.evaluate('document.activeElement.matches(".card button")')) break;
    }
    await page.keyboard.press('Enter');
    await tab.waitForSelector('.back');
  });

  it('says that a page is not for somebody who follows a link to it', async () => {
    const { tab } = await open('colleague', { subPage: 'queues' });
    await isReady(tab);
    match((await tab.textContent('main')) ?? '', /This page is for other roles/);
    equal(await tab.isVisible('#tab-queues'), false);
  });

  it('asks Teams for a new token when one has run out, and says so when the new one has, too', async () => {
    const [old, fresh] = [await server.token('manager', -600), await server.token('manager')];
    const renewed = await open('manager', { tokens: [old, fresh] });
    await isReady(renewed.tab);
    equal(await heading(renewed.tab), 'Overview');
    await renewed.close();
    const { tab, page } = await open('manager', { tokens: [old] });
    await tab.waitForSelector('.message');
    match((await tab.textContent('.message')) ?? '', /Your sign-in has run out/);
    await page.evaluate(`window.tokens = [${JSON.stringify(fresh)}]`);
    await tab.click('.message button');
    await tab.waitForSelector('nav');
  });

  it('says that Teams signed nobody in', async () => {
    const { tab } = await open('manager', { tokens: [] });
    await tab.waitForSelector('.message');
    match((await tab.textContent('.message')) ?? '', /Teams did not sign you in/);
  });

  it('shows where something will stand while the bot is slow, and a message with a way out when it fails', async () => {
    let fails = true;
    let waiting = () => {};
    const slow = new Promise<void>(resolve => {
      waiting = resolve;
    });
    const { tab } = await open('manager', {
      async onRequest(route) {
        if (!route.request().url().includes('/api/tab/pages/overview') || !fails) return false;
        await slow;
        await route.fulfill({ status: 500, body: '' });
        return true;
      },
    });
    await tab.waitForSelector('main[aria-busy=true] .bar');
    match((await tab.textContent('main')) ?? '', /Loading the page/);
    waiting();
    await tab.waitForSelector('.message');
    match((await tab.textContent('.message')) ?? '', /The bot does not answer/);
    fails = false;
    await tab.click('.message button');
    await tab.waitForSelector('.part');
  });

  it('shows a channel the same as everybody there, without a button', async () => {
    const { tab } = await open('manager', { path: '/tab/?place=channel' });
    await isReady(tab);
    equal(await tab.isVisible('#tab-votes'), false);
    await go(tab, 'sessions');
    equal(await tab.locator('.card button').count(), 0);
  });

  it('is put into a channel from its own page', async () => {
    const { tab, tell, heard, page } = await open('manager', { path: '/tab/configure', frame: 'settings' });
    await tab.waitForSelector('h1:has-text("Put the region on a tab")');
    await page.waitForFunction('heard.some(({ func }) => func === "settings.setValidityState")');
    await tell('settings.save', [{}]);
    await page.waitForFunction('heard.some(({ func }) => func === "settings.setSettings")');
    const set = (await heard()).find(({ func }) => func === 'settings.setSettings');
    match(JSON.stringify(set?.args), /bot\.example\/tab\/\?place=channel/);
  });

  it('in a plain browser says how to open it in Teams, and asks for nothing', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.url}/tab`);
    await page.waitForSelector('h1');
    match((await page.textContent('main')) ?? '', /In Microsoft Teams, open the app/);
    doesNotMatch((await page.content()) ?? '', /Topic NEG/);
    deepEqual(await page.context().cookies(), []);
    await page.close();
  });
});
