import assert from 'node:assert/strict';
import { plusMinutes } from '../../programme/calendar.ts';
import { cardOf } from '../../scripts/scenario/acting.ts';
import { asDrawn } from '../../scripts/support/card-inputs.ts';
import { buttonOf } from '../../scripts/support/teams-user.ts';
import { openedSession, PLANNED_AT, raisePlanningStage, storedAs } from './planning-stage.ts';
import type { SessionStage } from './session-stage.ts';
import { press, textOf, typed } from './vote-stage.ts';

/** Two seats: Ann and Dan sit, Ben waits. */
describe('Moving and cancelling a session in conversation', function () {
  this.timeout(60_000);
  let stage: SessionStage;
  beforeEach(async () => {
    stage = await raisePlanningStage();
    await openedSession(stage, { capacity: '2' });
    for (const key of ['ann', 'dan', 'ben']) await typed(stage, key, 'book T7');
    await minutePasses();
  });
  afterEach(async () => {
    await stage.close();
  });

  const minutePasses = () => stage.turnTo(plusMinutes(stage.now(), 1));
  const pressed = async (verb: string, inputs = {}) =>
    press(stage, 'manager', buttonOf(await typed(stage, 'manager', 'session T7'), verb), inputs);
  const statesNow = async () => (await storedAs(stage)).bookings.map(({ state }) => state);
  /** Who was told something that fits since then, by key. */
  const told = (since: number, pattern: RegExp) =>
    stage.connector.outgoing
      .slice(since)
      .filter(({ text }) => pattern.test(text))
      .map(({ conversationId }) => conversationId.replace('a:', ''))
      .sort();
  const later = { day: '2016-03-24', start: '10:00', end: '15:30' };

  it('takes everybody along to the new time, and tells each once with the reason', async () => {
    assert.deepEqual(await statesNow(), ['confirmed', 'confirmed', 'waitlisted']);
    const before = stage.connector.outgoing.length;
    const reason = 'The room was needed for an election';
    const moved = cardOf(await pressed('session.reschedule', { ...later, reason }));
    assert.match(textOf(moved), /24 March 2016, 10:00 to 15:30 London time/);
    assert.match(
      textOf(moved),
      /Moved from 17 March 2016 at 09:30 London time\. Reason: The room was needed/,
    );
    for (const _ of [1, 2]) await minutePasses();
    assert.deepEqual(told(before, /T7.*24 March 2016/s), ['ann', 'ben', 'dan']);
    assert.deepEqual(await statesNow(), ['confirmed', 'confirmed', 'waitlisted']);
    assert.deepEqual((await storedAs(stage)).unsettled, []);

    const once = stage.connector.outgoing.length;
    cardOf(await pressed('session.reschedule', { ...later, reason: 'Pressed again' }));
    await minutePasses();
    assert.equal((await storedAs(stage)).timeChanges.length, 1, 'the same times are no move');
    assert.deepEqual(told(once, /24 March/), []);
  });

  it('frees everybody when it is cancelled, tells each once, and is over for good', async () => {
    const before = stage.connector.outgoing.length;
    const cancelled = cardOf(await pressed('session.cancel', { cancelReason: 'Both trainers are ill' }));
    assert.match(textOf(cancelled), /Cancelled\. Reason: Both trainers are ill\./);
    for (const _ of [1, 2]) await minutePasses();
    assert.deepEqual(told(before, /T7.*cancelled/s), ['ann', 'ben', 'dan']);
    assert.deepEqual(await statesNow(), ['cancelled', 'cancelled', 'cancelled']);
    const data = { session: (await storedAs(stage)).id };
    for (const verb of ['session.open', 'session.close', 'session.prepare']) {
      const answer = await press(stage, 'manager', { verb, data });
      assert.match(textOf(answer.card), /was cancelled\. Reason: Both trainers are ill/, verb);
    }
    assert.match(String(await typed(stage, 'ann', 'book T7')), /T7 was cancelled/);
    // The programme has a free place in Ann's diary again (T4).
    await openedSession(stage, { code: 'T8' });
    await typed(stage, 'ann', 'book T8');
    assert.deepEqual(
      (await storedAs(stage, 'T8')).bookings.map(({ state }) => state),
      ['confirmed'],
    );
  });

  it('offers a new seat at once to who is next when there are more of them', async () => {
    const form = cardOf(await pressed('session.edit'));
    const inputs = { ...asDrawn(form), capacity: '3' };
    const before = stage.connector.outgoing.length;
    const more = cardOf(await press(stage, 'manager', buttonOf(form, 'session.changeOpen'), inputs));
    assert.match(textOf(more), /3 of 3 taken, 1 of them on offer/);
    await minutePasses();
    assert.deepEqual(told(before, /T7/), ['ben']);
    assert.deepEqual(await statesNow(), ['confirmed', 'confirmed', 'offered']);
  });

  it('never has fewer seats than are taken (T2)', async () => {
    const form = cardOf(await pressed('session.edit'));
    const inputs = { ...asDrawn(form), capacity: '1' };
    const { text } = await press(stage, 'manager', buttonOf(form, 'session.changeOpen'), inputs);
    assert.match(
      text ?? '',
      /2 seats of session T7 are taken or on offer, so it cannot have only 1\. Choose 2/,
    );
    assert.equal((await storedAs(stage)).capacity, 2);
  });

  it('refuses a time that is past or runs backwards, with all that is wrong at once', async () => {
    const reason = 'A slip';
    const past = { day: '2016-01-04', start: '12:00', end: '11:00', reason };
    const { text = '', card } = await pressed('session.reschedule', past);
    assert.match(text, /4 January 2016 at 12:00 London time, which is past.*end on 4 January 2016 at 11:00/s);
    assert.equal(card, undefined, 'what was filled in stays on the card');
    const empty = await pressed('session.reschedule', { ...later, reason: ' ' });
    assert.match(empty.text ?? '', /is empty/);
    assert.deepEqual((await storedAs(stage)).timeChanges, []);
  });

  it('keeps an offer no longer than to the cut-off of the new time (T2)', async () => {
    const session = await storedAs(stage);
    const [ann] = session.bookings;
    const asked = await press(stage, 'ann', {
      verb: 'booking.askToEnd',
      data: { session: session.id, booking: ann?.id },
    });
    cardOf(await press(stage, 'ann', buttonOf(cardOf(asked), 'booking.end')));
    assert.deepEqual(await statesNow(), ['cancelled', 'confirmed', 'offered']);
    const soon = { day: '2016-01-18', start: '10:00', end: '15:30', reason: 'An earlier day came free' };
    cardOf(await pressed('session.reschedule', soon));
    const { bookings } = await storedAs(stage);
    assert.deepEqual(bookings[2]?.offer, {
      at: plusMinutes(PLANNED_AT, 1),
      endsAt: new Date('2016-01-13T10:00:00Z'),
    });
  });
});
