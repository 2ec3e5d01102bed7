import assert from 'node:assert/strict';
import { createWorld } from './delivery-world.ts';
import { sent } from './scripted-messenger.ts';

const MONDAY = new Date('2015-11-23T10:00:00Z');
const MINUTE_MS = 60_000;

describe('A recipient of the outbox', () => {
  it('who has not installed the app is unreachable for that reason, and nothing is posted', async () => {
    const world = await createWorld(MONDAY);
    await world.person('ada', false);
    await world.offer(['ada']);
    await world.work(world.startProcess(), 2);
    assert.deepEqual(await world.ending('ada'), ['unreachable', 'notInstalled']);
    assert.deepEqual(world.postedTo(), []);
  });

  it('gets what she missed, once, after installing the app', async () => {
    const world = await createWorld(MONDAY);
    const sender = world.startProcess();
    const ada = await world.person('ada', false);
    await world.offer(['ada']);
    await world.work(sender, 3);
    await world.clock.pass(30 * MINUTE_MS);
    await world.install(ada);
    await world.work(sender, 3);
    assert.deepEqual(world.postedTo(), ['a:ada']);
    assert.deepEqual(await world.ending('ada'), ['sent', undefined]);
  });

  it('who installs the app only after the message lost its use does not get it', async () => {
    const world = await createWorld(MONDAY);
    const sender = world.startProcess();
    const ada = await world.person('ada', false);
    await world.offer(['ada'], { dropAfter: new Date('2015-11-23T11:00:00Z') });
    await world.work(sender);
    await world.clock.pass(61 * MINUTE_MS);
    await world.install(ada);
    await world.work(sender);
    assert.deepEqual(await world.ending('ada'), ['dropped', 'tooLate']);
    assert.deepEqual(world.postedTo(), []);
  });

  it('who blocks the bot is tried once, and left alone until there is a sign of life', async () => {
    const world = await createWorld(MONDAY);
    const sender = world.startProcess();
    const ada = await world.person('ada');
    await world.offer(['ada']);
    world.messenger.script = () => ({ kind: 'unreachable', reason: 'ConversationBlockedByUser' });
    await world.work(sender, 5, MINUTE_MS);
    assert.deepEqual(world.postedTo(), ['a:ada']);
    assert.deepEqual(await world.ending('ada'), ['unreachable', 'ConversationBlockedByUser']);
    const conversation = await world.conversations.byId(world.region, 'a:ada');
    assert.equal(conversation?.unreachable?.reason, 'ConversationBlockedByUser');

    world.messenger.script = () => sent;
    await world.install(ada);
    await world.work(sender);
    assert.deepEqual(world.postedTo(), ['a:ada', 'a:ada']);
    assert.deepEqual(await world.ending('ada'), ['sent', undefined]);
  });

  it('who blocks the bot is tried once even where the sign of life came from a clock ahead of ours', async () => {
    const world = await createWorld(MONDAY);
    const ada = await world.person('ada', false);
    await world.install(ada, ada.accounts[0], new Date('2015-11-23T10:05:00Z'));
    await world.offer(['ada']);
    world.messenger.script = () => ({ kind: 'unreachable', reason: 'ConversationBlockedByUser' });
    await world.work(world.startProcess(), 5);
    assert.deepEqual(world.postedTo(), ['a:ada']);
  });

  it('who is not reached in one tenant is reached in the other, where she has a second account', async () => {
    const world = await createWorld(MONDAY);
    const second = { tenantId: 'tenant-2', objectId: 'object-ada-2' };
    const ada = await world.person('ada', true, [second]);
    await world.install(ada, second, new Date('2015-11-20T10:00:00Z'));
    await world.offer(['ada']);
    world.messenger.script = ({ conversation }) =>
      conversation === 'a:ada' ? { kind: 'unreachable', reason: 'BotNotInConversationRoster' } : sent;
    await world.work(world.startProcess(), 3);
    assert.deepEqual(world.postedTo(), ['a:ada', 'a:ada@tenant-2']);
    assert.deepEqual(await world.ending('ada'), ['sent', undefined]);
  });

  it('who was merged into another person is told there', async () => {
    const world = await createWorld(MONDAY);
    const sender = world.startProcess();
    await world.person('guest', false);
    await world.person('ada');
    await world.offer(['guest']);
    await world.work(sender);
    await world.people.merge(world.region, 'guest', 'ada');
    await world.work(sender, 2);
    assert.deepEqual(world.postedTo(), ['a:ada']);
    assert.deepEqual(await world.ending('guest'), ['sent', undefined]);
  });

  it('who does not exist is told nothing', async () => {
    const world = await createWorld(MONDAY);
    await world.offer(['nobody']);
    await world.work(world.startProcess());
    assert.deepEqual(await world.ending('nobody'), ['dropped', 'noLongerDue']);
  });

  it('does not get again, on installing, what Teams refused for good', async () => {
    const world = await createWorld(MONDAY);
    const sender = world.startProcess();
    const ada = await world.person('ada');
    await world.offer(['ada']);
    world.messenger.script = () => ({ kind: 'failed', reason: 'MessageSizeTooBig' });
    await world.work(sender);
    await world.install(ada);
    await world.work(sender, 2);
    assert.deepEqual(world.postedTo(), ['a:ada']);
  });
});
