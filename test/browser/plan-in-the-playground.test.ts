import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { freePort } from '../../scripts/support/free-port.ts';
import { chromiumFor, launchChromium } from '../support/chromium.ts';
import { bringIntoView, ChatWindow } from './chat-window.ts';
import { type DemoProcess, startDemo } from './demo-process.ts';
import { agreeFindings, beginProgramme, collateOne, makeVisit, releaseOne } from './finding-walk.ts';

const PICTURES = path.join(import.meta.dirname, '..', 'artifacts', 'plan');

describe('A finding and an action in the Playground', function () {
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

  it('keeps a finding with its host until its director releases it, and collates it by topic', async () => {
    await beginProgramme(chat);
    await makeVisit(chat);
    await agreeFindings(chat);
    await releaseOne(chat);
    await collateOne(chat);
  });

  it('shows where a figure comes from and where it goes, as a chart, in words and in a table', async () => {
    const list = await chat.say('indicators', 'Outcomes and indicators');
    await chat.picture('indicators');
    assert.match((await list.textContent()) ?? '', /Vacancy rate of social workers.*Gets worse/);
    const card = await chat.say('indicator SP2', 'Where it comes from and where it goes');
    await bringIntoView(card.locator('svg').first());
    await chat.picture('indicator');
    const text = (await card.textContent()) ?? '';
    assert.match(text, /From 12\.6% in 2010-11 to 16\.2% in 2014-15\. If nothing changes: 17\.1% in 2015-16/);
    assert.match(text, /what that means has to be judged/);
    const topics = await chat.say('proposals', 'Preventing and tackling neglect');
    await chat.press(topics, 'Show');
    const topic = await chat.cardWith('put this topic forward or spoke on it');
    await bringIntoView(topic.locator('svg').first());
    await chat.picture('topic-with-baseline');
    await chat.press(topic, 'Turn the curve');
    const sheet = await chat.cardWith('The story behind the baseline');
    await chat.picture('curve');
    assert.match((await sheet.textContent()) ?? '', /Children are safe from neglect.*Health visitors/);
  });

  it('brings two topics to endorsement', async () => {
    await chat.press(await chat.say('demo', 'This is the demo'), 'End the debate');
    await chat.cardWith('The debate has lasted long enough');
    await chat.press(await chat.say('vote', 'In debate'), 'Prepare opening');
    await chat.press(await chat.cardWith('The bot cannot write to'), 'Ask the chair to open');
    await chat.cardWith('asked on');
    await chat.press(await chat.say('demo', 'Confirm as the chair'), 'Confirm as the chair');
    await chat.cardWith('No ballot has been sent yet');
    await chat.press(await chat.say('demo', 'Let the others vote'), 'Let the others vote');
    await chat.press(await chat.cardWith('ballots of others'), 'Go to closing time');
    await chat.press(await chat.cardWith('Voting has closed by itself'), 'Declare as the chair');
    await chat.press(await chat.cardWith('The chair has declared'), 'Endorse as the branch');
    await chat.cardWith('The branch has endorsed');
  });

  it('takes the endorsed topics up into a plan, with an action for one of them', async () => {
    const form = await chat.say('new plan', 'New improvement plan');
    await form.getByLabel(/^Principles/).fill('Each authority owns its improvement');
    await chat.picture('new-plan');
    await chat.press(form, 'Begin the plan');
    const page = await chat.cardWith('Improvement plan 2016');
    await chat.picture('empty-plan');
    await chat.press(page, 'Add an action');
    const action = await chat.cardWith('The owner does it and tells how it goes');
    await action.getByLabel(/^Action/).fill('Shared neglect scorecard');
    await action.getByLabel(/^Owner/).fill('Sam Rivers');
    await action.getByLabel(/^Support group/).fill('Performance and data');
    await action.getByLabel(/^Due/).fill('2016-06-15');
    await action.getByLabel(/^Success measure/).fill('Every authority supplies the figures each quarter');
    await choose(action, /^Sponsor/, /Port Brannick/);
    await choose(action, /^Indicator that shows it/, /^SP2/);
    await chat.picture('new-action');
    await chat.press(action, 'Save the action');
    const card = await chat.cardWith('A1: Shared neglect scorecard');
    assert.match((await card.textContent()) ?? '', /Not started.*Sam Rivers, Carrowmoor.*15 June 2016/);
  });

  it('is agreed by the branch and begun', async () => {
    const page = await chat.say('plan', 'Improvement plan 2016');
    await chat.press(page, 'Add an action');
    const action = await chat.cardWith('The owner does it and tells how it goes');
    await choose(action, /^Priority/, /^WRK/);
    await action.getByLabel(/^Action/).fill('Agency social worker memorandum');
    await action.getByLabel(/^Owner/).fill('Sam Rivers');
    await choose(action, /^Sponsor/, /Port Brannick/);
    await action.getByLabel(/^Due/).fill('2016-12-16');
    await action.getByLabel(/^Success measure/).fill('Every authority has signed it');
    await chat.press(action, 'Save the action');
    await chat.cardWith('A2: Agency social worker memorandum');
    for (const then of ['Submit it to the branch', 'Begin with it']) {
      const plan = await chat.say('plan', 'Improvement plan 2016');
      await chat.press(plan, 'Move the plan on');
      await plan.getByLabel(then).check();
      await chat.picture('move-the-plan');
      await chat.press(plan, 'Record this');
      await chat.cardWith(then === 'Begin with it' ? 'The plan is under way' : 'submitted to the branch');
      if (then === 'Begin with it') continue;
      await chat.press(await chat.say('demo', 'This is the demo'), 'Agree to the plan as the branch');
      await chat.cardWith('The branch has agreed to the plan');
    }
  });

  it('turns red with its reason, waits to be confirmed, and is confirmed by its sponsor', async () => {
    const card = await chat.say('plan A1', 'A1: Shared neglect scorecard');
    await sayRed(card, '');
    await card.page().getByText('Red needs a reason, so nothing was saved').waitFor();
    await chat.picture('red-without-a-reason');
    await sayRed(card, 'Two authorities cannot supply the data');
    const red = await chat.cardWith('The owner says that it is red');
    await bringIntoView(red.getByText('The owner says that it is red'));
    await chat.picture('red');
    assert.match(
      (await red.textContent()) ?? '',
      /Red, not confirmed yet.*Two authorities cannot supply the data/,
    );
    const page = await chat.say('plan', 'Improvement plan 2016');
    assert.match((await page.textContent()) ?? '', /0 green, 0 amber, 1 red, 1 not started/);
    await chat.press(await chat.say('demo', 'Confirm as the sponsor'), 'Confirm as the sponsor');
    await chat.cardWith('The sponsor has confirmed');
    const plan = await chat.say('plan', 'Improvement plan 2016');
    await bringIntoView(plan.getByText('Improvement plan 2016'));
    await chat.picture('plan-on-a-page');
    const text = (await plan.textContent()) ?? '';
    assert.match(text, /A1: Shared neglect scorecard.*15 June 2016Red/);
    assert.doesNotMatch(text, /not confirmed/);
  });

  it('can be followed from the action to its indicator and back', async () => {
    const action = await chat.say('plan A1', 'A1: Shared neglect scorecard');
    await chat.press(action, 'Its indicator');
    const indicator = await chat.cardWith('Where it comes from and where it goes');
    await chat.press(indicator, 'Actions that it measures');
    await chat.picture('what-it-measures');
    await chat.press(indicator, 'Show this action');
    const again = await chat.cardWith('RAG: red');
    await chat.picture('action-with-history');
    await chat.press(again, 'Its priority');
    const priority = await chat.cardWith('Priority NEG');
    await bringIntoView(priority.getByText('Priority NEG'));
    await chat.picture('priority');
    assert.match((await priority.textContent()) ?? '', /14 ballots.*A1: Shared neglect scorecard/);
  });
});

/** Opens a list of choices and takes the first one of this name. */
async function choose(card: Locator, input: RegExp, choice: RegExp): Promise<void> {
  await card.getByRole('combobox', { name: input }).click();
  await card.page().getByRole('option', { name: choice }).first().click();
}

/** Fills in how the action goes, and sends it. The Playground folds the form again after a refusal. */
async function sayRed(card: Locator, reason: string): Promise<void> {
  const press = (name: string) => card.getByRole('button', { name, exact: true }).click();
  await press('Say how it goes');
  await card.getByLabel(/^Red:/).check();
  await card.getByLabel(/^Reason, needed for red/).fill(reason);
  await card.getByLabel(/^What has happened/).fill('We asked all sixteen and heard from fourteen.');
  await press('Save');
}
