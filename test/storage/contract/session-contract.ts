import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import type { Session } from '../../../programme/training/session.ts';
import type { SessionStore } from '../../../programme/training/training-store.ts';
import { mongoSessionStore } from '../../../storage/session-store.ts';
import { sampleBooking, sampleSession } from '../../training/sample-session.ts';
import { hour, newRegion, smuggled } from './samples.ts';

/** Gives out the next ticket. */
export const takeTicket = (session: Session) => ({
  next: { ...session, nextTicket: session.nextTicket + 1 },
  answer: session.nextTicket,
});

export function sessionContract(db: () => Db): void {
  describe('SessionStore', () => {
    let region: string;
    let sessions: SessionStore;
    beforeEach(() => {
      region = newRegion();
      sessions = mongoSessionStore(db());
    });
    const session = (more: Partial<Session> = {}) => sampleSession({ region, ...more });

    it('gives a session back as it was, by its id and by its code, in its region only', async () => {
      const stored = session({ bookings: [sampleBooking('D13', 'confirmed')] });
      assert.equal(await sessions.insert(stored), 'inserted');
      assert.deepEqual(await sessions.byId(region, 'session'), stored);
      assert.deepEqual(await sessions.byCode(region, 'T7'), stored);
      assert.deepEqual(await sessions.byIds(region, ['session', 'nothing', 'session']), [stored]);
      assert.equal(await sessions.byId(newRegion(), 'session'), undefined);
      assert.equal(await sessions.byCode(newRegion(), 'T7'), undefined);
    });

    it('inserts a session once, and says whose code is taken', async () => {
      await sessions.insert(session());
      assert.equal(await sessions.insert(session({ capacity: 3 })), 'alreadyThere');
      assert.equal(await sessions.insert(session({ id: 'other' })), 'codeTaken');
      assert.equal(await sessions.insert(session({ id: 'other', code: 'T8' })), 'inserted');
      assert.equal((await sessions.byId(region, 'session'))?.capacity, 18);
    });

    it('finds sessions that ended before an instant and still have names, in every state', async () => {
      const ended = { startsAt: hour(1), endsAt: hour(2) };
      for (const state of ['completed', 'cancelled', 'open'] as const)
        await sessions.insert(session({ ...ended, id: state, code: state, state }));
      await sessions.insert(session({ ...ended, id: 'gone', code: 'G', namesRemovedAt: hour(3) }));
      await sessions.insert(session({ startsAt: hour(1), endsAt: hour(9), id: 'later', code: 'L' }));
      assert.deepEqual((await sessions.named(region, hour(9))).sort(), ['cancelled', 'completed', 'open']);
      assert.deepEqual(await sessions.named(region, hour(2)), []);
      assert.deepEqual(await sessions.named(newRegion(), hour(9)), []);
      await assert.rejects(sessions.named(smuggled, hour(9)), TypeError);
    });

    it('lists by state and start, with figures in the place of bookings', async () => {
      const bookings = [
        sampleBooking('D13', 'confirmed'),
        sampleBooking('D14', 'offered'),
        sampleBooking('D14', 'waitlisted'),
        sampleBooking('D15', 'cancelled'),
        sampleBooking('D15', 'cancelled', { late: true }),
      ];
      const late = session({ id: 'late', code: 'L', startsAt: hour(48), state: 'open', bookings });
      const early = session({ id: 'early', code: 'E', startsAt: hour(24), state: 'open' });
      for (const one of [late, early, session({ state: 'draft' })]) await sessions.insert(one);
      assert.deepEqual(await sessions.inStates(region, ['open']), [early, late]);
      assert.deepEqual(await sessions.startingFrom(region, ['open', 'completed'], hour(48)), [late]);
      assert.deepEqual(await sessions.startingFrom(region, ['open'], hour(49)), []);
      const [first, second, ...more] = await sessions.summaries(region, ['open', 'completed']);
      const { bookings: _, ...details } = late;
      assert.deepEqual([first?.seatsUsed, first?.waiting], [0, 0]);
      assert.deepEqual(second, { ...details, seatsUsed: 3, waiting: 1, attended: 0 });
      assert.equal(more.length, 0);
    });

    it('finds the sessions that a person attended, as long as that stands', async () => {
      const attended = (more: Partial<Session>, person: string) =>
        session({ ...more, bookings: [sampleBooking('D13', 'attended', { person })] });
      const [early, late] = [
        attended({ id: 'early', code: 'E', startsAt: hour(24) }, 'ann'),
        attended({ id: 'late', code: 'L', startsAt: hour(48) }, 'ann'),
      ];
      const absent = sampleBooking('D13', 'didNotAttend', { person: 'ann' });
      for (const one of [
        late,
        early,
        attended({ id: 'hers', code: 'H' }, 'ben'),
        session({ bookings: [absent] }),
      ])
        await sessions.insert(one);
      assert.deepEqual(await sessions.attendedBy(region, 'ann'), [early, late]);
      await sessions.change(region, 'early', stands => ({ next: { ...stands, bookings: [] }, answer: true }));
      assert.deepEqual(await sessions.attendedBy(region, 'ann'), [late]);
      assert.deepEqual(await sessions.attendedBy(region, smuggled).catch(() => []), []);
      assert.deepEqual(await sessions.attendedBy(newRegion(), 'ann'), []);
    });

    it('lists the open sessions that are still to come, soonest first, up to a limit', async () => {
      const open = (id: string, starts: number, more: Partial<Session> = {}) =>
        session({ id, code: id, state: 'open', startsAt: hour(starts), ...more });
      const south = open('soon', 24);
      const north = open('later', 36, { subRegion: 'North' });
      const last = open('last', 48);
      const begun = open('begun', 10);
      for (const one of [last, north, south, begun, open('draft', 30, { state: 'draft' })])
        await sessions.insert(one);
      const ids = async (...asked: [limit: number, subRegion?: string]) =>
        (await sessions.upcoming(region, hour(10), ...asked)).map(({ id }) => id);
      assert.deepEqual(await ids(9), ['soon', 'later', 'last']);
      assert.deepEqual(await ids(2), ['soon', 'later']);
      assert.deepEqual(await ids(9, 'South'), ['soon', 'last']);
      await assert.rejects(sessions.upcoming(region, hour(10), 9, smuggled), TypeError);
    });

    it('lists the sessions that start in a time, without their bookings', async () => {
      const at = (id: string, starts: number, more: Partial<Session> = {}) =>
        session({ id, code: id, state: 'completed', startsAt: hour(starts), ...more });
      for (const one of [at('b', 20), at('a', 10), at('c', 30), at('d', 15, { state: 'draft' })])
        await sessions.insert(one);
      const found = await sessions.startingBetween(region, ['open', 'completed'], hour(10), hour(30));
      assert.deepEqual(
        found.map(({ id }) => id),
        ['a', 'b'],
      );
      assert.equal(
        found.some(one => 'bookings' in one),
        false,
      );
    });

    it('writes what was decided and answers it; deciding nothing writes nothing', async () => {
      await sessions.insert(session());
      assert.equal(await sessions.change(region, 'session', takeTicket), 1);
      assert.equal(await sessions.change(region, 'session', takeTicket), 2);
      const seen = await sessions.change(region, 'session', stands => ({ answer: stands.nextTicket }));
      assert.equal(seen, 3);
      assert.equal((await sessions.byId(region, 'session'))?.nextTicket, 3);
      assert.equal(await sessions.change(region, 'nothing', takeTicket), undefined);
    });

    it('takes fields away that the next session does not have', async () => {
      await sessions.insert(session({ venue: 'Harbour House' }));
      await sessions.change(region, 'session', ({ venue: _, ...rest }) => ({ next: rest, answer: true }));
      assert.equal(Object.hasOwn((await sessions.byId(region, 'session')) ?? {}, 'venue'), false);
    });

    it('says what stands when another process has changed the session since', async () => {
      const [here, there] = [sessions, mongoSessionStore(db())];
      await here.insert(session());
      await here.change(region, 'session', takeTicket);
      await there.change(region, 'session', takeTicket);
      assert.equal(await here.change(region, 'session', stands => ({ answer: stands.nextTicket })), 3);
      assert.equal(await here.change(region, 'session', takeTicket), 3);
      assert.equal(await there.change(region, 'session', takeTicket), 4);
    });

    it('finds sessions in which something is due by an instant', async () => {
      const offered = sampleBooking('D13', 'offered', { offer: { at: hour(1), endsAt: hour(5) } });
      const clockedAt = hour(1);
      await sessions.insert(
        session({ state: 'open', bookings: [offered], clockedAt, createdAt: hour(0), startsAt: hour(999) }),
      );
      assert.deepEqual(await sessions.dueBy(region, hour(4)), []);
      assert.deepEqual(await sessions.dueBy(region, hour(5)), ['session']);
      assert.deepEqual(await sessions.dueBy(newRegion(), hour(5)), []);
      await sessions.change(region, 'session', stands => ({
        next: { ...stands, bookings: [], clockedAt: hour(4) },
        answer: true,
      }));
      assert.deepEqual(await sessions.dueBy(region, hour(5)), []);
      await sessions.change(region, 'session', stands => ({
        next: { ...stands, unsettled: ['booking'] },
        answer: true,
      }));
      assert.deepEqual(
        await sessions.dueBy(region, hour(5)),
        ['session'],
        'what is unsettled is due at once',
      );
    });

    it('compares strings only', async () => {
      await assert.rejects(sessions.byId(region, smuggled), TypeError);
      await assert.rejects(sessions.byCode(region, smuggled), TypeError);
      await assert.rejects(sessions.inStates(smuggled, ['open']), TypeError);
      await assert.rejects(sessions.startingFrom(region, [smuggled as 'open'], hour(1)), TypeError);
    });
  });
}
