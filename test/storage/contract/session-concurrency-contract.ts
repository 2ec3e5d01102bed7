import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import type { Booking } from '../../../programme/training/booking.ts';
import { mongoSessionStore } from '../../../storage/session-store.ts';
import { sampleBooking, sampleSession } from '../../training/sample-session.ts';
import { newRegion } from './samples.ts';
import { takeTicket } from './session-contract.ts';

const CHANGES = 500;

/** What holds however many processes change a session at once. */
export function sessionConcurrencyContract(db: () => Db): void {
  describe('SessionStore, with many at once', () => {
    it(`loses none of ${CHANGES} changes of one session from two processes, and gives each its own ticket`, async () => {
      const region = newRegion();
      const stores = [mongoSessionStore(db()), mongoSessionStore(db())];
      await stores[0]?.insert(sampleSession({ region }));
      const tickets = await Promise.all(
        Array.from({ length: CHANGES }, (_, i) => stores[i % 2]?.change(region, 'session', takeTicket)),
      );
      assert.equal(new Set(tickets).size, CHANGES);
      assert.equal((await stores[0]?.byId(region, 'session'))?.nextTicket, CHANGES + 1);
    });

    it('refuses the code of another session, and changes the others at the same moment all the same', async () => {
      const region = newRegion();
      const sessions = mongoSessionStore(db());
      for (const id of ['taken', 'wanting', 'third'])
        await sessions.insert(sampleSession({ region, id, code: id }));
      const [refused, third] = await Promise.allSettled([
        sessions.change(region, 'wanting', stands => ({ next: { ...stands, code: 'taken' }, answer: true })),
        sessions.change(region, 'third', takeTicket),
      ]);
      assert.equal(refused.status, 'rejected');
      assert.deepEqual(third, { status: 'fulfilled', value: 1 });
      assert.equal((await sessions.byId(region, 'wanting'))?.code, 'wanting');
      assert.equal(await sessions.change(region, 'wanting', takeTicket), 1);
    });

    it('keeps bookings that are added, changed and taken away, in their order', async () => {
      const region = newRegion();
      const sessions = mongoSessionStore(db());
      const named = (id: string, state: 'confirmed' | 'cancelled' = 'confirmed') =>
        sampleBooking('D13', state, { id, person: id });
      await sessions.insert(sampleSession({ region, bookings: [named('first')] }));
      const change = (of: (bookings: readonly Booking[]) => Booking[]) =>
        sessions.change(region, 'session', stands => ({
          next: { ...stands, bookings: of(stands.bookings), nextTicket: stands.nextTicket + 1 },
          answer: undefined,
        }));
      const standing = async (): Promise<[string[], number]> => {
        // Another process, which remembers nothing.
        const others = mongoSessionStore(db());
        const found = await others.byId(region, 'session');
        const [summary] = await others.summaries(region, ['preparing']);
        return [found?.bookings.map(({ id, state }) => `${id} ${state}`) ?? [], summary?.seatsUsed ?? 0];
      };
      await Promise.all(['second', 'third'].map(id => change(bookings => [...bookings, named(id)])));
      assert.deepEqual(await standing(), [['first confirmed', 'second confirmed', 'third confirmed'], 3]);
      await Promise.all([
        change(bookings => bookings.map(one => (one.id === 'second' ? named('second', 'cancelled') : one))),
        change(bookings => [...bookings, named('fourth')]),
      ]);
      const four = ['first confirmed', 'second cancelled', 'third confirmed', 'fourth confirmed'];
      assert.deepEqual(await standing(), [four, 3]);
      await change(bookings => bookings.filter(({ id }) => id !== 'first'));
      assert.deepEqual(await standing(), [four.slice(1), 2]);
    });

    it('lets what goes wrong with one session stay with that session', async () => {
      const region = newRegion();
      const sessions = mongoSessionStore(db());
      for (const id of ['broken', 'sound']) await sessions.insert(sampleSession({ region, id, code: id }));
      const [broken, sound] = await Promise.allSettled([
        sessions.change(region, 'broken', () => assert.fail('broken')),
        sessions.change(region, 'sound', takeTicket),
      ]);
      assert.equal(broken.status, 'rejected');
      assert.deepEqual(sound, { status: 'fulfilled', value: 1 });
    });
  });
}
