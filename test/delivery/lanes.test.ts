import assert from 'node:assert/strict';
import { SURE_PER_SECOND } from '../../programme/delivery/mailing-progress.ts';
import { createWorld, type DeliveryWorld } from './delivery-world.ts';
import { sent } from './scripted-messenger.ts';
import { assertWithinLimits } from './windows.ts';

const MONDAY = new Date('2015-11-23T10:00:00Z');
const TENANTS = Array.from({ length: 3 }, (_, n) => `tenant-of-d${n}`);

const postsTo = ({ messenger }: DeliveryWorld, tenant: string) =>
  messenger.posts.filter(({ conversation }) => conversation.startsWith(`a:${tenant}-`));

describe('Tenants', () => {
  it('go side by side, each at no less than 45 a second and within its limit', async () => {
    const world = await createWorld(MONDAY);
    const crowds = await Promise.all(TENANTS.map(tenant => world.crowd(55, tenant)));
    await world.offer(crowds.flat());
    await world.work(world.startProcess());
    for (const tenant of TENANTS) {
      const posts = postsTo(world, tenant);
      assert.equal(new Set(posts.map(({ conversation }) => conversation)).size, 55);
      assert.equal(posts.length, 55);
      assertWithinLimits(posts);
      const last = Math.max(...posts.map(({ startedAt }) => startedAt));
      assert.ok(last <= (55 / SURE_PER_SECOND) * 1_000, `${tenant}: ${last} ms`);
    }
  });

  it('are shared out between processes that work at once, each to one of them', async () => {
    const world = await createWorld(MONDAY);
    const crowds = await Promise.all(TENANTS.map(tenant => world.crowd(5, tenant)));
    await world.offer(crowds.flat());
    await world.clock.until(Promise.all([world.startProcess(), world.startProcess()].map(one => one.work())));
    assert.equal(world.postedTo().length, 15);
    assert.equal(new Set(world.postedTo()).size, 15);
    assert.ok((await world.all()).every(({ state }) => state === 'sent'));
  });

  it('wait for no other: neither a long queue nor a throttled tenant holds up what comes later', async () => {
    const world = await createWorld(MONDAY);
    const [busy, throttled, quick] = TENANTS as [string, string, string];
    const long = await world.crowd(200, busy);
    await world.offer([...long, ...(await world.crowd(20, throttled))]);
    const later = await world.crowd(1, quick);
    world.messenger.script = ({ conversation }) =>
      conversation.startsWith(`a:${throttled}-`)
        ? { kind: 'retry', afterMs: 4_000, reason: 'Throttled' }
        : sent;
    const sender = world.startProcess();
    const working = sender.work();
    await world.clock.pass(1_000);
    await world.offer(later);
    await world.clock.until(Promise.race([sender.work(), world.clock.sleep(500)]));
    assert.equal(postsTo(world, quick).length, 1);
    assert.ok(postsTo(world, busy).length < 200);
    await world.clock.until(working);
    assert.equal(postsTo(world, busy).length, 200);
  });

  it('find their lane again when the recipient turns up in another tenant', async () => {
    const world = await createWorld(MONDAY);
    const second = { tenantId: 'tenant-of-d2', objectId: 'object-ada-2' };
    const ada = await world.person('ada', true, [second]);
    await world.offer(['ada']);
    await world.clock.pass(60_000);
    await world.install(ada, second);
    await world.work(world.startProcess(), 2);
    assert.deepEqual(world.postedTo(), ['a:ada@tenant-of-d2']);
    assert.deepEqual(await world.ending('ada'), ['sent', undefined]);
  });
});

describe('A process that takes over a tenant', () => {
  it('waits first, for the one before may have sent until just now, be it that it stopped in good order', async () => {
    const world = await createWorld(MONDAY);
    await world.offer(await world.crowd(110));
    const first = world.startProcess();
    const working = first.work();
    await world.clock.pass(1_200);
    await world.clock.until(first.stop());
    await working;
    // It has never asked before, so it has not seen that another one had the lane.
    await world.work(world.startProcess());
    assert.equal(world.postedTo().length, 110);
    assertWithinLimits(world.messenger.posts);
  });

  it('sends at once what a killed one had only taken, and leaves in doubt no more than what had left', async () => {
    const world = await createWorld(MONDAY);
    await world.offer(await world.crowd(200));
    const never = new Promise<never>(() => {});
    world.messenger.script = () => never;
    void world.startProcess().work();
    await world.clock.pass(1_000);
    const left = world.postedTo().length;
    world.messenger.script = () => sent;
    await world.work(world.startProcess(), 6, 31_000);
    const all = await world.all();
    assert.ok(left >= 10 && left <= 60, `${left} posts`);
    const uncertain = all.filter(({ state }) => state === 'uncertain').length;
    assert.ok(uncertain > 0 && uncertain <= left, `${uncertain} of ${left} uncertain`);
    assert.equal(all.filter(({ state }) => state === 'sent').length, 200 - uncertain);
    assert.equal(new Set(world.postedTo()).size, 200);
  });
});
