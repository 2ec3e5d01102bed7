import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict';
import type { Browser, BrowserContextOptions, Frame } from 'playwright-core';
import { PAGE_IDS } from '../../bot/tab-api/tab-page.ts';
import { buildTab } from '../../scripts/build-tab.ts';
import { onDatabase } from '../../scripts/scenario/on-database.ts';
import type { Stage } from '../../scripts/scenario/stage.ts';
import { mongoIndicatorStore } from '../../storage/indicator-store.ts';
import { nodesOf } from '../cards/card-walk.ts';
import { CAST, opened, stageForVotes, typed } from '../conversations/vote-stage.ts';
import { sampleIndicator, sampleValue } from '../indicators/sample-indicator.ts';
import { chromiumFor, launchChromium } from '../support/chromium.ts';
import { seriousViolations } from './accessibility.ts';
import { openInTeams } from './fake-teams.ts';
import { startTabServer } from './tab-server.ts';
import { go, heading, isReady } from './tab-window.ts';

const PEOPLE = ['manager', 'voter-D01', 'colleague'];
const YEARS = ['2010-11', '2011-12', '2012-13', '2013-14', '2014-15'];

describe('The tab in the demo', function () {
  this.timeout(120_000);
  let stage: Stage & { keys: string[] };
  let browser: Browser;

  before(async function () {
    const chromium = chromiumFor(this);
    await buildTab();
    const people = PEOPLE.flatMap(key => CAST.filter(one => one.key === key));
    stage = await stageForVotes({
      demo: { moveTo: () => {}, ballots: {}, people },
      settings: { DEMO: '1' },
    });
    await opened(stage);
    await seedFigures(stage);
    browser = await launchChromium(chromium);
  });

  after(async () => {
    await browser?.close();
    await stage?.close();
  });

  /** Opens the tab as its first person in a window of its own, and closes it afterwards. */
  async function look(
    { at = '', ...window }: BrowserContextOptions & { at?: string },
    run: (tab: Frame) => Promise<void>,
  ) {
    const page = await browser.newPage(window);
    page.setDefaultTimeout(10_000);
    await page.goto(`${stage.bot.url}/tab${at}`);
    await isReady(page.mainFrame());
    await run(page.mainFrame());
    await page.close();
  }

  const play = async (tab: Frame, key: string) => {
    const { tenantId, objectId } = stage.user(key).account;
    await tab.selectOption('#playing', `${tenantId}/${objectId}`);
    await tab.waitForSelector('main[aria-busy=true]');
    await isReady(tab);
  };

  it('is seen through the eyes of whoever is chosen: the queues with one role, nothing that waits without any', () =>
    look({}, async tab => {
      ok(await tab.isVisible('#tab-queues'));
      await play(tab, 'voter-D01');
      equal(await tab.isVisible('#tab-queues'), false);
      match((await tab.textContent('[data-part=waiting]')) ?? '', /Your ballot on .* has not been sent/);
      await play(tab, 'colleague');
      const waiting = (await tab.textContent('[data-part=waiting]')) ?? '';
      match(waiting, /Nothing waits for you now/);
      doesNotMatch(waiting, /ballot/);
    }));

  for (const theme of ['default', 'dark', 'contrast'])
    it(`draws the lines of an indicator beside its table, without a serious fault in the theme ${theme}`, () =>
      look({ at: `?theme=${theme}#indicators` }, async tab => {
        await tab.click('button:has-text("Show this indicator")');
        await tab.waitForSelector('figure svg');
        match((await tab.textContent('[data-part=indicators]')) ?? '', /2014-15.*20\.0%/);
        deepEqual(await seriousViolations(tab), []);
      }));

  it('fits a window of 1280 pixels at 200%, on every page', () =>
    look({ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }, async tab => {
      for (const id of PAGE_IDS) {
        await go(tab, id);
        const [wide, there] = await tab.evaluate<number[]>(
          '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
        );
        ok(Number(wide) <= Number(there), `${id} is ${wide} wide`);
      }
    }));

  it('opens where the link on a card of the chat leads to', async () => {
    const link = nodesOf(await typed(stage, 'manager', 'coverage')).find(
      ({ type, title }) => type === 'Action.OpenUrl' && title === 'Open in the tab',
    );
    const { pathname, hash } = new URL(String(link?.url));
    equal(pathname, '/tab');
    await look({ at: hash }, async tab => equal(await heading(tab), 'Coverage and readiness'));
  });

  it('leads back into the chat with the bot, in Teams', async () => {
    const server = await startTabServer(stage);
    const { tab, heard, page, close } = await openInTeams(browser, {
      url: server.url,
      tokens: [await server.token('manager')],
    });
    await isReady(tab);
    await tab.click('footer button');
    await page.waitForFunction('heard.some(({ func }) => /openLink|executeDeepLink/.test(func))');
    const asked = (await heard()).find(({ func }) => /openLink|executeDeepLink/.test(func));
    match(JSON.stringify(asked?.args), /teams\.microsoft\.com\/l\/chat\/0\/0\?users=28:/);
    await close();
    await server.close();
  });
});

/** Five years of one figure, so that there is a line and where it goes if nothing changes. */
const seedFigures = (stage: Stage) =>
  onDatabase(stage, async db => {
    const { region } = stage;
    const indicators = mongoIndicatorStore(db);
    await indicators.insertIndicator(sampleIndicator({ region }));
    await indicators.putValues(
      YEARS.flatMap((period, year) =>
        ['D01', 'D02', 'D03', 'D04'].map(authority =>
          sampleValue({ region, period, authority, numerator: 12 + year, rate: 15, state: 'approved' }),
        ),
      ),
    );
  });
