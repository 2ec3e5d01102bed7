import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { freePort } from '../../scripts/support/free-port.ts';
import { chromiumFor, launchChromium } from '../support/chromium.ts';
import { ChatWindow } from './chat-window.ts';
import { type DemoProcess, startDemo } from './demo-process.ts';

const PICTURES = path.join(import.meta.dirname, '..', 'artifacts');

describe('The demo in the Playground', function () {
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

  it('welcomes, and answers help', async () => {
    const help = await chat.say('help', 'What you can do here');
    await chat.picture('help');
    assert.match((await help.textContent()) ?? '', /What you can do here/);
  });

  it('takes a proposal and a word in the debate', async () => {
    const form = await chat.say('propose', 'Propose a topic');
    await form.getByLabel(/^Topic/).fill('Fathers in assessments');
    await form.getByLabel(/^Short name/).fill('FAT');
    await form.getByLabel(/^Case for/).fill('Every authority finds the same gap in its audits.');
    await chat.picture('propose');
    await chat.press(form, 'Put it forward');
    const debate = await chat.cardWith('Fathers in assessments');
    await chat.press(debate, 'Speak in the debate');
    await debate.getByLabel('to ask a question').check();
    await debate.getByLabel(/^What I want to say/).fill('Which authority has tried this?');
    await chat.press(debate, 'Send');
    const spoken = await chat.cardWith('1 question');
    await chat.picture('debate');
    assert.match((await spoken.textContent()) ?? '', /Sam Rivers, Carrowmoor/);
  });

  it('opens only after the debate, with the chair', async () => {
    await chat.press(await chat.say('demo', 'This is the demo'), 'End the debate');
    await chat.cardWith('The debate has lasted long enough');
    const vote = await chat.say('vote', 'In debate');
    await chat.press(vote, 'Prepare opening');
    const opening = await chat.cardWith('The bot cannot write to');
    await chat.picture('opening');
    await chat.press(opening, 'Ask the chair to open');
    await chat.cardWith('asked on');
    await chat.press(await chat.say('demo', 'Confirm as the chair'), 'Confirm as the chair');
    await chat.cardWith('No ballot has been sent yet');
  });

  it('takes a ballot, shows it for checking, gives a receipt, and changes it', async () => {
    const ballot = await chat.say('vote', 'No ballot has been sent yet');
    for (const topic of [
      'Preventing and tackling neglect',
      'Care leavers',
      'Fathers in assessments',
      'Early help',
    ])
      await chat.choose(ballot, topic);
    await chat.press(ballot, 'Check our choices');
    const tooMany = await chat.cardWith('You chose 4 topics; the limit is 3');
    await chat.picture('too-many');
    // The card is drawn anew with what was chosen: press only what is there to stay.
    await tooMany.locator('input:checked').nth(3).waitFor({ state: 'attached' });
    await chat.choose(tooMany, 'Early help', false);
    await chat.press(tooMany, 'Check our choices');
    const review = await chat.cardWith('Check our ballot');
    await chat.picture('review');
    await chat.press(review, 'Send our ballot');
    const receipt = await chat.cardWith('Our ballot has been received');
    await chat.picture('receipt');
    assert.match((await receipt.textContent()) ?? '', /Care leavers/);
    await chat.press(receipt, 'Change our ballot');
    const again = await chat.cardWith('Choose up to 3 topics');
    await again.locator('input:checked').nth(2).waitFor({ state: 'attached' });
    await chat.choose(again, 'Care leavers', false);
    await chat.choose(again, 'Recruiting and keeping');
    await chat.press(again, 'Check our choices');
    await chat.press(await chat.cardWith('Check our ballot'), 'Send our ballot');
    const changed = await chat.cardWith('Our ballot has been received');
    assert.match((await changed.textContent()) ?? '', /Recruiting and keeping/);
    assert.doesNotMatch((await changed.textContent()) ?? '', /Care leavers/);
  });

  it('closes at its time and shows the declared result', async () => {
    await chat.press(await chat.say('demo', 'Let the others vote'), 'Let the others vote');
    await chat.press(await chat.cardWith('ballots of others'), 'Go to closing time');
    await chat.press(await chat.cardWith('Voting has closed by itself'), 'Declare as the chair');
    await chat.cardWith('The chair has declared');
    const result = await chat.say('result', 'Result: Regional improvement');
    await chat.picture('result');
    const text = (await result.textContent()) ?? '';
    assert.match(text, /15 of 16 \(93\.8%\)/);
    assert.match(text, /Preventing and tackling neglect/);
  });

  it('takes a vote by points, with a run-off should topics tie', async () => {
    const form = await chat.say('new vote', 'New vote');
    await form.getByLabel(/^Title/).fill('Where to begin');
    await form.getByLabel(/^Question/).fill('Which of these should come first?');
    await form.getByLabel('Share out points').check();
    await form.getByLabel('Those with the most support').check();
    await form.getByLabel(/^How many topics, at most/).fill('1');
    await form.getByLabel('One run-off decides between them').check();
    await form.getByLabel(/^Hours for the run-off/).fill('2');
    await form.getByLabel(/^Debate before voting/).fill('0');
    await form.getByLabel(/^Voting closes on/).fill('2015-12-01');
    await chat.picture('new-vote');
    await chat.press(form, 'Save');
    await chat.press(await chat.cardWith('Draft: being prepared'), 'Start the debate');
    await chat.cardWith('No shortest time is set');
    for (const [code, topic] of Object.entries(TOPICS)) {
      const propose = await chat.say('propose', 'Propose a topic');
      await propose.getByLabel(/^Topic/).fill(topic);
      await propose.getByLabel(/^Short name/).fill(code);
      await propose.getByLabel(/^Case for/).fill('It is where most authorities stand still.');
      await chat.press(propose, 'Put it forward');
      await chat.cardWith(topic);
    }
    await chat.press(await chat.say('vote', 'In debate'), 'Prepare opening');
    await chat.press(await chat.cardWith('Everything is ready'), 'Ask the chair to open');
    await chat.cardWith('asked on');
    await chat.press(await chat.say('demo', 'Confirm as the chair'), 'Confirm as the chair');
    const ballot = await chat.say('vote', 'You have 10 points to share out');
    await ballot.getByLabel(TOPICS.FAM).fill('3');
    await ballot.getByLabel(TOPICS.VOI).fill('3');
    await chat.picture('points');
    await chat.press(ballot, 'Check our choices');
    const review = await chat.cardWith('6 of 10 points given');
    await chat.picture('points-review');
    await chat.press(review, 'Send our ballot');
    await chat.cardWith(`${TOPICS.FAM}: 3 points`);
  });

  it('decides a tie by a run-off, and says so in the result', async () => {
    await chat.press(await chat.say('demo', 'Let the others vote'), 'Let the others vote');
    await chat.press(await chat.cardWith('ballots of others'), 'Go to closing time');
    await chat.press(await chat.cardWith('Voting has closed by itself'), 'Declare as the chair');
    await chat.cardWith('the chair has started the run-off');
    const ballot = await chat.say('vote', 'This is a run-off');
    await ballot.getByLabel(TOPICS.VOI).fill('5');
    await chat.picture('run-off');
    await chat.press(ballot, 'Check our choices');
    await chat.press(await chat.cardWith('Check our ballot'), 'Send our ballot');
    await chat.cardWith(`${TOPICS.VOI}: 5 points`);
    await chat.press(await chat.say('demo', 'Let the others vote'), 'Let the others vote');
    await chat.press(await chat.cardWith('ballots of others'), 'Go to closing time');
    await chat.press(await chat.cardWith('Voting has closed by itself'), 'Declare as the chair');
    await chat.cardWith('The chair has declared');
    const result = await chat.say('result', 'Result: Where to begin');
    await chat.picture('run-off-result');
    const text = (await result.textContent()) ?? '';
    assert.match(text, /shared the last place with 28 points each, so a run-off decided between them/);
    assert.match(text, /Adopted.*VOI: The voice of the child/);
  });
});

const TOPICS = {
  FAM: 'Family hubs',
  DAT: 'Sharing data',
  VOI: 'The voice of the child',
};
