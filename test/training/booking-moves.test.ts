import assert from 'node:assert/strict';
import { plusLondonDays } from '../../programme/calendar.ts';
import type { BookingName } from '../../programme/training/booking.ts';
import { BookingStage, booked, SEAT, WAITS } from './booking-stage.ts';
import { STARTS_AT } from './sample-session.ts';
import { codesOf, type TrainingRegion, TrainingRig } from './training-rig.ts';

describe('A seat that changes hands', () => {
  const rig = new TrainingRig();
  let region: TrainingRegion;
  let stage: BookingStage;
  before(() => rig.open());
  after(() => rig.close());
  beforeEach(async () => {
    region = await rig.region({ South: ['D13', 'D14'] });
    stage = new BookingStage(region);
    await region.manager();
    await region.officer('D13');
    for (const id of ['ann', 'ben', 'cat']) await region.person(id, 'D13');
    for (const id of ['dan', 'eve']) await region.person(id, 'D14');
    await stage.open('T7', { capacity: 2 });
    const later = { startsAt: plusLondonDays(STARTS_AT, 28), endsAt: plusLondonDays(STARTS_AT, 29) };
    await stage.open('T8', { ...later, capacity: 2 });
  });
  const seatOf = async (who: string, session: string): Promise<BookingName> =>
    (await stage.all(session, who))[0] ?? assert.fail();

  describe('by moving to another session of the programme', () => {
    it('is free for the next in line, and one person has one seat throughout', async () => {
      const seat = await seatOf('ann', 'T7');
      await stage.all('T7', 'dan', 'eve');
      const moved = booked(await stage.move('ann', seat, 'T8'));
      assert.deepEqual([moved.person, moved.state], ['ann', 'confirmed']);
      assert.deepEqual(await stage.places('T7'), ['ann transferred', 'dan confirmed', 'eve offered']);
      assert.deepEqual(await stage.held('ann'), SEAT('T8'));
      assert.equal(booked(await stage.move('ann', seat, 'T8')).id, moved.id, 'twice is once');
      assert.deepEqual(await stage.told(), ['training.offered eve']);
    });

    it('stays as it is when the other session is full, over or of another programme', async () => {
      const seat = await seatOf('ann', 'T7');
      await stage.all('T8', 'dan', 'eve');
      await stage.open('X1', { programme: 'another' });
      await stage.open('SHUT', { state: 'closedToBooking' });
      assert.deepEqual(codesOf(await stage.move('ann', seat, 'T8')), ['noSeatToMoveTo']);
      assert.deepEqual(codesOf(await stage.move('ann', seat, 'X1')), ['anotherProgramme']);
      assert.deepEqual(codesOf(await stage.move('ann', seat, 'SHUT')), ['sessionNotInState']);
      assert.deepEqual(codesOf(await stage.move('ann', seat, 'NONE')), ['sessionNotFound']);
      assert.deepEqual(codesOf(await stage.move('dan', seat, 'T8')), ['bookingNotFound'], 'not hers');
      assert.deepEqual(await stage.places('T7'), ['ann confirmed']);
      assert.deepEqual(await stage.held('ann'), SEAT('T7'));
    });

    it('stays as it is while the person waits there', async () => {
      const seat = await seatOf('ann', 'T7');
      await stage.all('T8', 'dan', 'eve', 'ann');
      assert.deepEqual(codesOf(await stage.move('ann', seat, 'T8')), ['noSeatToMoveTo']);
      assert.deepEqual(await stage.held('ann'), { seats: ['T7'], waiting: ['T8'], claims: 0 });
    });

    it('may go both ways between two sessions before anybody tidies up', async () => {
      const [ann, dan] = [await seatOf('ann', 'T7'), await seatOf('dan', 'T8')];
      booked(await stage.move('ann', ann, 'T8'));
      booked(await stage.move('dan', dan, 'T7'));
      await region.tick();
      assert.deepEqual([await stage.held('ann'), await stage.held('dan')], [SEAT('T8'), SEAT('T7')]);
      for (const id of ['T7', 'T8']) assert.deepEqual((await region.stored(id)).unsettled, []);
    });

    it('goes to one of two sessions when both are pressed at once', async () => {
      const seat = await seatOf('ann', 'T7');
      await stage.open('T9', {
        startsAt: plusLondonDays(STARTS_AT, 14),
        endsAt: plusLondonDays(STARTS_AT, 15),
      });
      await Promise.all(['T8', 'T9'].map(to => stage.move('ann', seat, to)));
      await region.tick();
      const { seats, claims } = await stage.held('ann');
      assert.deepEqual([seats.length, claims], [1, 0]);
      const confirmed = [...(await stage.places('T8')), ...(await stage.places('T9'))];
      assert.deepEqual(confirmed, ['ann confirmed']);
    });

    it('is told the person once, when the link officer moves it', async () => {
      const seat = await seatOf('ann', 'T7');
      booked(await stage.move('link-D13', seat, 'T8'));
      assert.deepEqual(await stage.told(), ['training.booked ann']);
    });

    it('is late after the cut-off, like a cancellation (T9)', async () => {
      const seat = await seatOf('ann', 'T7');
      region.now = plusLondonDays(STARTS_AT, -1);
      booked(await stage.move('ann', seat, 'T8'));
      assert.deepEqual(await stage.places('T7'), ['ann transferred late']);
    });
  });

  describe('by handing over to a colleague', () => {
    it('is the colleague’s, who is told, and the waiting list is not asked', async () => {
      const seat = await seatOf('ann', 'T7');
      await stage.all('T7', 'dan', 'eve');
      const handed = booked(await stage.handOver('ann', seat, 'ben'));
      assert.deepEqual([handed.person, handed.state], ['ben', 'confirmed']);
      assert.equal(booked(await stage.handOver('ann', seat, 'ben')).id, handed.id, 'twice is once');
      assert.deepEqual(await stage.places('T7'), [
        'ann transferred',
        'dan confirmed',
        'eve waitlisted',
        'ben confirmed',
      ]);
      assert.deepEqual([await stage.held('ann'), await stage.held('ben')], [SEAT(), SEAT('T7')]);
      assert.deepEqual(await stage.told(), ['training.booked ben']);
    });

    it('stays where it is when the colleague has one, or is of another authority, or nobody', async () => {
      const seat = await seatOf('ann', 'T7');
      await stage.all('T7', 'ben');
      await stage.all('T8', 'cat');
      const refused = async (to: string) => codesOf(await stage.handOver('ann', seat, to));
      assert.deepEqual(await refused('ben'), ['colleagueHasSeat']);
      assert.deepEqual(await refused('cat'), ['colleagueHasSeat'], 'in the same programme');
      assert.deepEqual(await refused('dan'), ['personOfAnotherAuthority']);
      assert.deepEqual(await refused('nobody'), ['personNotFound']);
      assert.deepEqual(await stage.places('T7'), ['ann confirmed', 'ben confirmed']);
      assert.deepEqual([await stage.held('ben'), await stage.held('cat')], [SEAT('T7'), SEAT('T8')]);
    });

    it('takes a colleague who waits, or was offered a seat, off the list and passes that offer on', async () => {
      const seat = await seatOf('ann', 'T7');
      const [, dan] = [seat, await seatOf('dan', 'T7')];
      await stage.all('T7', 'eve', 'ben');
      await stage.end('dan', dan);
      assert.deepEqual(await stage.places('T7'), [
        'ann confirmed',
        'dan cancelled',
        'eve offered',
        'ben waitlisted',
      ]);
      booked(await stage.handOver('ann', seat, 'ben'));
      assert.deepEqual(await stage.held('ben'), SEAT('T7'));
      assert.deepEqual(await stage.told(), ['training.booked ben', 'training.offered eve']);
      assert.deepEqual(await stage.held('eve'), WAITS('T7'));
    });
  });
});
