import assert from 'node:assert/strict';
import { plusWorkingDaysAt } from '../../programme/working-days.ts';
import { cardOf } from '../../scripts/scenario/acting.ts';
import { buttonOf, buttonsOf } from '../../scripts/support/teams-user.ts';
import type { SessionStage } from './session-stage.ts';
import {
  BEGIN_AT,
  book,
  bookAll,
  giveUp,
  messageCount,
  messagesTo,
  openSession,
  pressOn,
  raiseTrainingStage,
  standing,
  statesOf,
  told,
} from './training-stage.ts';
import { press, textOf, typed } from './vote-stage.ts';

/** The Monday before the session: the time to cancel ended on the Saturday. */
const LATE = new Date('2016-03-14T10:00:00Z');

describe('Booking a place in conversation', function () {
  this.timeout(60_000);
  let stage: SessionStage;
  beforeEach(async () => {
    stage = await raiseTrainingStage();
    await openSession(stage);
  });
  afterEach(async () => {
    await stage.close();
  });

  it('gives a receipt that names session, date and place, and says how to cancel until when', async () => {
    const receipt = textOf(await book(stage, 'ann'));
    assert.match(receipt, /You have a seat on session T7/);
    assert.match(receipt, /17 March 2016, 09:30 to 16:00 London time/);
    assert.match(receipt, /Harbour House/);
    assert.match(receipt, /cancel it here, or send "my bookings", until 12 March 2016 at 09:30 London time/);
    assert.match(receipt, /7 days and 1 day before/);
    assert.deepEqual(await statesOf(stage, 'ann'), ['confirmed']);
  });

  it('leads from the list to the session to the seat, by buttons alone', async () => {
    const list = await typed(stage, 'ann', 'sessions');
    assert.match(textOf(list), /In South, your own sub-region.*T7: Case-tracking training/);
    assert.match(textOf(list), /2 of 2 seats are free/);
    const shown = cardOf(await press(stage, 'ann', buttonOf(list, 'session.show'), { session: 'session' }));
    const receipt = cardOf(await press(stage, 'ann', buttonOf(shown, 'booking.book')));
    assert.match(textOf(receipt), /You have a seat on session T7/);
    assert.match(textOf(await typed(stage, 'ann', 'sessions')), /1 of 2 seats is free.*You have a seat/);
    assert.match(textOf(await typed(stage, 'ann', 'my bookings')), /T7: you have a seat/);
  });

  it('puts whoever comes when all seats are taken on the waiting list, with the place in line and why', async () => {
    await bookAll(stage, ['ann', 'ben']);
    assert.match(await standing(stage, 'cat'), /All 2 seats are taken/);
    assert.match(textOf(await book(stage, 'cat')), /next in line, number 1 of 1.*All seats are taken/);
    // The authority with the fewest seats goes first (T2).
    assert.match(textOf(await book(stage, 'dan')), /next in line, number 1 of 2/);
    const second = await standing(stage, 'cat');
    assert.match(second, /number 2 of 2 in line/);
    assert.match(second, /authority with the fewest seats/);
    assert.match(textOf(await typed(stage, 'cat', 'my bookings')), /T7: you wait, number 2 of 2 in line/);
  });

  it('offers a freed seat at once to who is next, and gives it to whoever takes it', async () => {
    await bookAll(stage, ['ann', 'ben', 'cat', 'dan']);
    const news = await told(stage, 'dan', () => giveUp(stage, 'ann'));
    assert.deepEqual(news.length, 1);
    assert.match(news[0] ?? '', /offered to you. Take it until 3 February 2016 at 10:00 London time/);
    const receipt = await press(stage, 'dan', buttonOf(stage.lastCard('dan'), 'booking.accept'));
    assert.match(textOf(receipt.card), /You have a seat on session T7/);
    assert.deepEqual(await statesOf(stage, 'dan'), ['confirmed']);
    assert.deepEqual(await statesOf(stage, 'cat'), ['waitlisted']);
  });

  it('goes on to the next when an offer is declined', async () => {
    await bookAll(stage, ['ann', 'ben', 'cat', 'dan']);
    await giveUp(stage, 'ann');
    const news = await told(stage, 'cat', async () => {
      assert.match(textOf((await giveUp(stage, 'dan')).card), /You declined the seat/);
    });
    assert.match(news.join(), /offered to you/);
    assert.deepEqual(await statesOf(stage, 'dan'), ['declined']);
    assert.deepEqual(await statesOf(stage, 'cat'), ['offered']);
  });

  it('lets an offer lapse after two working days, goes on, and tells both once', async () => {
    await bookAll(stage, ['ann', 'ben', 'cat', 'dan']);
    await giveUp(stage, 'ann');
    await stage.bot.reconcile();
    const lapsesAt = plusWorkingDaysAt(BEGIN_AT, 2);
    await stage.turnTo(new Date(lapsesAt.getTime() - 1_000));
    assert.deepEqual(await statesOf(stage, 'dan'), ['offered']);
    const before = { dan: messageCount(stage, 'dan'), cat: messageCount(stage, 'cat') };
    const old = stage.lastCard('dan');
    await stage.turnTo(lapsesAt);
    await stage.bot.reconcile();
    assert.deepEqual(await statesOf(stage, 'dan'), ['lapsed']);
    assert.deepEqual(await statesOf(stage, 'cat'), ['offered']);
    assert.match(messagesTo(stage, 'dan', before.dan).join('|'), /^[^|]*went to the next in line[^|]*$/);
    assert.match(messagesTo(stage, 'cat', before.cat).join('|'), /^[^|]*is offered to you[^|]*$/);
    const late = await press(stage, 'dan', buttonOf(old, 'booking.accept'));
    assert.match(textOf(late.card), /offered for a limited time, which is over.*Join the waiting list/);
    assert.deepEqual(await statesOf(stage, 'dan'), ['lapsed']);
  });

  it('lets somebody leave the waiting list', async () => {
    await bookAll(stage, ['ann', 'ben', 'cat', 'dan']);
    assert.match(textOf((await giveUp(stage, 'dan')).card), /You left the waiting list/);
    assert.match(await standing(stage, 'cat'), /number 1 of 1/);
  });

  it('records a late cancellation, says so before, and offers that seat to nobody (T9)', async () => {
    await bookAll(stage, ['ann', 'ben']);
    await stage.turnTo(LATE);
    assert.match(await standing(stage, 'ann'), /The time to cancel ended on 12 March 2016/);
    const question = cardOf(await pressOn(stage, 'ann', 'booking.askToEnd'));
    assert.match(textOf(question), /recorded as late and the seat stays empty/);
    const done = await press(stage, 'ann', buttonOf(question, 'booking.end'));
    assert.match(textOf(done.card), /recorded as late/);
    assert.doesNotMatch(textOf(done.card), /Before: you cancelled/);
    assert.match(await standing(stage, 'ann'), /Before: you cancelled/);
    assert.equal((await stage.stored()).bookings[0]?.late, true);
    assert.match(String(await book(stage, 'dan')), /is full, and it is too close to wait/);
  });

  it('gives up nothing as what it no longer is: the question was about a timely cancellation', async () => {
    await book(stage, 'ann');
    const question = cardOf(await pressOn(stage, 'ann', 'booking.askToEnd'));
    await stage.turnTo(LATE);
    const { card } = await press(stage, 'ann', buttonOf(question, 'booking.end'));
    assert.match(textOf(card), /changed this while you were looking.*The time to cancel ended/);
    assert.deepEqual(await statesOf(stage, 'ann'), ['confirmed']);
  });

  it('has one effect when a button is pressed twice, also at once', async () => {
    const button = buttonOf(await typed(stage, 'ann', 'session T7'), 'booking.book');
    const answers = await Promise.all([1, 2, 3].map(() => press(stage, 'ann', button)));
    for (const { card } of answers) assert.match(textOf(card), /You have a seat on session T7/);
    assert.deepEqual(await statesOf(stage, 'ann'), ['confirmed']);
    const question = cardOf(await pressOn(stage, 'ann', 'booking.askToEnd'));
    const end = buttonOf(question, 'booking.end');
    for (const { card } of [await press(stage, 'ann', end), await press(stage, 'ann', end)])
      assert.match(textOf(card), /Your seat is cancelled\./);
    assert.deepEqual(await statesOf(stage, 'ann'), ['cancelled']);
  });

  it('gives the last seat to exactly one of those who press at once', async () => {
    const keys = ['ann', 'ben', 'cat', 'dan', 'eve', 'fay'];
    const cards = await Promise.all(keys.map(async key => typed(stage, key, 'session T7')));
    await Promise.all(keys.map((key, i) => press(stage, key, buttonOf(cards[i], 'booking.book'))));
    const { bookings } = await stage.stored();
    assert.equal(bookings.filter(({ state }) => state === 'confirmed').length, 2);
    assert.deepEqual(
      bookings
        .filter(({ state }) => state === 'waitlisted')
        .map(({ ticket }) => ticket)
        .sort(),
      [3, 4, 5, 6],
    );
  });

  it('answers an outdated card with how things stand now', async () => {
    const old = await typed(stage, 'ann', 'session T7');
    await bookAll(stage, ['ben', 'cat']);
    assert.match(
      textOf((await press(stage, 'ann', buttonOf(old, 'booking.book'))).card),
      /You wait for a seat/,
    );
    await giveUp(stage, 'ben');
    await stage.bot.reconcile();
    assert.match(
      textOf((await press(stage, 'ann', buttonOf(old, 'booking.book'))).card),
      /is offered to you/,
    );
    assert.ok(buttonsOf((await press(stage, 'ann', buttonOf(old, 'booking.show'))).card).length > 2);
  });
});
