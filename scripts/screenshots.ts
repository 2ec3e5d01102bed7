import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { ChatWindow } from '../test/browser/chat-window.ts';
import { startDemo } from '../test/browser/demo-process.ts';
import { go, isReady } from '../test/browser/tab-window.ts';
import { findChromium, launchChromium } from '../test/support/chromium.ts';
import { freePort } from './support/free-port.ts';

/**
 * `npm run screenshots`: plays the README's two-minute tour in the running demo and takes its pictures, into
 * docs/images. It needs a Chromium on the PATH, or named by CHROMIUM_PATH.
 */
const IMAGES = path.join(import.meta.dirname, '..', 'docs', 'images');
/** What the chat window has above and below the messages. */
const CHAT = { from: 60, to: 1_205 };
/** Enough of a page to know it by. */
const UPPER = { from: 0, to: 760 };
/** As wide as a chat beside a list of chats. */
const WINDOW = { width: 1_280, height: 1_300 };
const CHOICES = ['Preventing and tackling neglect', 'Recruiting and keeping', 'Quality of practice'];

const chromium = findChromium();
if (!chromium) throw new Error('There is no Chromium on the PATH, and CHROMIUM_PATH is not set.');
await mkdir(IMAGES, { recursive: true });
const ports = { bot: await freePort(), chat: await freePort() };
const demo = await startDemo(ports);
const browser = await launchChromium(chromium);
try {
  await inTheChat(browser);
  await inTheTab(browser);
} finally {
  await browser.close();
  await demo.stop();
}
console.log(`The pictures are in ${IMAGES}.`);

/** From what waits to the declared result. */
async function inTheChat(on: Browser): Promise<void> {
  const page = await on.newPage({ viewport: WINDOW });
  const chat = await ChatWindow.open(page, demo.url, IMAGES);
  const step = async (name: string) => chat.press(await chat.say('demo', 'This is the demo'), name);

  await step('End the debate');
  await chat.cardWith('The debate has lasted long enough');
  await chat.press(await chat.say('vote', 'In debate'), 'Prepare opening');
  await chat.press(await chat.cardWith('The bot cannot write to'), 'Ask the chair to open');
  await chat.cardWith('asked on');
  await step('Confirm as the chair');
  await chat.cardWith('No ballot has been sent yet');
  await keep(await chat.say('waiting', 'What waits for you'), 'waiting', CHAT);

  const ballot = await chat.say('vote', 'No ballot has been sent yet');
  for (const topic of CHOICES) await chat.choose(ballot, topic);
  await keep(ballot, 'ballot', CHAT);
  await chat.press(ballot, 'Check our choices');
  await chat.press(await chat.cardWith('Check our ballot'), 'Send our ballot');
  await chat.cardWith('Our ballot has been received');

  await step('Let the others vote');
  await chat.press(await chat.cardWith('ballots of others'), 'Go to closing time');
  await chat.press(await chat.cardWith('Voting has closed by itself'), 'Declare as the chair');
  await chat.cardWith('The chair has declared');
  await chat.say('result', 'Result: Regional improvement');
  await page.close();
}

/** The same result, and an indicator, as the tab shows them. */
async function inTheTab(on: Browser): Promise<void> {
  const page: Page = await on.newPage({ viewport: WINDOW });
  const tab = page.mainFrame();
  await page.goto(`http://127.0.0.1:${ports.bot}/tab#overview`);
  await isReady(tab);
  await tab.waitForSelector('.bar', { state: 'detached' });
  await keep(page.locator('.page'), 'tab-overview', UPPER);
  await go(tab, 'votes');
  const result = page.locator('[data-part=result]');
  await result.locator('figure svg text').first().waitFor();
  await keep(result, 'tab-result', UPPER);
  await page.goto('about:blank');
  await page.goto(`http://127.0.0.1:${ports.bot}/tab?theme=dark#indicators`);
  await isReady(tab);
  await tab.click('button:has-text("Show this indicator")');
  const indicator = page.locator('[data-part=indicators]');
  await indicator.locator('figure svg text').first().waitFor();
  await keep(indicator, 'tab-indicator', UPPER);
  await page.close();
}

/** As much of something as there is to be seen in the window. */
async function keep(shown: Locator, name: string, { from, to }: { from: number; to: number }): Promise<void> {
  await shown.scrollIntoViewIfNeeded();
  const box = await shown.boundingBox();
  if (!box) throw new Error(`There is nothing to take a picture of: ${name}.`);
  const { x, width } = box;
  const y = Math.max(from, box.y);
  const height = Math.min(box.y + box.height, to) - y;
  await shown.page().screenshot({ path: path.join(IMAGES, `${name}.png`), clip: { x, y, width, height } });
}
