import assert from 'node:assert/strict';
import { holdOf } from '../../programme/training/booking-settling.ts';
import { trainingServices } from '../../programme/training/training-services.ts';
import { BookingStage, booked, SEAT, WAITS } from './booking-stage.ts';
import { STARTS_AT } from './sample-session.ts';
import { codesOf, type TrainingRegion, TrainingRig } from './training-rig.ts';

describe('Booking a place', () => {
  const rig = new TrainingRig();
  let region: TrainingRegion;
  let stage: BookingStage;
  before(() => rig.open());
  after(() => rig.close());
  beforeEach(async () => {
    region = await rig.region({ South: ['D13', 'D14'], West: ['D01'] });
    stage = new BookingStage(region);
    await region.manager();
    for (const id of ['ann', 'ben', 'cat']) await region.person(id, 'D13');
    for (const id of ['dan', 'eve']) await region.person(id, 'D14');
    await region.person('west', 'D01');
  });

  it('gives a seat while one is free, and a place on the waiting list then', async () => {
    await stage.open('T7', { capacity: 1 });
    await stage.all('T7', 'ann', 'dan');
    assert.deepEqual(await stage.places('T7'), ['ann confirmed', 'dan waitlisted']);
    assert.deepEqual(await stage.held('ann'), SEAT('T7'));
    assert.deepEqual(await stage.held('dan'), WAITS('T7'));
  });

  it('is one place however often it is asked for, one after the other or at once', async () => {
    await stage.open('T7', { capacity: 5 });
    await stage.all('T7', 'ann', 'ann');
    await Promise.all(['ben', 'ben', 'ben', 'ben'].map(one => stage.book(one, 'T7')));
    await region.tick();
    assert.deepEqual(await stage.places('T7'), ['ann confirmed', 'ben confirmed']);
    assert.deepEqual(await stage.held('ben'), SEAT('T7'));
  });

  it('gives each seat to one of many who ask at once, in two processes', async () => {
    await stage.open('T7', { capacity: 10 });
    const people = Array.from({ length: 60 }, (_, n) => `p${n}`);
    for (const id of people) await region.person(id, 'D13');
    const other = trainingServices(region.stores, () => 'CODE');
    const outcomes = await Promise.all(
      people.map(async (id, n) => {
        const wish = { session: 'T7', newBooking: stage.newBooking() };
        return (n % 2 ? other.bookings : stage.bookings).book(await region.as(id), wish);
      }),
    );
    const { bookings } = await region.stored('T7');
    assert.deepEqual(
      bookings.map(({ state }) => state),
      people.map((_, n) => (n < 10 ? 'confirmed' : 'waitlisted')),
    );
    const told = new Map(outcomes.map(booked).map(({ person, state }) => [person, state]));
    for (const { person, state } of bookings) assert.equal(told.get(person), state, person);
    for (const id of people)
      assert.deepEqual(await stage.held(id), told.get(id) === 'confirmed' ? SEAT('T7') : WAITS('T7'));
  });

  it('is refused with a seat on another session of the programme, or at the same time (T4)', async () => {
    await stage.open('T7');
    await stage.open('T8', {
      startsAt: new Date('2016-04-14T09:30:00Z'),
      endsAt: new Date('2016-04-14T16:00:00Z'),
    });
    await stage.open('X1', { programme: 'another' });
    await stage.all('T7', 'ann');
    for (const [session, because] of [
      ['T8', 'sameProgramme'],
      ['X1', 'overlap'],
    ] as const) {
      const refused = await stage.book('ann', session);
      const [why] = refused.ok ? [] : refused.refusals;
      assert.deepEqual(why, { code: 'seatInTheWay', session, other: 'T7', startsAt: STARTS_AT, because });
      assert.deepEqual(await stage.places(session), []);
    }
    assert.deepEqual(await stage.held('ann'), SEAT('T7'));
  });

  it('lets whoever has a seat wait for another one', async () => {
    await stage.open('T7');
    await stage.open('T8', { capacity: 1 });
    await stage.all('T7', 'ann');
    await stage.all('T8', 'dan', 'ann');
    assert.deepEqual(await stage.places('T8'), ['dan confirmed', 'ann waitlisted']);
    assert.deepEqual(await stage.held('ann'), { seats: ['T7'], waiting: ['T8'], claims: 0 });
  });

  it('is for people with a confirmed authority who have not left, and not for trainers (T10)', async () => {
    await stage.open('T7');
    await region.person('new');
    await region.person('trainer', 'D13', [{ role: 'trainer' }]);
    await region.person('gone', 'D13');
    await region.stores.people.change(region.code, 'gone', { leftOn: '2016-01-29' });
    const refused = async (who: string) => codesOf(await stage.book(who, 'T7'));
    assert.deepEqual(await refused('new'), ['notConfirmed']);
    assert.deepEqual(await refused('trainer'), ['trainersDoNotBook']);
    assert.deepEqual(await refused('gone'), ['personHasLeft']);
    assert.deepEqual(await stage.places('T7'), []);
  });

  it('is refused, and leaves nothing, where there is no session to book', async () => {
    await stage.open('DRAFT', { state: 'draft' });
    await stage.open('SOON', { state: 'preparing' });
    await stage.open('SHUT', { state: 'closedToBooking' });
    await stage.open('GONE', { state: 'cancelled', cancelReason: 'Snow' });
    await stage.open('BEGUN', { startsAt: region.now });
    const refused = async (session: string) => codesOf(await stage.book('ann', session));
    assert.deepEqual(await refused('DRAFT'), ['sessionNotFound']);
    assert.deepEqual(await refused('NONE'), ['sessionNotFound']);
    assert.deepEqual(await refused('SOON'), ['sessionNotInState']);
    assert.deepEqual(await refused('SHUT'), ['sessionNotInState']);
    assert.deepEqual(await refused('GONE'), ['sessionCancelled']);
    const elsewhere = await rig.region({ South: ['D13'] });
    await elsewhere.person('zoe', 'D13');
    await stage.open('T7');
    const wish = { session: 'T7', newBooking: 'zoe-1' };
    assert.deepEqual(codesOf(await elsewhere.services.bookings.book(await elsewhere.as('zoe'), wish)), [
      'sessionNotFound',
    ]);
    assert.ok(!(await stage.book('ann', 'BEGUN')).ok);
    assert.deepEqual(await stage.held('ann'), SEAT());
  });

  it('is done for others by the link officer of their authority and the programme manager, and they are told', async () => {
    await stage.open('T7');
    await region.officer('D13');
    const ann = booked(await stage.book('link-D13', 'T7', 'ann'));
    assert.deepEqual([ann.person, ann.requestedBy], ['ann', 'link-D13']);
    assert.deepEqual(codesOf(await stage.book('link-D13', 'T7', 'dan')), ['notYourStaff']);
    assert.deepEqual(codesOf(await stage.book('ann', 'T7', 'ben')), ['notYourStaff']);
    assert.deepEqual(codesOf(await stage.book('manager', 'T7', 'nobody')), ['personNotFound']);
    booked(await stage.book('manager', 'T7', 'dan'));
    booked(await stage.book('eve', 'T7'));
    assert.deepEqual(await stage.told(), ['training.booked ann', 'training.booked dan']);
    assert.deepEqual(
      codesOf(await stage.bookings.end(await region.as('link-D13'), { session: 'T7', booking: 'booking-5' })),
      ['bookingNotFound'],
    );
    await stage.end('link-D13', { session: 'T7', booking: ann.id });
    assert.deepEqual(await stage.told(), ['training.booked dan', 'training.released ann']);
  });

  it('keeps the others waiting while the own sub-region comes first, and nobody overtakes them when that is over (T3)', async () => {
    await stage.open('T7', { capacity: 2, openedAt: region.now });
    await stage.all('T7', 'west', 'ann');
    assert.deepEqual(await stage.places('T7'), ['west waitlisted', 'ann confirmed']);
    // Ten working days later to the minute, and nobody has looked at the clock since.
    region.now = new Date('2016-02-15T10:00:00Z');
    await stage.all('T7', 'ben');
    assert.deepEqual(await stage.places('T7'), ['west offered', 'ann confirmed', 'ben waitlisted']);
  });

  it('can be had again at once after it was given up, even where the own record still lags behind', async () => {
    const session = await stage.open('T7', { capacity: 1 });
    const [first] = await stage.all('T7', 'ann');
    assert.ok(first);
    await stage.end('ann', first);
    assert.deepEqual(await stage.held('ann'), SEAT());
    await stage.all('T7', 'ann');
    // As a crash leaves it: over on the session, still held on the record.
    const [, second] = (await region.stored('T7')).bookings;
    await stage.end('ann', { session: 'T7', booking: second?.id ?? '' });
    await region.stores.records.claimSeat(region.code, 'ann', holdOf(session, second?.id ?? '', region.now));
    await region.stores.records.settleAsSeat(
      region.code,
      'ann',
      holdOf(session, second?.id ?? '', region.now),
    );
    assert.equal(booked(await stage.book('ann', 'T7')).state, 'confirmed');
    assert.deepEqual(await stage.held('ann'), SEAT('T7'));
  });
});
