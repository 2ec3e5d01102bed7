import assert from 'node:assert/strict';
import { plusLondonDays, plusMilliseconds, plusMinutes } from '../../programme/calendar.ts';
import type { Session } from '../../programme/training/session.ts';
import { startStagedBot } from '../../scripts/scenario/staged-bot.ts';
import type { SessionStage } from '../conversations/session-stage.ts';
import {
  book,
  bookAll,
  giveUp,
  openSession,
  raiseTrainingStage,
  standing,
  statesOf,
} from '../conversations/training-stage.ts';
import { textOf } from '../conversations/vote-stage.ts';

const at = (instant: string) => new Date(instant);
/** Tuesday after Easter, at 09:30 in London; the clocks went forward two days before. */
const AFTER_EASTER = { startsAt: at('2016-03-29T08:30:00Z'), endsAt: at('2016-03-29T15:00:00Z') };

/** In 2016 it is: 29 February, a Monday; 25 March, Good Friday; 27 March, when the clocks go forward; 28 March, Easter Monday. */
describe('Offers, priority and cut-off when clocks change and on holidays', function () {
  this.timeout(60_000);
  let stage: SessionStage;
  let restarted: Awaited<ReturnType<typeof startStagedBot>>;
  async function begin(now: string, more: Partial<Session> = {}): Promise<void> {
    stage = await raiseTrainingStage(at(now));
    const clock = { now: stage.now, timer: stage.time.timer };
    restarted = await startStagedBot({
      ...{ region: stage.region, uri: stage.uri, keyDirectory: stage.keyDirectory },
      world: clock,
    });
    await openSession(stage, more);
  }
  afterEach(async () => {
    await restarted.close();
    await stage.close();
  });

  /** Sets the clock, back or forth, and lets two bots tick: the second one has offered nothing yet that it could remember. */
  async function set(now: string | Date): Promise<void> {
    stage.time.turnTo(new Date(now));
    for (let i = 0; i < 2; i++) for (const bot of [stage.bot, restarted]) await bot.reconcile();
  }

  /** What these people are told at each of the instants, such as `ann: 7 days`. */
  async function toldAt(instants: readonly string[], keys: readonly string[]): Promise<string[][]> {
    const told: string[][] = [];
    for (const instant of instants) {
      const before = stage.connector.outgoing.length;
      await set(instant);
      const since = stage.connector.outgoing.slice(before);
      told.push(
        keys.flatMap(key => {
          const { conversationId } = stage.user(key);
          return since
            .filter(one => one.conversationId === conversationId)
            .map(({ text }) => `${key}: ${text}`);
        }),
      );
    }
    return told;
  }
  const counts = (told: readonly string[][]): number[] => told.map(({ length }) => length);

  it('let an offer run for 2 working days over Easter and the change of the clocks, and lapse once', async () => {
    await begin('2016-03-01T10:00:00Z', {
      startsAt: at('2016-05-12T08:30:00Z'),
      endsAt: at('2016-05-12T15:00:00Z'),
      capacity: 1,
    });
    await bookAll(stage, ['ann', 'ben', 'dan']);
    await set('2016-03-24T16:00:00Z');
    await giveUp(stage, 'ann');
    await set(stage.now());
    assert.match(await standing(stage, 'ben'), /until 30 March 2016 at 16:00 London time/);
    const told = await toldAt(
      ['2016-03-30T14:59:59Z', '2016-03-30T15:00:00Z', '2016-03-30T14:00:00Z', '2016-03-30T15:00:00Z'],
      ['ben', 'dan'],
    );
    assert.deepEqual(counts(told), [0, 2, 0, 0]);
    assert.deepEqual(await statesOf(stage, 'ben'), ['lapsed']);
    assert.deepEqual(await statesOf(stage, 'dan'), ['offered']);
  });

  it('tell of an offer that was made at night when the day begins, and count its days from when it was made', async () => {
    await begin('2016-03-01T10:00:00Z', { capacity: 1 });
    await bookAll(stage, ['ann', 'ben']);
    // Friday, 4 March, a minute before midnight: Monday and Tuesday are the two days.
    stage.time.turnTo(at('2016-03-04T23:59:00Z'));
    await giveUp(stage, 'ann');
    const told = await toldAt(
      ['2016-03-04T23:59:00Z', '2016-03-05T12:00:00Z', '2016-03-07T07:59:59Z', '2016-03-07T08:00:00Z'],
      ['ben'],
    );
    assert.deepEqual(counts(told), [0, 0, 0, 1]);
    assert.match(told.flat().join(), /until 8 March 2016 at 23:59 London time/);
    await set('2016-03-08T23:58:59Z');
    assert.deepEqual(await statesOf(stage, 'ben'), ['offered']);
    await set('2016-03-08T23:59:00Z');
    assert.deepEqual(await statesOf(stage, 'ben'), ['lapsed']);
  });

  it('end the priority of the own sub-region after 10 working days, none of them a holiday (T3)', async () => {
    await begin('2016-03-21T10:00:00Z', {
      startsAt: at('2016-05-12T08:30:00Z'),
      endsAt: at('2016-05-12T15:00:00Z'),
      openedAt: at('2016-03-21T10:00:00Z'),
    });
    assert.match(textOf(await book(stage, 'nia')), /people of South first until 6 April 2016 at 10:00/);
    const ends = at('2016-04-06T09:00:00Z');
    await set(plusMilliseconds(ends, -1_000));
    assert.deepEqual(await statesOf(stage, 'nia'), ['waitlisted']);
    await set(ends);
    assert.deepEqual(await statesOf(stage, 'nia'), ['offered']);
    await set(plusMinutes(ends, -60));
    assert.deepEqual(await statesOf(stage, 'nia'), ['offered'], 'a clock set back takes nothing away');
  });

  it('make a cancellation late from the hour of the session on, days before, whatever the clocks did since (T9)', async () => {
    await begin('2016-03-01T10:00:00Z', { ...AFTER_EASTER, cutOffDays: 5, capacity: 3 });
    await bookAll(stage, ['ann', 'ben', 'dan']);
    // 09:30 in winter time.
    const cutOff = at('2016-03-24T09:30:00Z');
    assert.deepEqual(plusLondonDays(AFTER_EASTER.startsAt, -5), cutOff);
    await set(plusMilliseconds(cutOff, -1_000));
    assert.match(textOf((await giveUp(stage, 'ann')).card), /Your seat is cancelled/);
    await set(cutOff);
    assert.match(textOf((await giveUp(stage, 'ben')).card), /recorded as late/);
    assert.deepEqual(
      (await stage.stored()).bookings.map(({ late = false }) => late),
      [false, true, false],
    );
  });

  it('free kept seats at midnight in London, in summer an hour before it is midnight in UTC (T11)', async () => {
    await begin('2016-03-01T10:00:00Z', {
      startsAt: at('2016-06-16T08:30:00Z'),
      endsAt: at('2016-06-16T15:00:00Z'),
      capacity: 2,
      reservedPerAuthority: 1,
      reservedUntil: '2016-04-30',
      reservedFor: ['D13', 'D14'],
    });
    await bookAll(stage, ['ann', 'ben']);
    await set('2016-04-30T22:59:59Z');
    assert.deepEqual(await statesOf(stage, 'ben'), ['waitlisted']);
    await set('2016-04-30T23:00:00Z');
    assert.deepEqual(await statesOf(stage, 'ben'), ['offered']);
  });
});
