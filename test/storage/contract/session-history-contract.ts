import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import type { Session } from '../../../programme/training/session.ts';
import type { SessionHistory } from '../../../programme/training/session-history.ts';
import type { SessionStore } from '../../../programme/training/training-store.ts';
import { mongoSessionHistory } from '../../../storage/session-history.ts';
import { mongoSessionStore } from '../../../storage/session-store.ts';
import { sampleBooking, sampleSession } from '../../training/sample-session.ts';
import { hour, newRegion, smuggled } from './samples.ts';

export function sessionHistoryContract(db: () => Db): void {
  describe('SessionHistory', () => {
    let region: string;
    let sessions: SessionStore;
    let history: SessionHistory;
    beforeEach(() => {
      region = newRegion();
      sessions = mongoSessionStore(db());
      history = mongoSessionHistory(db());
    });

    /** A session that starts so many hours on, named after it. */
    async function at(n: number, more: Partial<Session> = {}): Promise<Session> {
      const session = sampleSession({
        ...{ region, id: `at-${n}`, code: `T${n}`, state: 'completed' },
        ...{ startsAt: hour(n), endsAt: hour(n + 1), createdAt: hour(0) },
        ...more,
      });
      await sessions.insert(session);
      return session;
    }
    const touch = (id: string) =>
      sessions.change(region, id, stands => ({ next: { ...stands, capacity: 20 }, answer: true }));
    const uncounted = async () => (await history.uncounted(region, 10)).map(({ id }) => id).sort();

    it('names each delivered session until it is counted, and again when it has changed', async () => {
      await at(1);
      await at(2, { state: 'delivered' });
      for (const [n, state] of (['open', 'cancelled', 'draft'] as const).entries())
        await at(10 + n, { state });
      assert.deepEqual(await uncounted(), ['at-1', 'at-2']);
      assert.equal((await history.uncounted(region, 1)).length, 1);
      assert.deepEqual(await history.uncounted(newRegion(), 10), []);
      for (const one of await history.uncounted(region, 10)) await history.setCounted(region, one);
      assert.deepEqual(await uncounted(), []);
      await touch('at-2');
      assert.deepEqual(await uncounted(), ['at-2']);
    });

    it('does not take a session for counted that changed meanwhile', async () => {
      const { startsAt } = await at(1);
      const [seen] = await history.uncounted(region, 10);
      assert.deepEqual(seen, { id: 'at-1', startsAt, revision: 0 });
      await touch('at-1');
      if (seen) await history.setCounted(region, seen);
      assert.deepEqual(await uncounted(), ['at-1']);
    });

    it('has every delivered session counted again on demand, in one region', async () => {
      await at(1);
      await at(2, { state: 'open' });
      for (const one of await history.uncounted(region, 10)) await history.setCounted(region, one);
      await history.setAllUncounted(newRegion());
      assert.deepEqual(await uncounted(), []);
      await history.setAllUncounted(region);
      assert.deepEqual(await uncounted(), ['at-1']);
    });

    it('gives whole sessions that were delivered within a time, its end not included', async () => {
      const bookings = [sampleBooking('D13', 'attended')];
      const [first, second] = [await at(1, { bookings }), await at(2, { state: 'delivered' })];
      await at(3);
      await at(4, { state: 'open' });
      const within = await history.deliveredFrom(region, hour(1), hour(3));
      assert.deepEqual(
        within.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime()),
        [first, second],
      );
      assert.deepEqual(await history.deliveredFrom(region, hour(4), hour(9)), []);
    });

    it('tells of people what they attended, with whoever else did', async () => {
      const there = (...people: string[]) => ({
        bookings: [
          ...people.map(person => sampleBooking('D13', 'attended', { person })),
          sampleBooking('D13', 'didNotAttend', { person: 'absent' }),
        ],
      });
      await at(1, there('ann', 'ben'));
      await at(2, there('ann'));
      await at(3, there('cat'));
      const of = async (people: string[]) =>
        (await history.attendances(region, people)).sort(
          (a, b) => a.startsAt.getTime() - b.startsAt.getTime(),
        );
      assert.deepEqual(await of(['ann', 'absent']), [
        { startsAt: hour(1), people: ['ann', 'ben'] },
        { startsAt: hour(2), people: ['ann'] },
      ]);
      const many = Array.from({ length: 1_200 }, (_, n) => `nobody-${n}`);
      assert.deepEqual(await of([...many, 'cat', 'ben']), [
        { startsAt: hour(1), people: ['ann', 'ben'] },
        { startsAt: hour(3), people: ['cat'] },
      ]);
      assert.deepEqual(await of([]), []);
      await assert.rejects(history.attendances(region, [smuggled]), TypeError);
    });

    it('lists the last delivered sessions, newest first, with how many attended', async () => {
      await at(1, { bookings: [sampleBooking('D13', 'attended'), sampleBooking('D13', 'didNotAttend')] });
      for (const n of [2, 3, 9]) await at(n);
      await at(4, { state: 'cancelled' });
      const last = await history.lastDelivered(region, hour(8), 2);
      assert.deepEqual(
        last.map(({ id }) => id),
        ['at-3', 'at-2'],
      );
      const [first] = await history.lastDelivered(region, hour(1), 5);
      assert.deepEqual([first?.id, first?.attended], ['at-1', 1]);
      assert.deepEqual(await history.lastDelivered(region, hour(0), 5), []);
    });

    it('lists what was still to come at an instant, soonest first, whatever became of it since', async () => {
      await at(5, { state: 'open' });
      await at(20, { state: 'completed' });
      await at(21, { state: 'cancelled', cancelledAt: hour(11) });
      await at(22, { state: 'cancelled', cancelledAt: hour(9) });
      await at(23, { state: 'draft', createdAt: hour(11) });
      await at(24, { state: 'draft', subRegion: 'North' });
      const ids = async (limit: number) =>
        (await history.toCome(region, hour(10), limit)).map(({ id }) => id);
      assert.deepEqual(await ids(9), ['at-20', 'at-21', 'at-24']);
      assert.deepEqual(await ids(1), ['at-20']);
      const counted = (await history.countToCome(region, hour(10))).sort((a, b) => a.sessions - b.sessions);
      assert.deepEqual(counted, [
        { code: 'North', sessions: 1 },
        { code: 'South', sessions: 2 },
      ]);
      assert.deepEqual(await history.countToCome(newRegion(), hour(10)), []);
    });

    it('compares strings only', async () => {
      await assert.rejects(history.uncounted(smuggled, 1), TypeError);
      await assert.rejects(history.setAllUncounted(smuggled), TypeError);
      await assert.rejects(history.toCome(smuggled, hour(1), 1), TypeError);
    });
  });
}
