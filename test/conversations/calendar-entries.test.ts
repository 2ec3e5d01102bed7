import assert from 'node:assert/strict';
import { londonTime, plusMinutes } from '../../programme/calendar.ts';
import { cardOf } from '../../scripts/scenario/acting.ts';
import { buttonOf, buttonsOf } from '../../scripts/support/teams-user.ts';
import { calendarInstant, readCalendarFile } from '../support/calendar-file.ts';
import type { SessionStage } from './session-stage.ts';
import { book, bookAll, giveUp, openSession, pressOn, raiseTrainingStage } from './training-stage.ts';
import { press, textOf, typed } from './vote-stage.ts';

/** Nobody's name, account or authority, and no way to reach them. */
const ANYBODY = /[A-Z][a-z]+ Example|\bAnn\b|Purbrook|D13|tenant|@|ORGANIZER|ATTENDEE/;
const ROOM = 'https://meet.example.org/l/room?x=1';

describe('The calendar entry of a seat, in conversation', function () {
  this.timeout(60_000);
  let stage: SessionStage;
  beforeEach(async () => {
    stage = await raiseTrainingStage();
    await openSession(stage, { onlineLink: ROOM });
    await book(stage, 'ann');
  });
  afterEach(async () => {
    await stage.close();
  });

  const linkIn = (card: unknown): string => {
    const [link] = JSON.stringify(card).match(/http:\/\/127\.0\.0\.1:\d+\/files\/[^"]+/) ?? [];
    return link ?? assert.fail(`There is no link in ${JSON.stringify(card)}`);
  };
  const offered = async (key: string): Promise<string> =>
    linkIn(cardOf(await pressOn(stage, key, 'booking.calendar')));
  async function fetched(link: string) {
    const answer = await fetch(link);
    assert.equal(answer.status, 200);
    const text = await answer.text();
    return { type: answer.headers.get('content-type'), text, file: readCalendarFile(text) };
  }
  async function reschedule(inputs: Record<string, string>): Promise<void> {
    const plan = await typed(stage, 'manager', 'session T7');
    cardOf(await press(stage, 'manager', buttonOf(plan, 'session.reschedule'), inputs));
  }

  it('is a link from the bot to a file that calendars take: when, what, and where', async () => {
    const { type, file } = await fetched(await offered('ann'));
    assert.equal(type, 'text/calendar; charset=utf-8; method=PUBLISH');
    const { METHOD, STATUS, SEQUENCE, SUMMARY = '', LOCATION, URL: room } = file;
    assert.deepEqual([METHOD, STATUS, SEQUENCE], ['PUBLISH', 'CONFIRMED', '0']);
    assert.match(SUMMARY, /Case-tracking training.*T7/);
    assert.deepEqual([LOCATION, room], ['Harbour House', ROOM]);
    assert.deepEqual(calendarInstant(file.DTSTART), new Date('2016-03-17T09:30:00Z'));
    assert.deepEqual(calendarInstant(file.DTEND), new Date('2016-03-17T16:00:00Z'));
    assert.match(file.DESCRIPTION ?? '', /12 March 2016 at 09:30 London time/);
  });

  it('is the same entry after a change of time, with the new time and a higher sequence, and summer time heeded', async () => {
    const before = (await fetched(await offered('ann'))).file;
    await stage.turnTo(plusMinutes(stage.now(), 1));
    await reschedule({ day: '2016-04-14', start: '10:00', end: '15:30', reason: 'The room is taken' });
    const after = (await fetched(await offered('ann'))).file;
    assert.equal(after.UID, before.UID);
    assert.ok(Number(after.SEQUENCE) > Number(before.SEQUENCE), `${before.SEQUENCE}, ${after.SEQUENCE}`);
    assert.ok(calendarInstant(after.DTSTAMP) > calendarInstant(before.DTSTAMP));
    assert.deepEqual(calendarInstant(after.DTSTART), new Date('2016-04-14T09:00:00Z'));
    assert.equal(londonTime(calendarInstant(after.DTSTART)), '10:00');
  });

  it('takes itself out of the calendar when the seat is cancelled, and no longer tells the way to the room', async () => {
    const before = (await fetched(await offered('ann'))).file;
    const cancelled = cardOf(await giveUp(stage, 'ann'));
    const { type, text, file } = await fetched(
      linkIn(cardOf(await press(stage, 'ann', buttonOf(cancelled, 'booking.calendar')))),
    );
    assert.equal(type, 'text/calendar; charset=utf-8; method=CANCEL');
    assert.deepEqual([file.METHOD, file.STATUS, file.UID], ['CANCEL', 'CANCELLED', before.UID]);
    assert.ok(Number(file.SEQUENCE) > Number(before.SEQUENCE));
    assert.ok(!text.replace(/\r\n[ \t]/g, '').includes(ROOM));
  });

  it('takes itself out of every calendar when the session is cancelled, by the message that says so', async () => {
    const before = (await fetched(await offered('ann'))).file;
    const plan = await typed(stage, 'manager', 'session T7');
    cardOf(await press(stage, 'manager', buttonOf(plan, 'session.cancel'), { cancelReason: 'Snow' }));
    await stage.bot.reconcile();
    const news = stage.lastCard('ann');
    assert.match(textOf(news), /cancelled/);
    const { file } = await fetched(
      linkIn(cardOf(await press(stage, 'ann', buttonOf(news, 'booking.calendar')))),
    );
    assert.deepEqual([file.METHOD, file.UID], ['CANCEL', before.UID]);
  });

  it('names nobody', async () => {
    const { text } = await fetched(await offered('ann'));
    assert.doesNotMatch(text.replace(/\r\n[ \t]/g, ''), ANYBODY);
  });

  it('has a link that nobody can guess and that runs out after an hour', async () => {
    const [first, second] = [await offered('ann'), await offered('ann')];
    assert.notEqual(first, second);
    const [, token = ''] = first.split('/files/');
    assert.ok(token.length >= 22, 'at least 128 random bits');
    const guessed = await fetch(
      first.replace(token, `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`),
    );
    assert.equal(guessed.status, 404);
    await stage.turnTo(plusMinutes(stage.now(), 59));
    assert.equal((await fetch(first)).status, 200);
    await stage.turnTo(plusMinutes(stage.now(), 1));
    const gone = await fetch(first);
    assert.equal(gone.status, 404);
    assert.doesNotMatch(await gone.text(), /T7|Harbour/);
  });

  it('is for whoever has, or had, the seat, and for nobody who waits', async () => {
    await bookAll(stage, ['ben', 'cat']);
    assert.ok(
      !buttonsOf(await typed(stage, 'cat', 'session T7')).some(({ verb }) => verb === 'booking.calendar'),
    );
    const bookings = (await stage.stored()).bookings;
    const [anns, , cats] = bookings.map(({ id }) => id);
    for (const [key, booking, answer] of [
      ['cat', cats, /no such seat/],
      ['ben', anns, /not there any more, or is not yours/],
      ['officer', anns, /not there any more, or is not yours/],
    ] as const) {
      const data = { session: 'session', booking };
      const { card, text } = await press(stage, key, { verb: 'booking.calendar', data });
      assert.equal(card, undefined, JSON.stringify(card));
      assert.match(text ?? '', answer, key);
    }
  });
});
