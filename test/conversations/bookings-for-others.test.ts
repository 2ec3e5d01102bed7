import assert from 'node:assert/strict';
import { cardOf } from '../../scripts/scenario/acting.ts';
import { buttonOf, buttonsOf } from '../../scripts/support/teams-user.ts';
import type { SessionStage } from './session-stage.ts';
import {
  bookAll,
  choicesOf,
  giveUp,
  openSession,
  raiseTrainingStage,
  standing,
  statesOf,
  told,
} from './training-stage.ts';
import { press, textOf, typed } from './vote-stage.ts';

describe('Places for others in conversation', function () {
  this.timeout(60_000);
  let stage: SessionStage;
  beforeEach(async () => {
    stage = await raiseTrainingStage();
    await openSession(stage);
  });
  afterEach(async () => {
    await stage.close();
  });

  describe('by a link officer', () => {
    const placesOf = (key: string) => typed(stage, key, 'book for staff T7');

    async function bookFor(officer: string, who: string) {
      const found = cardOf(
        await press(stage, officer, buttonOf(await placesOf(officer), 'staff.find'), { text: who }),
      );
      return press(stage, officer, buttonOf(found, 'staff.book'), { person: await stage.idOf(who) });
    }

    it('books for own staff, who are told and can cancel', async () => {
      const news = await told(stage, 'ann', async () => {
        const card = cardOf(await bookFor('officer', 'ann'));
        assert.match(textOf(card), /Ann Example has a seat and gets a message.*Ann Example Has a seat/);
      });
      assert.deepEqual(news.length, 1);
      assert.match(news[0] ?? '', /You have a seat on session T7/);
      assert.match(textOf((await giveUp(stage, 'ann')).card), /Your seat is cancelled/);
    });

    it('releases a place of own staff, who are told, and the seat goes on', async () => {
      await bookAll(stage, ['ann', 'ben', 'dan']);
      const places = await placesOf('officer');
      const waiting = await told(stage, 'dan', async () => {
        const news = await told(stage, 'ann', async () => {
          const booking = choicesOf(places)['Ann Example'] ?? '';
          const done = await press(stage, 'officer', buttonOf(places, 'staff.release'), { booking });
          assert.match(textOf(done.card), /The place of Ann Example is released/);
        });
        assert.match(news.join('|'), /^Your place on session T7 was released[^|]*$/);
      });
      assert.match(waiting.join('|'), /is offered to you/);
      assert.match(await standing(stage, 'ann'), /your place was released by your link officer/);
    });

    it('sees and books nobody of another authority', async () => {
      await bookAll(stage, ['ann', 'dan']);
      const places = await placesOf('officer');
      assert.match(textOf(places), /Ann Example/);
      assert.doesNotMatch(JSON.stringify(places), /Dan|D14|Chine/);
      const find = buttonOf(places, 'staff.find');
      assert.match(textOf((await press(stage, 'officer', find, { text: 'eve' })).card), /Nobody for whom/);
      const eve = { verb: 'staff.book', data: { session: 'session' } };
      const refused = await press(stage, 'officer', eve, { person: await stage.idOf('eve') });
      assert.match(refused.text ?? '', /is not of your authority/);
      const dans = (await stage.stored()).bookings[1]?.id ?? '';
      const release = { verb: 'staff.release', data: { session: 'session' } };
      const kept = await press(stage, 'officer', release, { booking: dans });
      assert.match(kept.text ?? '', /not there any more, or is not yours/);
      assert.deepEqual(await statesOf(stage, 'dan'), ['confirmed']);
      assert.deepEqual(await statesOf(stage, 'eve'), []);
      for (const key of ['ann', 'trainer'])
        assert.match(String(await placesOf(key)), /Only the programme manager or link officer/, key);
    });
  });

  describe('by hand of the programme manager', () => {
    const list = () => typed(stage, 'manager', 'waiting list T7');
    const reason = 'Chairs the group that prepared this';

    it('puts somebody first for a reason that those who wait can read', async () => {
      await bookAll(stage, ['ann', 'ben', 'cat', 'dan']);
      const card = await list();
      assert.match(textOf(card), /1: Dan Example, Chine Bay All seats are taken.*2: Cat Example, Purbrook/);
      const promote = buttonOf(card, 'waiting.promote');
      const cats = (await stage.stored()).bookings[2]?.id ?? '';
      const without = await press(stage, 'manager', promote, { booking: cats });
      assert.match(without.text ?? '', /Reason.*is empty/);
      const done = await press(stage, 'manager', promote, { booking: cats, reason });
      assert.match(
        textOf(done.card),
        /Cat Example is first in line.*1: Cat Example.*Put first: Chairs the group/,
      );
      assert.match(
        await standing(stage, 'cat'),
        /number 1 of 2.*put you first in line. Reason: Chairs the group/,
      );
      assert.match(await standing(stage, 'dan'), /number 2 of 2.*put somebody first in line. Reason: Chairs/);
      assert.doesNotMatch(await standing(stage, 'dan'), /Cat/);
      await giveUp(stage, 'ann');
      assert.deepEqual(await statesOf(stage, 'cat'), ['offered']);
      assert.deepEqual(await statesOf(stage, 'dan'), ['waitlisted']);
    });

    it('is for the programme manager alone, and gives no seat that is not there', async () => {
      await bookAll(stage, ['ann', 'ben', 'cat']);
      const cats = (await stage.stored()).bookings[2]?.id ?? '';
      const promote = { verb: 'waiting.promote', data: { session: 'session' } };
      for (const key of ['officer', 'ann', 'trainer']) {
        assert.match(String(await typed(stage, key, 'waiting list T7')), /Only the programme manager/, key);
        const { card, text } = await press(stage, key, promote, { booking: cats, reason });
        assert.equal(card, undefined, key);
        assert.match(text ?? '', /Only the programme manager/, key);
      }
      await press(stage, 'manager', promote, { booking: cats, reason });
      assert.deepEqual(await statesOf(stage, 'cat'), ['waitlisted']);
      await giveUp(stage, 'cat');
      const gone = await press(stage, 'manager', promote, { booking: cats, reason });
      assert.match(gone.text ?? '', /does not wait for a seat on session T7 any more/);
      assert.ok(!buttonsOf(await list()).some(({ verb }) => verb === 'waiting.promote'));
    });
  });
});
