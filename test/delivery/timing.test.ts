import assert from 'node:assert/strict';
import type { Telling } from '../../bot/feature.ts';
import { createWorld } from './delivery-world.ts';

const HOUR_MS = 3_600_000;

/** Works every half hour; answers when the only message was posted, in UTC. */
async function postedAt(
  start: string,
  message: { urgent?: boolean; dropAfter?: Date },
): Promise<string | undefined> {
  const world = await createWorld(new Date(start));
  const sender = world.startProcess();
  await world.person('ada');
  await world.offer({ recipient: 'ada', ...message });
  for (let halfHours = 0; halfHours < 2 * 24 * 4; halfHours++) {
    const before = world.clock.now();
    await world.clock.until(sender.work());
    if (world.messenger.posts.length > 0) return before.toISOString().slice(0, 16);
    await world.clock.pass(HOUR_MS / 2 - (world.clock.now().getTime() - before.getTime()));
  }
  const delivery = (await world.deliveries()).get('ada');
  return `${delivery?.state} ${delivery?.reason}`;
}

describe('the time of a message', () => {
  it('is now within working hours, from the first minute to the last', async () => {
    assert.equal(await postedAt('2015-11-23T08:00:00Z', {}), '2015-11-23T08:00');
    assert.equal(await postedAt('2015-11-23T17:59:00Z', {}), '2015-11-23T17:59');
  });

  it('is eight the next morning for what falls due at six in the evening or in the night', async () => {
    assert.equal(await postedAt('2015-11-23T18:00:00Z', {}), '2015-11-24T08:00');
    assert.equal(await postedAt('2015-11-24T02:00:00Z', {}), '2015-11-24T08:00');
  });

  it('is eight on Monday for what falls due at the weekend', async () => {
    assert.equal(await postedAt('2015-11-27T18:00:00Z', {}), '2015-11-30T08:00');
    assert.equal(await postedAt('2015-11-29T12:00:00Z', {}), '2015-11-30T08:00');
  });

  it('is eight on the London clock after the clocks went forward, one hour earlier by UTC', async () => {
    assert.equal(await postedAt('2016-03-25T18:00:00Z', {}), '2016-03-28T07:00');
  });

  it('is now, night or weekend, for what is urgent', async () => {
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

  it('is not before its time', async () => {
    const world = await createWorld(new Date('2015-11-23T10:00:00Z'));
    const sender = world.startProcess();
    await world.person('ada');
    await world.offer({ recipient: 'ada', notBefore: new Date('2015-11-23T11:00:00Z') });
    await world.clock.until(sender.work());
    assert.deepEqual(world.messenger.posts, []);
    await world.clock.pass(HOUR_MS);
    await world.clock.until(sender.work());
    assert.equal(world.messenger.posts.length, 1);
  });

  it('never comes for a reminder to somebody who has voted since', async () => {
    const world = await createWorld(new Date('2015-11-23T10:00:00Z'));
    const voted = new Set<string>();
    const reminder: Telling = {
      kind: 'reminder',
      due: async () => [],
      draw: async (_, { id }) => (voted.has(id) ? undefined : { text: 'Your ballot', card: world.card }),
    };
    const sender = world.startProcess({ tellings: [reminder] });
    for (const id of ['ada', 'ben']) await world.person(id);
    for (const recipient of ['ada', 'ben']) await world.offer({ recipient, kind: 'reminder' });
    voted.add('ben');
    await world.clock.until(sender.work());
    assert.deepEqual(
      world.messenger.posts.map(({ conversation }) => conversation),
      ['a:ada'],
    );
    const delivery = (await world.deliveries()).get('ben');
    assert.deepEqual([delivery?.state, delivery?.reason], ['dropped', 'noLongerDue']);
  });

  it('follows the calendar when it is set, without losing or repeating a message', async () => {
    const world = await createWorld(new Date('2015-11-23T10:00:00Z'));
    const sender = world.startProcess();
    for (let i = 0; i < 120; i++) await world.person(`p${i}`);
    for (let i = 0; i < 120; i++) await world.offer({ recipient: `p${i}` });
    const working = sender.work();
    await world.clock.pass(1_500);
    world.clock.set(new Date('2016-02-23T10:00:00Z'));
    await world.clock.pass(500);
    world.clock.set(new Date('2015-11-23T10:00:30Z'));
    await world.clock.until(working);
    await world.clock.until(sender.work());
    assert.equal(world.messenger.posts.length, 120);
    assert.equal(new Set(world.messenger.posts.map(({ conversation }) => conversation)).size, 120);
  });
});
