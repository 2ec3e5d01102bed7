import assert from 'node:assert/strict';
import { TAKEN_MS } from '../../bot/delivery/lane.ts';
import type { OutboxStore } from '../../programme/delivery/outbox-store.ts';
import { createWorld } from './delivery-world.ts';
import { sent } from './scripted-messenger.ts';

const MONDAY = new Date('2015-11-23T10:00:00Z');
const noPrimary = () => Promise.reject(new Error('no primary'));

describe('The end of an attempt that cannot be written', () => {
  it('is written the next time, so that a message that was sent is not called uncertain', async () => {
    const world = await createWorld(MONDAY);
    await world.person('ada');
    await world.offer(['ada']);
    let down = true;
    const settle: OutboxStore['settle'] = (...end) => (down ? noPrimary() : world.outbox.settle(...end));
    const sender = world.startProcess({ outbox: { ...world.outbox, settle } });
    await world.work(sender);
    assert.deepEqual(await world.ending('ada'), ['sending', undefined]);
    down = false;
    await world.clock.pass(TAKEN_MS);
    await world.work(sender);
    assert.deepEqual(await world.ending('ada'), ['sent', undefined]);
    assert.deepEqual(world.postedTo(), ['a:ada']);
  });

  it('leaves the message uncertain when the process is gone before it could be', async () => {
    const world = await createWorld(MONDAY);
    await world.person('ada');
    await world.offer(['ada']);
    await world.work(world.startProcess({ outbox: { ...world.outbox, settle: noPrimary } }));
    await world.work(world.startProcess(), 1 + TAKEN_MS / 20_000, 20_000);
    assert.deepEqual(await world.ending('ada'), ['uncertain', 'expired']);
    assert.deepEqual(world.postedTo(), ['a:ada']);
  });
});

describe('A store that fails while messages are taken', () => {
  it('ends the work only when those in hand have ended, and the next time it goes on', async () => {
    const world = await createWorld(MONDAY);
    await world.offer(await world.crowd(200));
    world.messenger.script = async ({ conversation }) => {
      if (conversation === 'a:p1') await world.clock.sleep(20_000);
      return sent;
    };
    let takes = 0;
    const take: OutboxStore['take'] = (...wanted) =>
      ++takes === 3 ? noPrimary() : world.outbox.take(...wanted);
    const sender = world.startProcess({ outbox: { ...world.outbox, take } });
    await world.work(sender);
    const states = (await world.all()).map(({ state }) => state);
    assert.deepEqual(new Set(states), new Set(['sent', 'waiting']));
    assert.equal(world.faults.length, 1);
    await world.work(sender);
    assert.equal(world.postedTo().length, 200);
    assert.equal(new Set(world.postedTo()).size, 200);
  });
});
