import assert from 'node:assert/strict';
import { cardOf } from '../../scripts/scenario/acting.ts';
import { buttonOf } from '../../scripts/support/teams-user.ts';
import type { SessionStage } from './session-stage.ts';
import {
  book,
  bookAll,
  choicesOf,
  openSession,
  pressOn,
  raiseTrainingStage,
  statesOf,
  told,
} from './training-stage.ts';
import { press, textOf, typed } from './vote-stage.ts';

const A_WEEK_LATER = {
  startsAt: new Date('2016-03-24T09:30:00Z'),
  endsAt: new Date('2016-03-24T16:00:00Z'),
};

describe('Passing a place on in conversation', function () {
  this.timeout(60_000);
  let stage: SessionStage;
  beforeEach(async () => {
    stage = await raiseTrainingStage();
    await openSession(stage);
  });
  afterEach(async () => {
    await stage.close();
  });

  describe('to another session', () => {
    beforeEach(async () => {
      await openSession(stage, { id: 'other', code: 'T8', capacity: 1, ...A_WEEK_LATER });
    });

    it('moves a seat where one is free, and offers the old one to who is next', async () => {
      await bookAll(stage, ['ann', 'ben', 'dan']);
      const news = await told(stage, 'dan', async () => {
        const choice = cardOf(await pressOn(stage, 'ann', 'booking.askToMove'));
        assert.match(JSON.stringify(choice), /T8, 24 March 2016, South: 1 of 1 seat is free/);
        const moved = await press(stage, 'ann', buttonOf(choice, 'booking.move'), { to: 'other' });
        assert.match(textOf(moved.card), /You have a seat on session T8.*Your seat on session T7 was moved/);
      });
      assert.match(news.join(), /A seat on session T7 .* is offered to you/);
      assert.deepEqual(await statesOf(stage, 'ann'), ['transferred']);
      assert.deepEqual(await statesOf(stage, 'ann', 'other'), ['confirmed']);
      assert.match(textOf(await typed(stage, 'ann', 'my bookings')), /T8: you have a seat/);
    });

    it('keeps the seat when the other session has filled meanwhile', async () => {
      await book(stage, 'ann');
      const choice = cardOf(await pressOn(stage, 'ann', 'booking.askToMove'));
      await book(stage, 'dan', 'T8');
      const { card } = await press(stage, 'ann', buttonOf(choice, 'booking.move'), { to: 'other' });
      assert.match(textOf(card), /Session T8 has no free seat for you now, so your booking stays as it is/);
      assert.deepEqual(await statesOf(stage, 'ann'), ['confirmed']);
      assert.deepEqual(await statesOf(stage, 'ann', 'other'), []);
      assert.match(
        textOf(cardOf(await pressOn(stage, 'ann', 'booking.askToMove'))),
        /No other session of this programme has a seat for you now/,
      );
    });

    it('moves once when pressed twice', async () => {
      await book(stage, 'ann');
      const move = buttonOf(cardOf(await pressOn(stage, 'ann', 'booking.askToMove')), 'booking.move');
      for (const n of [1, 2]) {
        const { card } = await press(stage, 'ann', move, { to: 'other' });
        assert.match(textOf(card), /You have a seat on session T8/, String(n));
      }
      assert.deepEqual(await statesOf(stage, 'ann', 'other'), ['confirmed']);
    });
  });

  describe('to a colleague', () => {
    const find = (text: string) => pressOn(stage, 'ann', 'booking.findColleague', { text });

    it('hands a seat over to somebody of the same authority, who is told', async () => {
      await book(stage, 'ann');
      const found = cardOf(await find('ben'));
      const person = choicesOf(found)['Ben Example'];
      assert.equal(person, await stage.idOf('ben'));
      const news = await told(stage, 'ben', async () => {
        const done = await press(stage, 'ann', buttonOf(found, 'booking.handOver'), { person });
        assert.match(textOf(done.card), /Your seat is your colleague’s now/);
      });
      assert.equal(news.length, 1);
      assert.match(news[0] ?? '', /You have a seat on session T7 on 17 March 2016: your link officer/);
      assert.match(textOf(stage.lastCard('ben')), /You have a seat on session T7.*Cancel my seat/);
      assert.deepEqual(await statesOf(stage, 'ann'), ['transferred']);
      assert.deepEqual(await statesOf(stage, 'ben'), ['confirmed']);
    });

    it('finds nobody of another authority, and takes nobody who has a seat', async () => {
      await bookAll(stage, ['ann', 'ben']);
      for (const text of ['dan', 'nia', 'trainer', 'una'])
        assert.match(
          textOf(cardOf(await find(text))),
          /Nobody of your authority who could take the seat/,
          text,
        );
      const hand = buttonOf(cardOf(await find('ben')), 'booking.handOver');
      const has = await press(stage, 'ann', hand, { person: await stage.idOf('ben') });
      assert.match(textOf(has.card), /Your colleague has a seat/);
      const other = await press(stage, 'ann', hand, { person: await stage.idOf('dan') });
      assert.match(textOf(other.card), /Dan Example belongs to/);
      assert.deepEqual(await statesOf(stage, 'ann'), ['confirmed']);
      assert.deepEqual(await statesOf(stage, 'dan'), []);
    });
  });
});
