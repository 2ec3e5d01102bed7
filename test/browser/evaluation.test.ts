import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { freePort } from '../../scripts/support/free-port.ts';
import { chromiumFor, launchChromium } from '../support/chromium.ts';
import { ChatWindow } from './chat-window.ts';
import { type DemoProcess, startDemo } from './demo-process.ts';

const PICTURES = path.join(import.meta.dirname, '..', 'artifacts', 'evaluation');

/** In the order of the questions, and for each label which of those that are called so. */
const ANSWERS: [label: RegExp, which: number][] = [
  [/^Excellent$/, 0],
  [/^Very good$/, 1],
  [/^Slightly$/, 0],
  [/^Very$/, 1],
  [/^About right$/, 0],
];

describe('An evaluation in the Playground', function () {
  this.timeout(180_000);
  let demo: DemoProcess;
  let browser: Browser;
  let chat: ChatWindow;
  let receipt = '';

  before(async function () {
    const chromium = chromiumFor(this);
    mkdirSync(PICTURES, { recursive: true });
    demo = await startDemo({ bot: await freePort(), chat: await freePort() });
    browser = await launchChromium(chromium);
    const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
    chat = await ChatWindow.open(page, demo.url, PICTURES);
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await chat.picture('failed');
  });

  after(async () => {
    await browser?.close();
    await demo?.stop();
  });

  const change = (card: Locator) => card.getByLabel(/^What should we change/);

  it('comes by itself five minutes before the session ends', async () => {
    await chat.press(await chat.say('demo', 'This is the demo'), 'Attend a training session');
    await chat.cardWith('five minutes before it ends');
    const questions = await chat.cardWith('How was session DEMO?');
    await chat.picture('questions');
    assert.match((await questions.textContent()) ?? '', /Taking part is voluntary/);
  });

  it('refuses a text with a date of birth, and keeps what was filled in', async () => {
    const questions = await chat.cardWith('How was session DEMO?');
    for (const [label, which] of ANSWERS) await chat.choose(questions, label, true, which);
    await change(questions).fill('The boy born 14/03/2009 was not in the notes.');
    await chat.press(questions, 'Check my answers');
    const anew = await chat.cardWith('The text contains a date that could be a date of birth');
    await anew
      .locator('input:checked')
      .nth(ANSWERS.length - 1)
      .waitFor({ state: 'attached' });
    await chat.picture('refused-text');
    assert.match(await change(anew).inputValue(), /The boy/);
  });

  it('is looked at once more, sent, and answered with a receipt', async () => {
    const questions = await chat.cardWith('How was session DEMO?');
    await change(questions).fill('More time for the practice case.');
    await chat.press(questions, 'Check my answers');
    const review = await chat.cardWith('Check your answers');
    await chat.picture('review');
    assert.match((await review.textContent()) ?? '', /Excellent.*Very good.*Slightly.*Very.*About right/);
    assert.equal(await change(review).inputValue(), 'More time for the practice case.');
    await chat.press(review, 'Send my answers');
    const thanks = await chat.cardWith('Thank you, your answers are in');
    await chat.picture('receipt');
    [receipt = ''] = /[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec((await thanks.textContent()) ?? '') ?? [];
    assert.notEqual(receipt, '');
  });

  it('is corrected with the receipt code', async () => {
    const questions = await chat.say(`correct answer ${receipt}`, 'You are changing the answer');
    await questions
      .locator('input:checked')
      .nth(ANSWERS.length - 1)
      .waitFor({ state: 'attached' });
    await chat.choose(questions, /^Good$/, true, 0);
    await chat.press(questions, 'Check my answers');
    const review = await chat.cardWith('Check your answers');
    assert.match((await review.textContent()) ?? '', /OverallGood/);
    await chat.press(review, 'Send my answers');
    const changed = await chat.cardWith('Your answer was changed');
    await chat.picture('corrected');
    assert.doesNotMatch((await changed.textContent()) ?? '', new RegExp(receipt));
    const again = await chat.say('evaluate', 'No session waits for your evaluation');
    assert.ok(await again.isVisible());
  });

  it('is one of sixteen when the others have answered', async () => {
    await chat.press(await chat.say('demo', 'Let the others evaluate'), 'Let the others evaluate');
    await chat.cardWith('15 evaluations of others came in');
    await chat.picture('others');
  });
});
