import assert from 'node:assert/strict';
import { plusLondonDays, plusMilliseconds } from '../../programme/calendar.ts';
import type { BookingName } from '../../programme/training/booking.ts';
import { BookingStage, booked, SEAT, WAITS } from './booking-stage.ts';
import { STARTS_AT } from './sample-session.ts';
import { codesOf, type TrainingRegion, TrainingRig } from './training-rig.ts';

describe('A seat that comes free', () => {
  const rig = new TrainingRig();
  let region: TrainingRegion;
  let stage: BookingStage;
  before(() => rig.open());
  after(() => rig.close());
  beforeEach(async () => {
    region = await rig.region({ South: ['D13', 'D14'] });
    stage = new BookingStage(region);
    await region.manager();
    for (const id of ['ann', 'ben', 'cat']) await region.person(id, 'D13');
    for (const id of ['dan', 'eve']) await region.person(id, 'D14');
  });

  /** The bookings of a session with one seat, taken by the first. */
  async function waiting(...people: string[]): Promise<BookingName[]> {
    await stage.open('T7', { capacity: 1 });
    return stage.all('T7', ...people);
  }
  const at = (names: readonly BookingName[], index: number): BookingName => names[index] ?? assert.fail();

  it('is offered at once to who is next, who can take it', async () => {
    const names = await waiting('ann', 'ben', 'dan');
    await stage.end('ann', at(names, 0));
    assert.deepEqual(await stage.places('T7'), ['ann cancelled', 'ben offered', 'dan waitlisted']);
    assert.deepEqual([await stage.held('ann'), await stage.held('ben')], [SEAT(), WAITS('T7')]);
    assert.deepEqual(await stage.told(), ['training.offered ben']);
    assert.equal(booked(await stage.accept('ben', at(names, 1))).state, 'confirmed');
    assert.equal(booked(await stage.accept('ben', at(names, 1))).state, 'confirmed', 'twice is once');
    assert.deepEqual(await stage.held('ben'), SEAT('T7'));
  });

  it('goes to the authority with the fewest seats first (T2)', async () => {
    await stage.open('T7', { capacity: 2 });
    const names = await stage.all('T7', 'ann', 'ben', 'cat', 'dan');
    await stage.end('ben', at(names, 1));
    assert.deepEqual(await stage.places('T7'), [
      'ann confirmed',
      'ben cancelled',
      'cat waitlisted',
      'dan offered',
    ]);
  });

  it('goes on when the offer is declined, and to nobody who left the list', async () => {
    const names = await waiting('ann', 'ben', 'cat', 'dan');
    await stage.end('cat', at(names, 2));
    await stage.end('ann', at(names, 0));
    await stage.end('ben', at(names, 1));
    assert.deepEqual(await stage.places('T7'), [
      'ann cancelled',
      'ben declined',
      'cat cancelled',
      'dan offered',
    ]);
    for (const who of ['ann', 'ben', 'cat']) assert.deepEqual(await stage.held(who), SEAT(), who);
  });

  it('goes on after 2 working days, and cannot be taken any more then', async () => {
    const names = await waiting('ann', 'ben', 'dan');
    // Friday afternoon: Monday and Tuesday are the two.
    region.now = new Date('2016-02-05T15:00:00Z');
    await stage.end('ann', at(names, 0));
    const lapses = new Date('2016-02-09T15:00:00Z');
    region.now = plusMilliseconds(lapses, -1);
    await region.tick();
    assert.deepEqual(await stage.places('T7'), ['ann cancelled', 'ben offered', 'dan waitlisted']);
    region.now = lapses;
    assert.deepEqual(
      codesOf(await stage.accept('ben', at(names, 1))),
      ['offerOver'],
      'whether or not the clock was heeded',
    );
    assert.deepEqual(await stage.places('T7'), ['ann cancelled', 'ben lapsed', 'dan offered']);
    await region.tick();
    assert.deepEqual(await stage.held('ben'), SEAT());
    assert.deepEqual((await stage.told()).sort(), ['training.lapsed ben', 'training.offered dan']);
    assert.deepEqual((await region.stored('T7')).unsettled, []);
  });

  it('cannot be taken beside another seat of the programme, but can be moved to (T4)', async () => {
    await stage.open('T8', { startsAt: plusLondonDays(STARTS_AT, 7), endsAt: plusLondonDays(STARTS_AT, 8) });
    const [onT8] = await stage.all('T8', 'ben');
    const names = await waiting('ann', 'ben');
    await stage.end('ann', at(names, 0));
    assert.deepEqual(codesOf(await stage.accept('ben', at(names, 1))), ['seatInTheWay']);
    assert.deepEqual(await stage.held('ben'), { seats: ['T8'], waiting: ['T7'], claims: 0 });
    const moved = booked(await stage.move('ben', onT8 ?? assert.fail(), 'T7'));
    assert.deepEqual([moved.id, moved.state], [at(names, 1).booking, 'confirmed']);
    assert.deepEqual(await stage.places('T8'), ['ben transferred']);
    assert.deepEqual(await stage.held('ben'), SEAT('T7'));
  });

  it('stays used when it was given up after the cut-off, which is written down (T9)', async () => {
    const names = await waiting('ann', 'ben');
    const cutOff = plusLondonDays(STARTS_AT, -5);
    region.now = plusMilliseconds(cutOff, -1);
    await region.tick();
    region.now = cutOff;
    const ended = await stage.end('ann', at(names, 0));
    assert.deepEqual([ended.state, ended.late], ['cancelled', true]);
    assert.deepEqual(await stage.places('T7'), ['ann cancelled late', 'ben lapsed']);
    assert.deepEqual(codesOf(await stage.book('dan', 'T7')), ['sessionFull']);
    await region.tick();
    assert.deepEqual(
      [await stage.held('ann'), await stage.held('ben'), await stage.held('dan')],
      [SEAT(), SEAT(), SEAT()],
    );
  });

  it('is there for more people when there are more seats, and when the session is closed to booking', async () => {
    await waiting('ann', 'ben', 'dan', 'eve');
    const { planning, moves } = region.services;
    assert.ok((await moves.closeBooking(await region.as('manager'), 'T7')).ok);
    const { plannedAt, exerciseMode, cutOffDays, remindDaysBefore } = await region.stored('T7');
    const changed = await planning.changeOpen(await region.as('manager'), 'T7', plannedAt ?? region.now, {
      ...{ exerciseMode, cutOffDays, remindDaysBefore, reservedPerAuthority: 0 },
      ...{ venue: 'A larger room', capacity: 2, trainers: [] },
    });
    assert.ok(changed.ok, JSON.stringify(changed));
    assert.deepEqual(await stage.places('T7'), [
      'ann confirmed',
      'ben waitlisted',
      'dan offered',
      'eve waitlisted',
    ]);
  });

  it('takes nobody who sits when the session is cancelled: everybody is free, and told once', async () => {
    await waiting('ann', 'ben');
    assert.ok((await region.services.moves.cancel(await region.as('manager'), 'T7', 'Snow')).ok);
    assert.deepEqual(await stage.places('T7'), ['ann cancelled', 'ben cancelled']);
    assert.deepEqual([await stage.held('ann'), await stage.held('ben')], [SEAT(), SEAT()]);
    assert.deepEqual(await stage.told(), ['training.cancelled ann', 'training.cancelled ben']);
  });

  it('is given out of turn by the programme manager, with a reason in the audit trail', async () => {
    const names = await waiting('ann', 'ben', 'dan', 'cat');
    const promote = (who: string, reason: string) => stage.promote(who, at(names, 3), reason);
    assert.deepEqual(codesOf(await promote('ann', 'Wants it')), ['notYourRole']);
    assert.deepEqual(codesOf(await promote('manager', ' ')), ['reasonNeeded']);
    assert.deepEqual(codesOf(await stage.promote('manager', at(names, 0), 'Sits')), ['notWaiting']);
    for (const reason of ['Inspection in May', 'Pressed twice'])
      assert.equal(booked(await promote('manager', reason)).promotion?.reason, 'Inspection in May');
    assert.deepEqual(await stage.places('T7'), [
      'ann confirmed',
      'ben waitlisted',
      'dan waitlisted',
      'cat waitlisted',
    ]);
    assert.deepEqual(await stage.told(), ['training.promoted cat']);
    await stage.end('ann', at(names, 0));
    assert.equal((await stage.places('T7'))[3], 'cat offered');
    assert.deepEqual(await stage.told(), ['training.offered cat']);
    const trail = await region.stores.audit.about(region.code, 'T7/cat', 10);
    assert.deepEqual(
      trail.map(({ actor, action, detail }) => [actor, action, detail]),
      [['manager', 'training.promotion', { reason: 'Inspection in May' }]],
    );
  });
});
