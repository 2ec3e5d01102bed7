import assert from 'node:assert/strict';
import type { Session } from '../../programme/training/session.ts';
import { cardOf } from '../../scripts/scenario/acting.ts';
import { asDrawn } from '../../scripts/support/card-inputs.ts';
import { buttonOf, buttonsOf, type PressAnswer } from '../../scripts/support/teams-user.ts';
import type { SessionStage } from './session-stage.ts';
import { book, bookAll, giveUp, openSession, pressOn, raiseTrainingStage } from './training-stage.ts';
import { press, textOf, typed } from './vote-stage.ts';

const _ELSEWHERE = 'elsewhere';
const said = ({ card, text }: PressAnswer): string => (card ? textOf(card) : (text ?? ''));

/** Ann and Ben sit on the only two seats, Dan waits. */
describe('Outdated and wrong presses about booking in conversation', function () {
  this.timeout(60_000);
  let stage: SessionStage;
  let places: Session;
  beforeEach(async () => {
    stage = await raiseTrainingStage();
    await openSession(stage);
    await bookAll(stage, ['ann', 'ben', 'dan']);
    await stage.bot.reconcile();
    places = await stage.stored();
  });
  afterEach(async () => {
    await stage.close();
  });

  const bookingOf = async (key: string): Promise<string> => {
    const person = await stage.idOf(key);
    return places.bookings.find(one => one.person === person)?.id ?? '';
  };
  const nothingChanged = async () => assert.deepEqual(await stage.stored(), places);

  /** Everything that can be pressed about a place on this session, with what the pressing person may fill in. */
  const presses = async (session: string, booking: string) => {
    const data = { session, booking };
    const person = await stage.idOf('cat');
    return {
      own: {
        'booking.book': { session },
        'booking.show': { session },
        'booking.accept': data,
        'booking.askToEnd': data,
        'booking.end': { ...data, as: 'confirmed' },
        'booking.askToMove': data,
        'booking.move': { ...data, to: session },
        'booking.findColleague': { ...data, text: 'Cat' },
        'booking.handOver': { ...data, person },
        'booking.calendar': data,
      },
      staff: {
        'staff.show': { session },
        'staff.find': { session, text: 'Cat' },
        'staff.book': { session, person },
        'staff.release': data,
      },
      list: { 'waiting.show': { session }, 'waiting.promote': { ...data, reason: 'Wants it' } },
    };
  };

  it('is a cancelled session: every button of an older card says so, and why', async () => {
    const plan = await typed(stage, 'manager', 'session T7');
    cardOf(await press(stage, 'manager', buttonOf(plan, 'session.cancel'), { cancelReason: 'Snow' }));
    places = await stage.stored();
    const { own, staff, list } = await presses('session', await bookingOf('ann'));
    // What leads to the entry for the calendar takes it out there now.
    const { 'booking.calendar': _, ...others } = own;
    for (const [key, verbs] of [
      ['ann', others],
      ['officer', staff],
      ['manager', { ...staff, 'waiting.show': list['waiting.show'] }],
    ] as const)
      for (const [verb, data] of Object.entries(verbs))
        assert.match(said(await press(stage, key, { verb, data })), /cancelled.*Snow/, `${key} ${verb}`);
    const promote = { verb: 'waiting.promote', data: list['waiting.promote'] };
    assert.match(
      said(await press(stage, 'manager', promote)),
      /does not wait for a seat on session T7 any more/,
    );
    assert.match(String(await book(stage, 'cat')), /cancelled\. Reason: Snow/);
    await nothingChanged();
  });

  it('is a stale card of a place that was given up, moved on or taken since: it shows how things stand', async () => {
    const seat = await typed(stage, 'ann', 'session T7');
    const question = cardOf(await press(stage, 'ann', buttonOf(seat, 'booking.askToEnd')));
    const line = await typed(stage, 'dan', 'session T7');
    await giveUp(stage, 'ann');
    await stage.bot.reconcile();
    const offer = stage.lastCard('dan');
    cardOf(await press(stage, 'dan', buttonOf(offer, 'booking.accept')));
    await stage.bot.reconcile();
    places = await stage.stored();
    for (const [key, card, verb, answer] of [
      ['ann', seat, 'booking.askToMove', /no such seat/],
      ['ann', question, 'booking.end', /Session T7|seat/],
      ['dan', offer, 'booking.accept', /You have a seat on session T7/],
      ['dan', offer, 'booking.askToEnd', /Cancel your seat/],
      ['dan', line, 'booking.askToEnd', /Cancel your seat/],
    ] as const) {
      const answered = await press(stage, key, buttonOf(card, verb));
      assert.ok(answered.card, `${key} ${verb}`);
      assert.match(textOf(answered.card), answer, `${key} ${verb}`);
    }
    await nothingChanged();
  });

  it('is no seats, fewer, an unknown trainer or a link that is none for a session that is open', async () => {
    const plan = await typed(stage, 'manager', 'session T7');
    const form = cardOf(await press(stage, 'manager', buttonOf(plan, 'session.edit')));
    for (const [change, answer] of [
      [{ capacity: '0' }, /"Seats" needs a whole number from 1 to 500/],
      [{ capacity: '-3' }, /"Seats" needs a whole number/],
      [{ capacity: '1' }, /2 seats of session T7 are taken or on offer/],
      [{ trainers: 'nobody' }, /Somebody chosen as a trainer is not known/],
      [{ trainers: await stage.idOf('ann') }, /Ann Example is not a trainer/],
      [{ onlineLink: 'javascript:alert(1)' }, /begins with https/],
    ] as const) {
      const inputs = { ...asDrawn(form), materialVersion: '0', ...change };
      const { card, text } = await press(stage, 'manager', buttonOf(form, 'session.changeOpen'), inputs);
      assert.equal(card, undefined, JSON.stringify(change));
      assert.match(text ?? '', answer, JSON.stringify(change));
    }
    await nothingChanged();
  });

  it('is something else than an id, or a booking or a session that nobody has', async () => {
    for (const wrong of [{ $gt: '' }, ['session'], 7, '', 'x'.repeat(5_000), '../session', null]) {
      const { card, text } = await press(stage, 'cat', { verb: 'booking.book', data: { session: wrong } });
      assert.equal(card, undefined, JSON.stringify(wrong));
      assert.notEqual(text ?? '', '', JSON.stringify(wrong));
    }
    const booking = 'nobody-has-this';
    for (const verb of ['booking.accept', 'booking.askToMove', 'booking.calendar']) {
      const answer = said(await press(stage, 'ann', { verb, data: { session: 'session', booking } }));
      assert.match(answer, /not there any more, or is not yours/, verb);
    }
    assert.ok(buttonsOf(cardOf(await pressOn(stage, 'ann', 'booking.show'))).length > 0);
    await nothingChanged();
  });
});
