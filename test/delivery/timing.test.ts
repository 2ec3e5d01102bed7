import assert from 'node:assert/strict';
import type { Telling } from '../../bot/feature.ts';
import { createWorld } from './delivery-world.ts';

const HOUR_MS = 3_600_000;
const MONDAY = new Date('2015-11-23T10:00:00Z');

/** Works every hour from the start on; answers when the message was posted, in UTC, or how it ended unposted. */
async function postedAt(
  start: string,
  message: { urgent?: boolean; dropAfter?: Date } = {},
): Promise<string> {
  const world = await createWorld(new Date(start), 0);
  const sender = world.startProcess();
  await world.person('ada');
  await world.offer(['ada'], message);
  for (let hours = 0; hours < 4 * 24; hours++) {
    await world.work(sender);
    if (world.messenger.posts.length > 0) return world.clock.now().toISOString().slice(0, 16);
    const [state, reason] = await world.ending('ada');
    if (state !== 'waiting') return `${state} ${reason}`;
    await world.clock.pass(HOUR_MS);
  }
  return 'waiting for ever';
}

describe('The time of a message', () => {
  it('is now within working hours, from the first minute to the last', async () => {
    assert.equal(await postedAt('2015-11-23T08:00:00Z'), '2015-11-23T08:00');
    assert.equal(await postedAt('2015-11-23T17:59:00Z'), '2015-11-23T17:59');
  });

  it('is eight the next morning for what falls due at six in the evening or in the night', async () => {
    assert.equal(await postedAt('2015-11-23T18:00:00Z'), '2015-11-24T08:00');
    assert.equal(await postedAt('2015-11-24T02:00:00Z'), '2015-11-24T08:00');
  });

  it('is eight on Monday for what falls due at the weekend', async () => {
    assert.equal(await postedAt('2015-11-27T18:00:00Z'), '2015-11-30T08:00');
    assert.equal(await postedAt('2015-11-29T12:00:00Z'), '2015-11-30T08:00');
  });

  it('is eight by the London clock after it went forward in March, one hour earlier in UTC', async () => {
    assert.equal(await postedAt('2016-03-25T18:00:00Z'), '2016-03-28T07:00');
  });

  it('is now, in the night and at the weekend, for what is urgent', async () => {
    assert.equal(await postedAt('2015-11-28T23:30:00Z', { urgent: true }), '2015-11-28T23:30');
  });

  it('never comes for what would be too late after the quiet hours', async () => {
    const dropAfter = new Date('2015-11-23T20:00:00Z');
    assert.equal(await postedAt('2015-11-23T18:30:00Z', { dropAfter }), 'dropped tooLate');
  });

  it('never comes for what is too late already, urgent or not', async () => {
    const dropAfter = new Date('2015-11-23T09:59:00Z');
    assert.equal(await postedAt('2015-11-23T10:00:00Z', { dropAfter, urgent: true }), 'dropped tooLate');
  });

  it('is not before it is due', async () => {
    const world = await createWorld(MONDAY);
    const sender = world.startProcess();
    await world.person('ada');
    await world.offer(['ada'], { notBefore: new Date('2015-11-23T11:00:00Z') });
    await world.work(sender);
    assert.deepEqual(world.postedTo(), []);
    await world.clock.pass(HOUR_MS);
    await world.work(sender);
    assert.deepEqual(world.postedTo(), ['a:ada']);
  });

  it('never comes for a reminder to somebody who has voted since', async () => {
    const world = await createWorld(MONDAY);
    const voted = new Set<string>();
    const reminder: Telling = {
      kind: 'reminder',
      due: async () => [],
      draw: async (_, { id }) => (voted.has(id) ? undefined : { text: 'Your ballot', card: world.card }),
    };
    for (const id of ['ada', 'ben']) await world.person(id);
    await world.offer(['ada', 'ben'], { kind: 'reminder' });
    voted.add('ben');
    await world.work(world.startProcess({ tellings: [reminder] }));
    assert.deepEqual(world.postedTo(), ['a:ada']);
    assert.deepEqual(await world.ending('ben'), ['dropped', 'noLongerDue']);
  });

  it('follows the calendar when it is set forward and back, without losing or repeating a message', async () => {
    const world = await createWorld(MONDAY);
    const sender = world.startProcess();
    await world.offer(await world.crowd(120));
    const working = sender.work();
    await world.clock.pass(1_500);
    world.clock.set(new Date('2016-02-23T10:00:00Z'));
    await world.clock.pass(500);
    world.clock.set(new Date('2015-11-23T10:00:30Z'));
    await world.clock.until(working);
    await world.work(sender, 3);
    assert.equal(world.postedTo().length, 120);
    assert.equal(new Set(world.postedTo()).size, 120);
  });
});
