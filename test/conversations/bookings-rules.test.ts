import assert from 'node:assert/strict';
import { plusWorkingDaysAt } from '../../programme/working-days.ts';
import { buttonOf, buttonsOf } from '../../scripts/support/teams-user.ts';
import type { SessionStage } from './session-stage.ts';
import {
  BEGIN_AT,
  book,
  bookAll,
  giveUp,
  openSession,
  raiseTrainingStage,
  standing,
  statesOf,
  told,
} from './training-stage.ts';
import { press, textOf, typed } from './vote-stage.ts';

const NOBODY_ELSES = /Ann|Ben|Purbrook|D13/;

describe('The rules of booking in conversation', function () {
  this.timeout(60_000);
  let stage: SessionStage;
  beforeEach(async () => {
    stage = await raiseTrainingStage();
  });
  afterEach(async () => {
    await stage.close();
  });

  it('give the own sub-region the seats for 10 working days, and then those who waited (T3)', async () => {
    await openSession(stage, { openedAt: BEGIN_AT, capacity: 2 });
    const ends = plusWorkingDaysAt(BEGIN_AT, 10);
    assert.match(
      await standing(stage, 'nia'),
      /2 of 2 seats are free.*Seats go to people of South first until 15 February 2016 at 10:00 London time/,
    );
    assert.match(
      textOf(await book(stage, 'nia')),
      /You wait for a seat.*number 1 of 1.*people of South first until 15 February 2016/,
    );
    assert.match(textOf(await book(stage, 'ann')), /You have a seat/);
    await stage.turnTo(new Date(ends.getTime() - 1_000));
    assert.deepEqual(await statesOf(stage, 'nia'), ['waitlisted']);
    const news = await told(stage, 'nia', () => stage.turnTo(ends));
    assert.match(news.join(), /A seat on session T7 .* is offered to you/);
    assert.match(textOf(await book(stage, 'ned')), /You wait for a seat/);
  });

  it('list sessions of the own sub-region first', async () => {
    await openSession(stage, { id: 'first', code: 'T1', subRegion: 'North' });
    await openSession(stage);
    const south = textOf(await typed(stage, 'ann', 'sessions'));
    assert.match(south, /In South, your own sub-region.*T7: .*In other sub-regions.*T1: /);
    const north = textOf(await typed(stage, 'nia', 'sessions'));
    assert.match(north, /In North, your own sub-region.*T1: .*In other sub-regions.*T7: /);
    const none = textOf(await typed(stage, 'una', 'sessions'));
    assert.doesNotMatch(none, /your own sub-region/);
  });

  it('keep reserved seats for their authority until the day is over, and say so (T11)', async () => {
    const reservedFor = ['D13', 'D14'];
    await openSession(stage, {
      capacity: 3,
      reservedPerAuthority: 1,
      reservedUntil: '2016-02-10',
      reservedFor,
    });
    await bookAll(stage, ['ann', 'ben']);
    const waiting = textOf(await book(stage, 'cat'));
    assert.match(waiting, /number 1 of 1.*kept for authorities without one until 11 February 2016 at 00:00/);
    assert.match(textOf(await book(stage, 'dan')), /You have a seat/);
    await giveUp(stage, 'dan');
    assert.deepEqual(await statesOf(stage, 'cat'), ['waitlisted']);
    await stage.turnTo(new Date('2016-02-11T00:00:00Z'));
    assert.deepEqual(await statesOf(stage, 'cat'), ['offered']);
  });

  it('give one person one seat in a programme, and any number of places in line (T4)', async () => {
    await openSession(stage);
    const day = { startsAt: new Date('2016-03-24T09:30:00Z'), endsAt: new Date('2016-03-24T16:00:00Z') };
    await openSession(stage, { id: 'other', code: 'T8', capacity: 1, ...day });
    await book(stage, 'ann');
    const refused = String(await book(stage, 'ann', 'T8'));
    assert.match(refused, /One person has one seat in a programme.*session T7 on 17 March 2016/);
    assert.match(refused, /move that seat to session T8, or cancel it first/);
    await book(stage, 'ben', 'T8');
    assert.match(textOf(await book(stage, 'ann', 'T8')), /You wait for a seat on session T8/);
    const mine = textOf(await typed(stage, 'ann', 'my bookings'));
    assert.match(mine, /T7: you have a seat.*T8: you wait, number 1 of 1/);
    await giveUp(stage, 'ann');
    assert.deepEqual(await statesOf(stage, 'ann'), ['cancelled']);
  });

  it('refuse a seat at a time that is taken, and an offer that would make two (T4)', async () => {
    await openSession(stage);
    await openSession(stage, { id: 'other', code: 'T8', programme: 'other' });
    await book(stage, 'ann');
    assert.match(String(await book(stage, 'ann', 'T8')), /Session T8 overlaps session T7 on 17 March 2016/);
    await bookAll(stage, ['ben', 'dan'], 'T8');
    await book(stage, 'ann', 'T8');
    const question = await press(
      stage,
      'ben',
      buttonOf(await typed(stage, 'ben', 'session T8'), 'booking.askToEnd'),
    );
    await press(stage, 'ben', buttonOf(question.card, 'booking.end'));
    const offer = await typed(stage, 'ann', 'session T8');
    const taken = await press(stage, 'ann', buttonOf(offer, 'booking.accept'));
    assert.match(textOf(taken.card), /A seat on session T8 is offered to you.*T8 overlaps session T7/);
    assert.deepEqual(await statesOf(stage, 'ann', 'other'), ['offered']);
  });

  it('let guests of the host tenant and users of their own tenants book like everybody', async () => {
    await openSession(stage);
    for (const key of ['gus', 'olu']) {
      assert.match(textOf(await book(stage, key)), /You have a seat on session T7/, key);
      assert.deepEqual(await statesOf(stage, key), ['confirmed'], key);
    }
  });

  it('refuse trainers, and whoever has no confirmed authority in the region (T10)', async () => {
    await openSession(stage);
    assert.match(await standing(stage, 'trainer'), /You are a trainer, so you need no seat/);
    assert.match(String(await book(stage, 'trainer')), /Trainers have no seats/);
    assert.match(await standing(stage, 'una'), /Your authority is not confirmed yet/);
    assert.match(String(await book(stage, 'una')), /not confirmed yet. Ask the programme manager/);
    const stranger = stage.user('ann');
    const from = { id: '29:stranger', name: 'Stranger', aadObjectId: 'stranger' };
    await stranger.post({ type: 'message', text: 'book T7', from });
    assert.deepEqual((await stage.stored()).bookings, []);
  });

  it('answer wrong names, sessions that are over, closed, or cancelled, and change nothing', async () => {
    await openSession(stage);
    const old = await typed(stage, 'ann', 'session T7');
    assert.match(String(await book(stage, 'ann', 'T99')), /does not exist or is not for you to see/);
    assert.match(textOf(await typed(stage, 'ann', 'book')), /Training sessions/);
    await openSession(stage, { id: 'draft', code: 'T5', state: 'draft' });
    assert.match(String(await book(stage, 'ann', 'T5')), /does not exist or is not for you to see/);
    await openSession(stage, { id: 'closed', code: 'T4', state: 'closedToBooking' });
    assert.match(String(await book(stage, 'ann', 'T4')), /closed to booking/);
    await stage.sessions.change(stage.region, 'session', session => ({
      next: { ...session, state: 'cancelled', cancelledAt: BEGIN_AT, cancelReason: 'The trainers are ill' },
      answer: undefined,
    }));
    const { card } = await press(stage, 'ann', buttonOf(old, 'booking.book'));
    assert.match(textOf(card), /was cancelled. Reason: The trainers are ill/);
    assert.deepEqual(await statesOf(stage, 'ann'), []);
    for (const id of ['draft', 'closed']) assert.deepEqual(await statesOf(stage, 'ann', id), []);
  });

  it('refuse every press once the session has begun', async () => {
    await openSession(stage);
    const before = await typed(stage, 'ben', 'session T7');
    await book(stage, 'ann');
    const seat = await typed(stage, 'ann', 'session T7');
    const { session, booking } = buttonOf(seat, 'booking.askToEnd').data;
    await stage.turnTo(new Date('2016-03-17T09:30:00Z'));
    const end = { verb: 'booking.end', data: { session, booking, as: 'late' } };
    assert.match(textOf((await press(stage, 'ann', end)).card), /has begun/);
    const { card } = await press(stage, 'ben', buttonOf(before, 'booking.book'));
    assert.match(textOf(card), /closed to booking|has begun/);
    assert.deepEqual(await statesOf(stage, 'ann'), ['confirmed']);
    assert.deepEqual(await statesOf(stage, 'ben'), []);
  });

  it('show nobody the bookings of others, and let nobody use them', async () => {
    await openSession(stage);
    await bookAll(stage, ['ann', 'ben']);
    const { session, booking } = buttonOf(await typed(stage, 'ann', 'session T7'), 'booking.askToEnd').data;
    for (const command of ['sessions', 'session T7', 'my bookings', 'book T7'])
      assert.doesNotMatch(JSON.stringify(await typed(stage, 'dan', command)), NOBODY_ELSES, command);
    const verbs = ['askToEnd', 'end', 'askToMove', 'move', 'findColleague', 'handOver', 'calendar', 'accept'];
    const inputs = { as: 'confirmed', to: 'session', text: 'Ann', person: await stage.idOf('dan') };
    for (const verb of verbs)
      for (const key of ['dan', 'trainer', 'baker']) {
        const answer = await press(stage, key, {
          verb: `booking.${verb}`,
          data: { session, booking, ...inputs },
        });
        assert.doesNotMatch(JSON.stringify(answer), NOBODY_ELSES, `${verb} by ${key}`);
      }
    assert.deepEqual(await statesOf(stage, 'ann'), ['confirmed']);
    assert.ok(buttonsOf(await typed(stage, 'ann', 'session T7')).length > 0);
  });
});
