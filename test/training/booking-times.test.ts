import assert from 'node:assert/strict';
import { plusMinutes } from '../../programme/calendar.ts';
import { trainingServices } from '../../programme/training/training-services.ts';
import { BookingStage, booked } from './booking-stage.ts';
import { STARTS_AT } from './sample-session.ts';
import { codesOf, type TrainingRegion, TrainingRig } from './training-rig.ts';

describe('Whoever books', () => {
  const rig = new TrainingRig();
  let region: TrainingRegion;
  let stage: BookingStage;
  before(() => rig.open());
  after(() => rig.close());
  beforeEach(async () => {
    region = await rig.region({ South: ['D13', 'D14'] });
    stage = new BookingStage(region);
    await region.manager();
    for (const id of ['ann', 'ben']) await region.person(id, 'D13');
    await region.person('dan', 'D14');
  });

  const MOVED = { startsAt: new Date('2016-03-24T09:30:00Z'), endsAt: new Date('2016-03-24T16:00:00Z') };
  /** Another process moves the session to another week. */
  async function moveSession(): Promise<void> {
    const { moves } = trainingServices(region.stores, () => 'CODE');
    const moved = await moves.reschedule(await region.as('manager'), 'T7', MOVED, 'The room is taken');
    assert.ok(moved.ok, JSON.stringify(moved));
  }
  const startOf = async (who: string) => {
    const { seats, waiting } = await region.stores.records.byPerson(region.code, who);
    return [...seats, ...waiting].map(({ startsAt }) => startsAt);
  };

  it('asks again with the times as they are now when the session was moved meanwhile', async () => {
    await stage.open('T7');
    await stage.all('T7', 'dan');
    await moveSession();
    await stage.all('T7', 'ann');
    for (const who of ['ann', 'dan']) assert.deepEqual(await startOf(who), [MOVED.startsAt], who);
  });

  it('remembers nothing of a session from before booking opened, when its times could still change', async () => {
    await stage.open('T7', { state: 'preparing' });
    assert.deepEqual(codesOf(await stage.book('ann', 'T7')), ['sessionNotInState']);
    const startsAt = plusMinutes(STARTS_AT, 60);
    await region.stores.sessions.change(region.code, 'T7', session => ({
      next: { ...session, state: 'open', startsAt },
      answer: true,
    }));
    await stage.all('T7', 'ann');
    assert.deepEqual(await startOf('ann'), [startsAt]);
  });

  it('goes with the session when it moves, sitting or waiting, and is told of the newest time once', async () => {
    await stage.open('T7', { capacity: 1 });
    await stage.all('T7', 'ann', 'dan');
    region.now = plusMinutes(region.now, 1);
    await moveSession();
    assert.deepEqual([await startOf('ann'), await startOf('dan')], [[MOVED.startsAt], [MOVED.startsAt]]);
    assert.deepEqual(await stage.told(), ['training.rescheduled ann', 'training.rescheduled dan']);
  });

  it('can sit where two sessions overlapped before one of them moved', async () => {
    await stage.open('T7');
    await stage.open('X1', { programme: 'another' });
    await stage.all('T7', 'ann');
    assert.deepEqual(codesOf(await stage.book('ann', 'X1')), ['seatInTheWay']);
    await moveSession();
    assert.equal(booked(await stage.book('ann', 'X1')).state, 'confirmed');
  });

  it('can’t take an offer that a new time has left no time for', async () => {
    await stage.open('T7', { capacity: 1 });
    const [ann, dan] = await stage.all('T7', 'ann', 'dan');
    await stage.end('ann', ann ?? assert.fail());
    const soon = { startsAt: new Date('2016-02-05T09:30:00Z'), endsAt: new Date('2016-02-05T16:00:00Z') };
    const { moves } = region.services;
    assert.ok((await moves.reschedule(await region.as('manager'), 'T7', soon, 'Trainers are ill')).ok);
    assert.deepEqual(codesOf(await stage.accept('dan', dan ?? assert.fail())), ['offerOver']);
    await region.tick();
    assert.deepEqual(await stage.places('T7'), ['ann cancelled', 'dan lapsed']);
    assert.deepEqual(await startOf('dan'), []);
  });

  it('is reminded at each offset once, by whoever has a seat since before, and not of what has passed', async () => {
    await stage.open('T7', { capacity: 2, remindDaysBefore: [7, 1], cutOffDays: 2 });
    const [, ben, dan] = await stage.all('T7', 'ann', 'ben', 'dan');
    const toldAt = async (at: string) => {
      const due = await region.services.messages.due('training.reminder', region.code, new Date(at));
      return due.map(({ recipient, subject }) => `${recipient} ${subject.split('/')[2]}`);
    };
    assert.deepEqual(await toldAt('2016-03-10T09:29:59Z'), []);
    assert.deepEqual(await toldAt('2016-03-10T09:30:00Z'), ['ann 7', 'ben 7']);
    region.now = new Date('2016-03-11T09:30:00Z');
    await stage.end('ben', ben ?? assert.fail());
    assert.equal(booked(await stage.accept('dan', dan ?? assert.fail())).state, 'confirmed');
    assert.deepEqual(await toldAt('2016-03-16T09:29:59Z'), ['ann 7'], 'dan has just heard of it');
    assert.deepEqual(await toldAt('2016-03-16T09:30:00Z'), ['ann 1', 'dan 1'], 'the late one gives way');
    assert.deepEqual(await toldAt('2016-03-17T09:30:00Z'), []);
  });
});
