import assert from 'node:assert/strict';
import { CAPACITY, TAKEN_MS } from '../../bot/delivery/sender.ts';
import type { OutboxStore } from '../../programme/delivery/outbox-store.ts';
import { createWorld, REGION } from './delivery-world.ts';
import { sent } from './scripted-messenger.ts';
import { assertWithinLimits } from './windows.ts';

const MONDAY = new Date('2015-11-23T10:00:00Z');
const TICK_MS = 5_000;
const never = new Promise<never>(() => {});

async function worldOf800() {
  const world = await createWorld(MONDAY);
  for (let i = 0; i < 800; i++) await world.person(`p${i}`);
  for (let i = 0; i < 800; i++) await world.offer({ recipient: `p${i}` });
  const states = async () => [...(await world.deliveries()).values()].map(({ state }) => state);
  const postedTo = () => world.messenger.posts.map(({ conversation }) => conversation);
  return { ...world, states, postedTo };
}

describe('two processes on one outbox', () => {
  it('send 800 messages once each, within every limit, in 16 seconds', async () => {
    const world = await worldOf800();
    const processes = [world.startProcess(), world.startProcess()];
    await world.clock.until(Promise.all(processes.map(sender => sender.work())));
    assert.equal(world.postedTo().length, 800);
    assert.equal(new Set(world.postedTo()).size, 800);
    assert.ok(world.clock.timer.elapsed() <= 16_000, `${world.clock.timer.elapsed()} ms`);
    assertWithinLimits(world.messenger.posts);
  });

  it('hand over when one stops in the middle: nothing is lost, repeated or sent too fast', async () => {
    const world = await worldOf800();
    const [first, second] = [world.startProcess(), world.startProcess()];
    const working = first.work();
    await world.clock.pass(4_100);
    await world.clock.until(second.work());
    await world.clock.until(first.stop());
    await working;
    const byTheFirst = world.messenger.posts.length;
    assert.ok(byTheFirst > 100 && byTheFirst < 400, `${byTheFirst} posts`);
    assert.deepEqual(new Set(await world.states()), new Set(['sent', 'waiting']));
    const untried = [...(await world.deliveries()).values()].filter(({ state }) => state === 'waiting');
    assert.ok(untried.every(({ attempts }) => attempts === 0));
    await world.clock.until(second.work());
    assert.equal(world.postedTo().length, 800);
    assert.equal(new Set(world.postedTo()).size, 800);
    assertWithinLimits(world.messenger.posts);
  });

  it('leave what a crash caught in the middle uncertain, and send all the rest once', async () => {
    const world = await worldOf800();
    const [doomed, survivor] = [world.startProcess(), world.startProcess()];
    world.messenger.script = () => (world.messenger.posts.length > 300 ? never : sent);
    void doomed.work();
    await world.clock.pass(10_000);
    const byTheDoomed = world.postedTo().length;
    world.messenger.script = () => sent;
    for (let at = 0; at < 2 * TAKEN_MS; at += TICK_MS) {
      await world.clock.until(survivor.work());
      await world.clock.pass(TICK_MS);
    }
    assert.equal(new Set(world.postedTo()).size, world.postedTo().length);
    assert.ok(world.postedTo().length > byTheDoomed);
    const uncertain = [...(await world.deliveries()).values()].filter(({ state }) => state === 'uncertain');
    assert.ok(uncertain.length > 0 && uncertain.length <= CAPACITY, `${uncertain.length} uncertain`);
    assert.ok(uncertain.every(({ reason }) => reason === 'expired'));
    const states = await world.states();
    assert.equal(states.filter(state => state === 'sent').length + uncertain.length, 800);
  });

  it('post nothing from the one that has not got the lease', async () => {
    const world = await createWorld(MONDAY);
    const [first, second] = [world.startProcess(), world.startProcess()];
    await world.clock.until(first.work());
    await world.person('ada');
    await world.offer({ recipient: 'ada' });
    await world.clock.until(second.work());
    assert.deepEqual(world.messenger.posts, []);
  });

  it('post nothing from one that froze until its lease was over', async () => {
    const world = await createWorld(MONDAY);
    await world.person('ada');
    await world.offer({ recipient: 'ada' });
    const frozen = world.startProcess({
      outbox: withTake(world.outbox, async (...wanted) => {
        const taken = await world.outbox.take(...wanted);
        world.clock.skip(31_000);
        return taken;
      }),
    });
    await world.clock.until(frozen.work());
    assert.deepEqual(world.messenger.posts, []);
  });
});

describe('an end that cannot be written', () => {
  it('is written the next time, so a message that was sent is not called uncertain', async () => {
    const world = await createWorld(MONDAY);
    await world.person('ada');
    await world.offer({ recipient: 'ada' });
    let down = true;
    const settle: OutboxStore['settle'] = (...end) =>
      down ? Promise.reject(new Error('no primary')) : world.outbox.settle(...end);
    const sender = world.startProcess({ outbox: { ...world.outbox, settle } });
    await world.clock.until(sender.work());
    assert.equal((await world.deliveries()).get('ada')?.state, 'sending');
    down = false;
    await world.clock.pass(TAKEN_MS);
    await world.clock.until(sender.work());
    assert.equal((await world.deliveries()).get('ada')?.state, 'sent');
    assert.equal(world.messenger.posts.length, 1);
  });

  it('makes the message uncertain when the process is gone before it could be', async () => {
    const world = await createWorld(MONDAY);
    await world.person('ada');
    await world.offer({ recipient: 'ada' });
    const settle = () => Promise.reject(new Error('no primary'));
    await world.clock.until(world.startProcess({ outbox: { ...world.outbox, settle } }).work());
    const next = world.startProcess();
    for (let at = 0; at <= TAKEN_MS; at += TICK_MS) {
      await world.clock.pass(TICK_MS);
      await world.clock.until(next.work());
    }
    assert.equal((await world.deliveries()).get('ada')?.state, 'uncertain');
    assert.equal(world.messenger.posts.length, 1);
  });
});

describe('a store that fails while messages are taken', () => {
  it('ends the work only when those in hand have ended, and the next time goes on', async () => {
    const world = await worldOf800();
    let takes = 0;
    const sender = world.startProcess({
      outbox: withTake(world.outbox, (...wanted) =>
        ++takes === 3 ? Promise.reject(new Error('no primary')) : world.outbox.take(...wanted),
      ),
    });
    await world.clock.until(sender.work());
    assert.deepEqual(new Set(await world.states()), new Set(['sent', 'waiting']));
    assert.equal(world.faults.length, 1);
    await world.clock.until(sender.work());
    assert.equal(world.postedTo().length, 800);
    assert.equal(new Set(world.postedTo()).size, 800);
  });
});

const withTake = (outbox: OutboxStore, take: OutboxStore['take']): OutboxStore => ({ ...outbox, take });

describe('many messages for one person', () => {
  it('are posted one after the other within the limits of a conversation, and all arrive', async () => {
    const world = await createWorld(MONDAY);
    const sender = world.startProcess();
    await world.person('ada');
    for (let i = 0; i < 100; i++) await world.offer({ recipient: 'ada', subject: `s${i}` });
    for (let i = 0; i < 20; i++) {
      await world.clock.until(sender.work());
      await world.clock.pass(TICK_MS);
    }
    assert.equal(world.messenger.posts.length, 100);
    assert.equal(world.messenger.mostAtOnce, 1);
    assertWithinLimits(world.messenger.posts);
    assert.deepEqual(await world.outbox.inStates(REGION, ['waiting', 'uncertain', 'failed'], 10), []);
  });
});
