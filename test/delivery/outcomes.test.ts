import assert from 'node:assert/strict';
import { MAX_ATTEMPTS } from '../../bot/delivery/ending.ts';
import type { SendOutcome } from '../../bot/delivery/messenger.ts';
import type { Telling } from '../../bot/feature.ts';
import { createWorld } from './delivery-world.ts';
import { sent } from './scripted-messenger.ts';
import { assertWithinLimits } from './windows.ts';

const MONDAY = new Date('2015-11-23T10:00:00Z');
const LATENCY_MS = 300;
const MINUTE_MS = 60_000;

describe('A message of the outbox', () => {
  it('is sent once, drawn for its recipient, however often the sender works', async () => {
    const world = await createWorld(MONDAY, LATENCY_MS);
    await world.person('ada');
    await world.offer(['ada']);
    await world.offer(['ada']);
    await world.work(world.startProcess(), 3);
    assert.deepEqual(
      world.messenger.posts.map(({ conversation, text }) => [conversation, text]),
      [['a:ada', 's for Person ada']],
    );
    const [delivery] = await world.all();
    assert.equal(delivery?.state, 'sent');
    assert.deepEqual(delivery?.sentAt, new Date('2015-11-23T10:00:00.300Z'));
  });

  it('in a storm of 429 is not posted while Teams asks to wait; all 120 arrive once, within the limits', async () => {
    const world = await createWorld(MONDAY, LATENCY_MS);
    await world.offer(await world.crowd(120));
    const stormEnds = 25_000;
    const arrived: string[] = [];
    world.messenger.script = ({ conversation, startedAt }) => {
      if (startedAt < stormEnds) return { kind: 'retry', afterMs: 10_000, reason: 'Throttled' };
      arrived.push(conversation);
      return sent;
    };
    await world.work(world.startProcess(), 12);
    assert.equal(arrived.length, 120);
    assert.equal(new Set(arrived).size, 120);
    assertWithinLimits(world.messenger.posts);
    const starts = world.messenger.posts.map(({ startedAt }) => startedAt);
    const throttled = starts.filter(at => at < stormEnds).map(at => at + LATENCY_MS);
    assert.ok(new Set(throttled).size > 2 && Math.max(...throttled) > 10_000, 'the storm comes back');
    for (const told of throttled) assert.ok(starts.every(at => at <= told || at >= told + 10_000));
    assert.ok((await world.all()).every(({ state }) => state === 'sent'));
  });

  it('waits at least as long as Retry-After says', async () => {
    const world = await createWorld(MONDAY, LATENCY_MS);
    await world.person('ada');
    await world.offer(['ada']);
    world.messenger.script = (_, attempt) =>
      attempt === 1 ? { kind: 'retry', afterMs: 42_000, reason: 'Throttled' } : sent;
    await world.work(world.startProcess(), 12);
    const [first, second, ...more] = world.messenger.posts.map(({ startedAt }) => startedAt);
    assert.deepEqual(more, []);
    assert.ok(Number(second) - Number(first) >= 42_000 + LATENCY_MS);
  });

  it('goes back to the outbox untried when Teams asks for a long wait, so that the sender does not hang', async () => {
    const world = await createWorld(MONDAY);
    await world.offer(await world.crowd(60));
    world.messenger.script = () => ({ kind: 'retry', afterMs: 10 * MINUTE_MS, reason: 'Throttled' });
    await world.work(world.startProcess());
    assert.ok(world.clock.timer.elapsed() < 2_000);
    const all = await world.all();
    assert.ok(all.every(({ state }) => state === 'waiting'));
    const untried = all.filter(({ attempts }) => attempts === 0);
    assert.equal(untried.length, 60 - world.postedTo().length);
    assert.ok(untried.length > 0);
  });

  it('is tried again after 412, with longer and longer waits, and fails after the last attempt', async () => {
    const world = await createWorld(MONDAY);
    await world.person('ada');
    await world.offer(['ada']);
    world.messenger.script = () => ({ kind: 'retry', reason: 'PreconditionFailed' });
    await world.work(world.startProcess(), 50, 5 * MINUTE_MS);
    const starts = world.messenger.posts.map(({ startedAt }) => startedAt);
    const waits = starts.slice(1).map((at, i) => at - Number(starts[i]));
    assert.equal(starts.length, MAX_ATTEMPTS);
    assert.deepEqual(
      waits,
      [...waits].sort((a, b) => a - b),
    );
    assert.ok(Number(starts.at(-1)) > 60 * MINUTE_MS, 'an outage of an hour is outlasted');
    assert.deepEqual(await world.ending('ada'), ['failed', 'PreconditionFailed']);
  });

  it('is uncertain after a dropped connection, and never posted again by itself', async () => {
    const world = await createWorld(MONDAY);
    const sender = world.startProcess();
    const ada = await world.person('ada');
    await world.offer(['ada']);
    world.messenger.script = () => ({ kind: 'uncertain', reason: 'ECONNRESET' });
    for (let days = 0; days < 10; days++) {
      await world.work(sender, 2, 24 * 60 * MINUTE_MS);
      await world.install(ada);
    }
    assert.deepEqual(world.postedTo(), ['a:ada']);
    assert.deepEqual(await world.ending('ada'), ['uncertain', 'ECONNRESET']);
  });

  it('that is uncertain goes out once more when the programme manager sends it again', async () => {
    const world = await createWorld(MONDAY);
    const sender = world.startProcess();
    await world.person('ada');
    await world.offer(['ada']);
    world.messenger.script = (_, attempt) =>
      attempt === 1 ? { kind: 'uncertain', reason: 'ECONNRESET' } : sent;
    await world.work(sender);
    assert.equal(await world.outbox.again(world.region, 'news/s/ada', world.clock.now()), true);
    await world.work(sender, 3);
    assert.deepEqual(world.postedTo(), ['a:ada', 'a:ada']);
    assert.deepEqual(await world.ending('ada'), ['sent', undefined]);
  });

  for (const outcome of [
    { kind: 'failed', reason: 'MessageSizeTooBig' },
    { kind: 'uncertain', reason: 'ETIMEDOUT' },
  ] satisfies SendOutcome[]) {
    it(`that is ${outcome.kind} for one person keeps nobody else from theirs`, async () => {
      const world = await createWorld(MONDAY);
      for (const id of ['ada', 'ben', 'cay']) await world.person(id);
      await world.offer(['ada', 'ben', 'cay']);
      world.messenger.script = ({ conversation }) => (conversation === 'a:ben' ? outcome : sent);
      await world.work(world.startProcess(), 3);
      assert.deepEqual(await world.ending('ada'), ['sent', undefined]);
      assert.deepEqual(await world.ending('ben'), [outcome.kind, outcome.reason]);
      assert.deepEqual(await world.ending('cay'), ['sent', undefined]);
      assert.equal(world.messenger.posts.length, 3);
    });
  }

  it('is uncertain when the messenger breaks its promise and throws', async () => {
    const world = await createWorld(MONDAY);
    await world.person('ada');
    await world.offer(['ada']);
    world.messenger.script = () => Promise.reject(new Error('broken'));
    await world.work(world.startProcess(), 3);
    assert.deepEqual(world.postedTo(), ['a:ada']);
    assert.deepEqual(await world.ending('ada'), ['uncertain', 'fault']);
    assert.equal(world.faults.length, 1);
  });

  it('is tried again, and at last failed, when it cannot be drawn; the others go out', async () => {
    const world = await createWorld(MONDAY);
    const due = async () => [];
    const broken: Telling = { kind: 'broken', due, draw: () => Promise.reject(new Error('broken')) };
    const sound: Telling = { kind: 'news', due, draw: async () => ({ text: 'News', card: world.card }) };
    await world.person('ada');
    await world.person('ben');
    await world.offer(['ada'], { kind: 'broken' });
    await world.offer(['ben']);
    await world.work(world.startProcess({ tellings: [broken, sound] }), 50, 5 * MINUTE_MS);
    assert.deepEqual(await world.ending('ada'), ['failed', 'fault']);
    assert.deepEqual(await world.ending('ben'), ['sent', undefined]);
    assert.equal(world.faults.length, MAX_ATTEMPTS);
  });

  it('of a kind that no feature knows is kept for a while, as a newer version may know it', async () => {
    const world = await createWorld(MONDAY);
    await world.person('ada');
    await world.offer(['ada'], { kind: 'fromTheFuture' });
    await world.work(world.startProcess());
    assert.deepEqual(await world.ending('ada'), ['waiting', 'fault']);
  });
});
