import assert from 'node:assert/strict';
import { createWorld, REGION, TENANT } from './delivery-world.ts';
import { sent } from './scripted-messenger.ts';

const MONDAY = new Date('2015-11-23T10:00:00Z');
const MINUTE_MS = 60_000;

describe('a recipient who cannot be reached', () => {
  it('that has not installed the app is unreachable with that reason, and nothing is posted', async () => {
    const world = await createWorld(MONDAY);
    const sender = world.startProcess();
    await world.person('ada', false);
    await world.offer({ recipient: 'ada' });
    await world.clock.until(sender.work());
    const delivery = (await world.deliveries()).get('ada');
    assert.deepEqual([delivery?.state, delivery?.reason], ['unreachable', 'notInstalled']);
    assert.deepEqual(world.messenger.posts, []);
  });

  it('gets what was missed, once, after installing the app', async () => {
    const world = await createWorld(MONDAY);
    const sender = world.startProcess();
    const ada = await world.person('ada', false);
    await world.offer({ recipient: 'ada' });
    for (let i = 0; i < 3; i++) await world.clock.until(sender.work());
    await world.clock.pass(30 * MINUTE_MS);
    await world.install(ada);
    for (let i = 0; i < 3; i++) await world.clock.until(sender.work());
    assert.deepEqual(
      world.messenger.posts.map(({ conversation }) => conversation),
      ['a:ada'],
    );
    assert.equal((await world.deliveries()).get('ada')?.state, 'sent');
  });

  it('that installs the app only after the message lost its use does not get it', async () => {
    const world = await createWorld(MONDAY);
    const sender = world.startProcess();
    const ada = await world.person('ada', false);
    await world.offer({ recipient: 'ada', dropAfter: new Date('2015-11-23T11:00:00Z') });
    await world.clock.until(sender.work());
    await world.clock.pass(61 * MINUTE_MS);
    await world.install(ada);
    await world.clock.until(sender.work());
    const delivery = (await world.deliveries()).get('ada');
    assert.deepEqual([delivery?.state, delivery?.reason], ['dropped', 'tooLate']);
    assert.deepEqual(world.messenger.posts, []);
  });

  it('that blocks the bot is asked once, and left alone until there is a sign of life', async () => {
    const world = await createWorld(MONDAY);
    const sender = world.startProcess();
    const ada = await world.person('ada');
    await world.offer({ recipient: 'ada', subject: 'first' });
    world.messenger.script = () => ({ kind: 'unreachable', reason: 'ConversationBlockedByUser' });
    for (let i = 0; i < 5; i++) {
      await world.clock.until(sender.work());
      await world.clock.pass(MINUTE_MS);
    }
    assert.equal(world.messenger.posts.length, 1);
    assert.equal((await world.deliveries()).get('ada')?.reason, 'ConversationBlockedByUser');
    const conversation = await world.conversations.byId(REGION, 'a:ada');
    assert.equal(conversation?.unreachable?.reason, 'ConversationBlockedByUser');

    world.messenger.script = () => sent;
    await world.install(ada);
    await world.clock.until(sender.work());
    assert.equal(world.messenger.posts.length, 2);
    assert.equal((await world.deliveries()).get('ada')?.state, 'sent');
  });

  it('that blocks the bot is asked once even where the last sign of life is from a clock ahead of ours', async () => {
    const world = await createWorld(MONDAY);
    const sender = world.startProcess();
    const ada = await world.person('ada', false);
    world.clock.set(new Date('2015-11-23T10:05:00Z'));
    await world.install(ada);
    world.clock.set(MONDAY);
    await world.offer({ recipient: 'ada' });
    world.messenger.script = () => ({ kind: 'unreachable', reason: 'ConversationBlockedByUser' });
    for (let i = 0; i < 3; i++) await world.clock.until(sender.work());
    assert.equal(world.messenger.posts.length, 1);
  });

  it('in one tenant is reached in the other, where she has a second account', async () => {
    const world = await createWorld(MONDAY);
    const sender = world.startProcess();
    const second = { tenantId: 'tenant-2', objectId: 'object-ada-2' };
    const ada = await world.person('ada', true, [second]);
    await world.conversations.put({
      region: REGION,
      id: 'a:ada-2',
      scope: 'personal',
      tenantId: second.tenantId,
      serviceUrl: 'https://smba.trafficmanager.net/uk/',
      botId: '28:bot',
      account: second,
      updatedAt: new Date('2015-11-20T10:00:00Z'),
    });
    assert.equal(ada.accounts[0]?.tenantId, TENANT);
    await world.offer({ recipient: 'ada' });
    world.messenger.script = ({ conversation }) =>
      conversation === 'a:ada' ? { kind: 'unreachable', reason: 'BotNotInConversationRoster' } : sent;
    for (let i = 0; i < 3; i++) await world.clock.until(sender.work());
    assert.deepEqual(
      world.messenger.posts.map(({ conversation }) => conversation),
      ['a:ada', 'a:ada-2'],
    );
    assert.equal((await world.deliveries()).get('ada')?.state, 'sent');
  });

  it('that was merged into another person is told there', async () => {
    const world = await createWorld(MONDAY);
    const sender = world.startProcess();
    await world.person('guest', false);
    await world.person('ada');
    await world.offer({ recipient: 'guest' });
    await world.clock.until(sender.work());
    await world.people.merge(REGION, 'guest', 'ada');
    await world.clock.until(sender.work());
    assert.deepEqual(
      world.messenger.posts.map(({ conversation }) => conversation),
      ['a:ada'],
    );
    assert.equal((await world.deliveries()).get('guest')?.state, 'sent');
  });

  it('does not get again, on installing, what Teams refused for good', async () => {
    const world = await createWorld(MONDAY);
    const sender = world.startProcess();
    const ada = await world.person('ada');
    await world.offer({ recipient: 'ada' });
    world.messenger.script = () => ({ kind: 'failed', reason: 'MessageSizeTooBig' });
    await world.clock.until(sender.work());
    await world.install(ada);
    await world.clock.until(sender.work());
    assert.equal(world.messenger.posts.length, 1);
  });
});
