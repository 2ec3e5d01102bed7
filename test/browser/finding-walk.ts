import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { nameOfKey } from '../../scripts/scenario/invented-names.ts';
import { bringIntoView, type ChatWindow } from './chat-window.ts';

const TOPIC = 'Preventing and tackling neglect';
const STRENGTH = 'Managers read files every week';
const AREA = 'Chronologies stop after the first year';

/** Begins a programme in which Carrowmoor, whose director sits here, and Tavenshire take part, and adds a topic. */
export async function beginProgramme(chat: ChatWindow): Promise<void> {
  const form = await chat.say('peer challenge', 'Begin a peer challenge programme');
  await form.getByLabel(/^Theme/).fill('Neglect and care');
  await form.getByLabel(/^First day/).fill('2015-06-01');
  await chat.picture('new-programme');
  await chat.press(form, 'Begin the programme');
  const card = await chat.cardWith('0 of 16 authorities take part');
  await chat.press(card, 'Note who takes part');
  for (const name of ['Carrowmoor', 'Tavenshire']) await chat.choose(card, `${name}: invited`);
  await card.getByLabel('Will take part').check();
  await chat.press(card, 'Note it');
  const noted = await chat.cardWith('Noted for Carrowmoor and Tavenshire');
  await chat.press(noted, 'Add a topic');
  await noted.getByLabel(/^Title/).fill(TOPIC);
  await chat.press(noted, 'Add the topic');
  await chat.cardWith(`The topic ${TOPIC} is on the list`);
  await chat.picture('programme');
}

/** Plans that Tavenshire visits Carrowmoor, and takes the challenge to the end of its visit. */
export async function makeVisit(chat: ChatWindow): Promise<void> {
  await chat.press(await chat.cardWith('Peer challenge 2015'), 'Plan a challenge');
  const plan = await chat.cardWith('Plan a peer challenge of 2015');
  await chat.choose(plan, 'Carrowmoor', true, 0);
  await chat.choose(plan, 'Tavenshire', true, 1);
  await chat.picture('plan-a-challenge');
  await chat.press(plan, 'Save the challenge');
  const card = await chat.cardWith('Still missing before the visit can be prepared');
  await chat.press(card, 'Prepare the visit');
  await card.getByLabel(/^Who leads/).fill(nameOfKey('voter-D02'));
  await card.getByLabel(/^Key lines of enquiry/).fill('How is drift noticed?');
  await card.getByLabel(/^First day/).fill('2015-11-02');
  await card.getByLabel(/^Last day/).fill('2015-11-04');
  await chat.press(card, 'Save');
  // The card is drawn anew after each step, and its next button waited for.
  const visit = await chat.cardWith('Peer challenge of Carrowmoor');
  await chat.press(visit, 'The visit is prepared');
  await chat.press(visit, 'The self-assessment is shared');
  await chat.press(visit, 'The visit has taken place');
}

/** Writes two findings, agrees to them, and sees that nobody reads them beside the host and those who visit. */
export async function agreeFindings(chat: ChatWindow): Promise<void> {
  const card = await chat.cardWith('Peer challenge of Carrowmoor');
  for (const [kind, text] of [
    ['Strength', STRENGTH],
    ['Area for consideration', AREA],
  ] as const) {
    await chat.unfold(card, 'Write a finding', card.getByLabel(kind, { exact: true }));
    await card.getByLabel(kind, { exact: true }).check();
    await chat.pick(card, /^Topic/, TOPIC);
    await card.getByLabel(/^Finding, without names/).fill(text);
    await chat.press(card, 'Save the finding');
    await card.getByText(text, { exact: true }).waitFor();
  }
  await chat.press(card, 'The findings are drafted');
  await chat.press(card, 'We agree the findings');
  await card.getByRole('button', { name: 'Release findings', exact: true }).waitFor();
  const kept = await chat.say('challenge Carrowmoor', '2 with the host, 0 released, 0 collated');
  await top(kept, 'Peer challenge of Carrowmoor');
  await chat.picture('findings-with-the-host');
  assert.match((await kept.textContent()) ?? '', /Only the host and those who visit read this/);
  await chat.say('peer learning', 'No host has released a finding yet');
}

/** Releases one of the two as the host's director; the other one stays. */
export async function releaseOne(chat: ChatWindow): Promise<void> {
  const card = await chat.say('challenge Carrowmoor', 'Peer challenge of Carrowmoor');
  await chat.press(card, 'Release findings');
  await chat.choose(card, STRENGTH, false);
  await bringIntoView(card.getByText('This cannot be taken back'));
  await chat.picture('release-findings');
  await chat.press(card, 'Release these');
  const released = await chat.cardWith('1 finding was released');
  await top(released, 'Peer challenge of Carrowmoor');
  await chat.picture('released');
  assert.match((await released.textContent()) ?? '', /1 with the host, 1 released, 0 collated/);
}

/** Collates what was released as the programme manager: members read it without the host, and nothing of the other one. */
export async function collateOne(chat: ChatWindow): Promise<void> {
  const learning = await chat.say('peer learning', '1 challenge has released findings so far');
  await top(learning, 'What peer challenge found in 2015');
  await chat.picture('topics');
  await chat.press(learning, 'Read this topic');
  const topic = await chat.cardWith('Released, not collated yet');
  await chat.picture('released-for-collation');
  assert.match((await topic.textContent()) ?? '', /From Carrowmoor/);
  await chat.press(topic, 'Collate findings');
  await chat.press(topic, 'Collate these');
  const collated = await chat.cardWith('1 finding is collated');
  await top(collated, 'What was found on');
  await chat.picture('collated');
  const text = (await collated.textContent()) ?? '';
  assert.match(text, new RegExp(AREA));
  assert.doesNotMatch(text, new RegExp(`not collated yet|${STRENGTH}`));
  const card = await chat.say('challenge Carrowmoor', '1 with the host, 0 released, 1 collated');
  assert.match((await card.textContent()) ?? '', /Members read it without the name of the host/);
}

const top = (card: Locator, text: string): Promise<void> => bringIntoView(card.getByText(text).first());
