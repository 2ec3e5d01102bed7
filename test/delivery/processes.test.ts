import assert from 'node:assert/strict';
import { LEASE_MS } from '../../bot/delivery/held-lease.ts';
import { CAPACITY, TAKEN_MS } from '../../bot/delivery/lane.ts';
import { SURE_PER_SECOND } from '../../programme/delivery/mailing-progress.ts';
import { createWorld, type DeliveryWorld } from './delivery-world.ts';
import { sent } from './scripted-messenger.ts';
import { assertWithinLimits } from './windows.ts';

const MONDAY = new Date('2015-11-23T10:00:00Z');
const never = new Promise<never>(() => {});

async function worldOf(messages: number): Promise<DeliveryWorld> {
  const world = await createWorld(MONDAY);
  await world.offer(await world.crowd(messages));
  return world;
}

function assertEachOnce(world: DeliveryWorld, messages: number): void {
  assert.equal(world.postedTo().length, messages);
  assert.equal(new Set(world.postedTo()).size, messages);
}

describe('Two processes on one outbox', () => {
  it('send 800 messages to one tenant once each, within every limit, at no less than 45 a second', async () => {
    const world = await worldOf(800);
    const processes = [world.startProcess(), world.startProcess()];
    await world.clock.until(Promise.all(processes.map(sender => sender.work())));
    assertEachOnce(world, 800);
    assertWithinLimits(world.messenger.posts);
    assert.ok(
      world.clock.timer.elapsed() <= (800 / SURE_PER_SECOND) * 1_000,
      `${world.clock.timer.elapsed()} ms`,
    );
  });

  it('hand over when one stops in the middle: nothing is lost, repeated or sent too fast', async () => {
    const world = await worldOf(300);
    const [first, second] = [world.startProcess(), world.startProcess()];
    const working = first.work();
    await world.clock.pass(2_100);
    await world.work(second);
    const stoppedAt = world.clock.timer.elapsed();
    await world.clock.until(first.stop());
    await working;
    assert.ok(world.messenger.posts.every(({ startedAt }) => startedAt <= stoppedAt));
    const byTheFirst = world.postedTo().length;
    assert.ok(byTheFirst > 50 && byTheFirst < 200, `${byTheFirst} posts`);
    const waiting = (await world.all()).filter(({ state }) => state === 'waiting');
    assert.equal(waiting.length, 300 - byTheFirst);
    assert.ok(waiting.every(({ attempts }) => attempts === 0));
    await world.work(second);
    assertEachOnce(world, 300);
    assertWithinLimits(world.messenger.posts);
  });

  it('leave what a crash caught in the middle uncertain, and send all the rest once', async () => {
    const world = await worldOf(300);
    const [doomed, survivor] = [world.startProcess(), world.startProcess()];
    world.messenger.script = () => (world.postedTo().length > 120 ? never : sent);
    void doomed.work();
    await world.clock.pass(10_000);
    const byTheDoomed = world.postedTo().length;
    world.messenger.script = () => sent;
    await world.work(survivor, (2 * TAKEN_MS) / 20_000, 20_000);
    const all = await world.all();
    const uncertain = all.filter(({ state }) => state === 'uncertain');
    assert.ok(uncertain.length > 0 && uncertain.length <= CAPACITY, `${uncertain.length} uncertain`);
    assert.ok(uncertain.every(({ reason }) => reason === 'expired'));
    assert.equal(all.filter(({ state }) => state === 'sent').length, 300 - uncertain.length);
    assert.ok(byTheDoomed < 300);
    assert.equal(new Set(world.postedTo()).size, world.postedTo().length);
  });

  it('take turns: nothing is posted by the one that has not got the lease', async () => {
    const world = await createWorld(MONDAY);
    const [first, second] = [world.startProcess(), world.startProcess()];
    for (const id of ['ada', 'ben']) await world.person(id);
    await world.offer(['ada']);
    await world.work(first);
    assert.deepEqual(world.postedTo(), ['a:ada']);
    await world.offer(['ben']);
    await world.work(second);
    assert.deepEqual(world.postedTo(), ['a:ada']);
    await world.clock.pass(LEASE_MS);
    await world.work(second);
    assert.deepEqual(world.postedTo(), ['a:ada', 'a:ben']);
  });

  it('do not both send when one stood still until its lease was over', async () => {
    const world = await createWorld(MONDAY);
    await world.person('ada');
    await world.offer(['ada']);
    const frozen = world.startProcess({
      outbox: {
        ...world.outbox,
        async take(...wanted) {
          const taken = await world.outbox.take(...wanted);
          world.clock.skip(LEASE_MS + 1_000);
          return taken;
        },
      },
    });
    await world.work(frozen);
    assert.deepEqual(world.postedTo(), []);
    assert.deepEqual(await world.ending('ada'), ['waiting', undefined]);
  });
});

describe('Many messages for one person', () => {
  it('are posted one after the other within the limits of a conversation, and all arrive', async () => {
    const world = await createWorld(MONDAY);
    await world.person('ada');
    for (let i = 0; i < 70; i++) await world.offer(['ada'], { subject: `s${i}` });
    await world.work(world.startProcess(), 10);
    assert.equal(world.messenger.posts.length, 70);
    assert.equal(world.messenger.mostAtOnce, 1);
    assertWithinLimits(world.messenger.posts);
    assert.ok((await world.all()).every(({ state }) => state === 'sent'));
  });
});
