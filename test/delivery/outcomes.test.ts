import assert from 'node:assert/strict';
import { MAX_ATTEMPTS } from '../../bot/delivery/ending.ts';
import type { SendOutcome } from '../../bot/delivery/messenger.ts';
import { createWorld, REGION } from './delivery-world.ts';
import { sent } from './scripted-messenger.ts';
import { assertWithinLimits } from './windows.ts';

const MONDAY = new Date('2015-11-23T10:00:00Z');
const LATENCY_MS = 300;
const DAY_MS = 24 * 3_600_000;

describe('what becomes of a message', () => {
  it('is sent once, drawn for its recipient, however often the sender works', async () => {
    const world = await createWorld(MONDAY);
    const sender = world.startProcess();
    await world.person('ada');
    await world.offer({ recipient: 'ada' });
    await world.offer({ recipient: 'ada' });
    for (let i = 0; i < 3; i++) await world.clock.until(sender.work());
    assert.deepEqual(
      world.messenger.posts.map(({ conversation, text }) => [conversation, text]),
      [['a:ada', 's for Person ada']],
    );
    const delivery = (await world.deliveries()).get('ada');
    assert.equal(delivery?.state, 'sent');
    assert.deepEqual(delivery?.sentAt, new Date('2015-11-23T10:00:00.300Z'));
  });

  it('in a storm of 429 nothing is posted while Teams asks to wait, and all 200 arrive once within the limits', async () => {
    const world = await createWorld(MONDAY, LATENCY_MS);
    const sender = world.startProcess();
    for (let i = 0; i < 200; i++) await world.person(`p${i}`);
    for (let i = 0; i < 200; i++) await world.offer({ recipient: `p${i}` });
    const stormEnds = 25_000;
    const arrived: string[] = [];
    world.messenger.script = ({ conversation, startedAt }) => {
      if (startedAt < stormEnds) return { kind: 'retry', afterMs: 10_000, reason: 'Throttled' };
      arrived.push(conversation);
      return sent;
    };
    for (let i = 0; i < 20; i++) {
      await world.clock.until(sender.work());
      await world.clock.pass(5_000);
    }
    assert.equal(arrived.length, 200);
    assert.equal(new Set(arrived).size, 200);
    assertWithinLimits(world.messenger.posts);
    const starts = world.messenger.posts.map(({ startedAt }) => startedAt);
    const throttled = starts.filter(at => at < stormEnds).map(at => at + LATENCY_MS);
    for (const told of throttled) {
      assert.ok(starts.every(at => at <= told || at >= told + 10_000));
    }
    for (const delivery of (await world.deliveries()).values()) assert.equal(delivery.state, 'sent');
  });

  it('waits at least as long as Retry-After says', async () => {
    const world = await createWorld(MONDAY);
    const sender = world.startProcess();
    await world.person('ada');
    await world.offer({ recipient: 'ada' });
    world.messenger.script = (_, attempt) =>
      attempt === 1 ? { kind: 'retry', afterMs: 42_000, reason: 'Throttled' } : sent;
    for (let i = 0; i < 12; i++) {
      await world.clock.until(sender.work());
      await world.clock.pass(5_000);
    }
    const [first, second, ...more] = world.messenger.posts.map(({ startedAt }) => startedAt);
    assert.deepEqual(more, []);
    assert.ok(Number(second) - Number(first) >= 42_000 + LATENCY_MS);
  });

  it('after 412 is tried again after longer and longer waits, and fails after the last attempt', async () => {
    const world = await createWorld(MONDAY);
    const sender = world.startProcess();
    await world.person('ada');
    await world.offer({ recipient: 'ada' });
    world.messenger.script = () => ({ kind: 'retry', reason: 'PreconditionFailed' });
    for (let ticks = 0; ticks < 1_800; ticks++) {
      await world.clock.until(sender.work());
      await world.clock.pass(5_000);
    }
    const starts = world.messenger.posts.map(({ startedAt }) => startedAt);
    const waits = starts.slice(1).map((at, i) => at - Number(starts[i]));
    assert.equal(starts.length, MAX_ATTEMPTS);
    assert.deepEqual(
      waits,
      [...waits].sort((a, b) => a - b),
    );
    const delivery = (await world.deliveries()).get('ada');
    assert.deepEqual([delivery?.state, delivery?.reason], ['failed', 'PreconditionFailed']);
  });

  it('is uncertain after a dropped connection, and never posted again by itself', async () => {
    const world = await createWorld(MONDAY);
    const sender = world.startProcess();
    const ada = await world.person('ada');
    await world.offer({ recipient: 'ada' });
    world.messenger.script = () => ({ kind: 'uncertain', reason: 'ECONNRESET' });
    for (let days = 0; days < 10; days++) {
      await world.clock.until(sender.work());
      await world.clock.pass(DAY_MS);
      await world.install(ada);
    }
    assert.equal(world.messenger.posts.length, 1);
    const delivery = (await world.deliveries()).get('ada');
    assert.deepEqual([delivery?.state, delivery?.reason], ['uncertain', 'ECONNRESET']);
  });

  it('goes out once more when the programme manager sends an uncertain one again', async () => {
    const world = await createWorld(MONDAY);
    const sender = world.startProcess();
    await world.person('ada');
    await world.offer({ recipient: 'ada' });
    world.messenger.script = (_, attempt) =>
      attempt === 1 ? { kind: 'uncertain', reason: 'ECONNRESET' } : sent;
    await world.clock.until(sender.work());
    assert.equal(await world.outbox.again(REGION, 'news/s/ada', world.clock.now()), true);
    await world.clock.until(sender.work());
    assert.equal(world.messenger.posts.length, 2);
    assert.equal((await world.deliveries()).get('ada')?.state, 'sent');
  });

  for (const outcome of [
    { kind: 'failed', reason: 'MessageSizeTooBig' },
    { kind: 'uncertain', reason: 'ETIMEDOUT' },
  ] satisfies SendOutcome[]) {
    it(`that is ${outcome.kind} for one person keeps nobody else from theirs`, async () => {
      const world = await createWorld(MONDAY);
      const sender = world.startProcess();
      for (const id of ['ada', 'ben', 'cay']) await world.person(id);
      for (const recipient of ['ada', 'ben', 'cay']) await world.offer({ recipient });
      world.messenger.script = ({ conversation }) => (conversation === 'a:ben' ? outcome : sent);
      for (let i = 0; i < 3; i++) await world.clock.until(sender.work());
      const states = [...(await world.deliveries()).values()].map(({ state }) => state).sort();
      assert.deepEqual(states, [outcome.kind, 'sent', 'sent'].sort());
      assert.equal(world.messenger.posts.length, 3);
    });
  }

  it('is uncertain when the messenger breaks its promise and throws', async () => {
    const world = await createWorld(MONDAY);
    const sender = world.startProcess();
    await world.person('ada');
    await world.offer({ recipient: 'ada' });
    world.messenger.script = () => Promise.reject(new Error('broken'));
    for (let i = 0; i < 3; i++) await world.clock.until(sender.work());
    assert.equal(world.messenger.posts.length, 1);
    assert.equal((await world.deliveries()).get('ada')?.state, 'uncertain');
    assert.equal(world.faults.length, 1);
  });

  it('is tried again, and at last failed, when it cannot be drawn; the others go out', async () => {
    const world = await createWorld(MONDAY);
    const broken = { kind: 'broken', due: async () => [], draw: () => Promise.reject(new Error('broken')) };
    const news = { kind: 'news', due: async () => [], draw: async () => ({ text: 'n', card: world.card }) };
    const sender = world.startProcess({ tellings: [broken, news] });
    await world.person('ada');
    await world.person('ben');
    await world.offer({ recipient: 'ada', kind: 'broken' });
    await world.offer({ recipient: 'ben' });
    for (let minutes = 0; minutes < 180; minutes++) {
      await world.clock.until(sender.work());
      await world.clock.pass(60_000);
    }
    const deliveries = await world.deliveries();
    assert.deepEqual([deliveries.get('ada')?.state, deliveries.get('ada')?.reason], ['failed', 'fault']);
    assert.equal(deliveries.get('ben')?.state, 'sent');
    assert.equal(world.faults.length, MAX_ATTEMPTS);
  });
});
