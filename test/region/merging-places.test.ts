import assert from 'node:assert/strict';
import type { BookingState } from '../../programme/training/booking.ts';
import { followOne, holdOf } from '../../programme/training/booking-settling.ts';
import type { Session } from '../../programme/training/session.ts';
import { sampleInvitation } from '../storage/contract/survey-samples.ts';
import { sampleBooking, sampleSession } from '../training/sample-session.ts';
import { RegionRig, type TestRegion } from './region-rig.ts';

describe('Merging two people who have places on sessions', () => {
  const rig = new RegionRig();
  let region: TestRegion;
  before(() => rig.open());
  after(() => rig.close());
  beforeEach(async () => {
    region = await rig.region().withAuthorities('D01');
    await region.asker('manager');
  });

  const two = async () =>
    [(await region.asker('asha')).person, (await region.asker('guest')).person] as const;
  const merge = async (keep: string, gone: string) =>
    region.services.merging.merge(await region.asker('manager'), keep, gone);

  /** A session of a programme of its own, on which these people have a place. */
  async function sessionWith(code: string, places: Record<string, BookingState>): Promise<Session> {
    const { sessions, records } = region.stores;
    const bookings = Object.entries(places).map(([person, state], index) =>
      sampleBooking('D01', state, { id: `${code}-${index}`, person }),
    );
    const own = { id: code, code, region: region.code, programme: `programme of ${code}` };
    const session = sampleSession({ ...own, state: 'open', bookings });
    await sessions.insert(session);
    for (const booking of bookings) {
      await records.claimSeat(region.code, booking.person, holdOf(session, booking.id, booking.requestedAt));
      await followOne(region.stores, session, booking);
    }
    return session;
  }

  it('brings seats, places on waiting lists and sessions attended, and leaves nothing behind', async () => {
    const [asha, guest] = await two();
    await sessionWith('SEAT', { [guest.id]: 'confirmed' });
    await sessionWith('WAIT', { [guest.id]: 'waitlisted' });
    await sessionWith('PAST', { [guest.id]: 'attended', somebody: 'attended' });
    for (const _ of ['once', 'twice']) assert.ok((await merge(asha.id, guest.id)).ok);
    const { sessions, records } = region.stores;
    const record = await records.byPerson(region.code, asha.id);
    assert.deepEqual(
      [record.seats.map(({ session }) => session), record.waiting.map(({ session }) => session)],
      [['SEAT'], ['WAIT']],
    );
    assert.deepEqual(record.claimed, []);
    const left = await records.byPerson(region.code, guest.id);
    assert.deepEqual([left.seats, left.waiting, left.claimed], [[], [], []]);
    const stored = await sessions.byIds(region.code, ['SEAT', 'WAIT', 'PAST']);
    assert.deepEqual(
      stored
        .flatMap(({ bookings, unsettled }) => [...bookings.map(({ person }) => person), ...unsettled])
        .sort(),
      [asha.id, asha.id, asha.id, 'somebody'].sort(),
    );
  });

  it('brings what somebody is asked, and what was answered stays answered', async () => {
    const [asha, guest] = await two();
    const { invitations } = region.stores;
    const asked = (session: string, completed: boolean) =>
      sampleInvitation(region.code, guest.id, { id: session, session, completed });
    await invitations.insertMissing([asked('T1', true), asked('T2', false)]);
    assert.ok((await merge(asha.id, guest.id)).ok);
    const own = await invitations.ofPerson(region.code, asha.id);
    assert.deepEqual(own.map(({ session, completed }) => `${session} ${completed}`).sort(), [
      'T1 true',
      'T2 false',
    ]);
    assert.deepEqual(await invitations.ofPerson(region.code, guest.id), []);
  });

  it('waits while one person could not have the places of both', async () => {
    const [asha, guest] = await two();
    await sessionWith('BOTH', { [asha.id]: 'waitlisted', [guest.id]: 'confirmed' });
    const refused = await merge(asha.id, guest.id);
    assert.deepEqual(refused.ok || refused.refusals, [{ code: 'mergeWaitsForBooking', session: 'BOTH' }]);
    assert.equal((await region.asker('guest')).person.id, guest.id, 'nothing was done');
  });
});
