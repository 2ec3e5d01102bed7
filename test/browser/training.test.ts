import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { freePort } from '../../scripts/support/free-port.ts';
import { chromiumFor, launchChromium } from '../support/chromium.ts';
import { ChatWindow } from './chat-window.ts';
import { type DemoProcess, startDemo } from './demo-process.ts';

const PICTURES = path.join(import.meta.dirname, '..', 'artifacts', 'training');

describe('Training in the Playground', function () {
  this.timeout(180_000);
  let demo: DemoProcess;
  let browser: Browser;
  let chat: ChatWindow;

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

  const textOf = async (card: Locator): Promise<string> => (await card.textContent()) ?? '';
  const step = async (name: string): Promise<void> => chat.press(await chat.say('demo', name), name);

  it('plans a session: a programme, its material, times, seats and a trainer, and opens booking', async () => {
    await chat.press(await chat.say('training programmes', 'no training programme yet'), 'New programme');
    const programme = await chat.cardWith('New training programme');
    await programme.getByLabel(/^Name/).fill('Case tracking');
    await programme.getByLabel('Yes').check();
    await programme.getByLabel(/^Aim/).fill('Consistent judgement');
    await programme.getByLabel(/^Months from/).fill('3');
    await chat.press(programme, 'Save the programme');
    await chat.cardWith('Case tracking (pilot)');

    const material = await chat.say('new material', 'New version of the material');
    await material.getByLabel(/^Number/).fill('1.0');
    await material.getByLabel(/^In use from/).fill('2015-11-13');
    await material.getByLabel(/^What changed/).fill('First pilot');
    await material.getByLabel(/^Why/).fill('Authorities asked for it');
    await material.getByLabel(/^What it rests on/).fill('Wish of the steering group');
    await chat.press(material, 'Save the version');
    await chat.cardWith('Version 1.0 of Case tracking');

    const form = await chat.say('new session', 'New session of Case tracking');
    await form.getByLabel(/^Day/).fill('2015-12-10');
    await chat.pick(form, /^Sub-region/, 'West');
    await form.getByLabel(/^Venue/).fill('Harbour House');
    await form.getByLabel(/^Seats(?! kept)/).fill('3');
    await chat.choose(form, 'Robin Hale');
    await chat.pick(form, /^Version of the material/, '1.0');
    await form.getByLabel('With a neutral bundle, for everybody').check();
    await chat.picture('new-session');
    await chat.press(form, 'Save');
    await chat.press(await chat.cardWith('A draft.'), 'Begin the preparation');
    const ready = await chat.cardWith('Nothing is missing');
    await chat.picture('ready');
    await chat.press(ready, 'Open booking');
    assert.match(await textOf(await chat.cardWith('Open for booking')), /0 of 3 taken/);
  });

  it('books a seat, and gives it up again', async () => {
    const list = await chat.say('sessions', 'In West, your own sub-region');
    await chat.picture('sessions');
    assert.match(await textOf(list), /3 of 3 seats are free/);
    const seat = await chat.say('book T1', 'You have a seat on session T1');
    await chat.picture('seat');
    await chat.press(seat, 'Cancel my seat');
    await chat.press(await chat.cardWith('Cancel your seat'), 'Cancel my seat now');
    await chat.cardWith('Your seat is cancelled');
  });

  it('waits when the others have filled it, and says where in line and why', async () => {
    await step('Let the others book');
    await chat.cardWith('3 seats went to others');
    const waiting = await chat.say('book T1', 'You wait for a seat on session T1');
    await chat.picture('waiting');
    assert.match(await textOf(waiting), /next in line, number 1 of 1.*All seats are taken/);
  });

  it('is offered the seat that somebody gives up, by a message, and accepts it there', async () => {
    await step('Let somebody cancel');
    const offer = await chat.cardWith('A seat on session T1 is offered to you');
    await chat.picture('offer');
    await chat.press(offer, 'Take the seat');
    const seat = await chat.cardWith('You have a seat on session T1');
    assert.match(await textOf(seat), /10 December 2015, 09:30 to 16:00 London time/);
  });

  it('takes attendance when the session begins: everybody is ticked, and who is absent loses the tick', async () => {
    await step('Go to the session');
    await chat.cardWith('The session begins');
    const sheet = await chat.say('attendance', 'Attendance of session T1');
    await chat.choose(sheet, /^(?!Sam Rivers).+, /, false);
    await chat.picture('attendance');
    await chat.press(sheet, 'Save attendance');
    await chat.cardWith('2 attended, 1 did not');
    const certificate = await chat.say('certificate', 'certificate');
    await chat.picture('certificate');
    assert.match(await textOf(certificate), /T1/);
  });
});
