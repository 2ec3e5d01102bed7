import assert from 'node:assert/strict';
import type { Session } from '../../programme/training/session.ts';
import { startStagedBot } from '../../scripts/scenario/staged-bot.ts';
import type { SessionStage } from '../conversations/session-stage.ts';
import { book, bookAll, openSession, raiseTrainingStage } from '../conversations/training-stage.ts';

const at = (instant: string) => new Date(instant);
/** Tuesday after Easter, at 09:30 in London; the clocks went forward two days before. */
const AFTER_EASTER = { startsAt: at('2016-03-29T08:30:00Z'), endsAt: at('2016-03-29T15:00:00Z') };

/** In 2016 it is: 29 February, a Monday; 25 March, Good Friday; 27 March, when the clocks go forward; 28 March, Easter Monday. */
describe('Training when clocks change, on holidays, at midnight and on 29 February', function () {
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

  it('remind at the hour of the session in London, each once, also when a clock is set back an hour', async () => {
    await begin('2016-03-01T10:00:00Z', AFTER_EASTER);
    await book(stage, 'ann');
    const told = await toldAt(
      // 7 days before it was 09:30 in winter time; a day before, on the holiday, it is 09:30 in summer time.
      [
        ...['2016-03-22T09:29:59Z', '2016-03-22T09:30:00Z', '2016-03-22T08:30:00Z', '2016-03-22T09:30:00Z'],
        ...['2016-03-28T08:29:59Z', '2016-03-28T08:30:00Z', '2016-03-28T07:30:00Z', '2016-03-28T08:30:00Z'],
        '2016-03-29T08:00:00Z',
      ],
      ['ann'],
    );
    assert.deepEqual(counts(told), [0, 1, 0, 0, 0, 1, 0, 0, 0]);
    for (const text of told.flat())
      assert.match(text, /29 March 2016, 09:30 to 16:00|29 March 2016 at 09:30/);
  });

  it('remind on 29 February of a session a week later, and of one on the day after', async () => {
    const march = (day: number) => ({
      startsAt: at(`2016-03-0${day}T09:30:00Z`),
      endsAt: at(`2016-03-0${day}T16:00:00Z`),
    });
    await begin('2016-02-01T10:00:00Z', march(7));
    await openSession(stage, { id: 'other', code: 'T8', ...march(1) });
    await book(stage, 'ann');
    await book(stage, 'dan', 'T8');
    assert.deepEqual(
      counts(await toldAt(['2016-02-29T09:29:59Z', '2016-02-29T09:30:00Z'], ['ann', 'dan'])),
      // A week before 1 March was 23 February: that one gave way to the newer one.
      [1, 2],
    );
  });

  it('keep quiet at night and at weekends, unless it would be too late then', async () => {
    // On a Monday: the day before is a Sunday.
    const monday = (time: string) => ({
      startsAt: at(`2016-04-11T${time}:00Z`),
      endsAt: at('2016-04-11T15:00:00Z'),
      remindDaysBefore: [1],
    });
    await begin('2016-03-01T10:00:00Z', monday('08:30'));
    await openSession(stage, { id: 'early', code: 'T8', ...monday('06:30') });
    await book(stage, 'ann');
    await book(stage, 'dan', 'T8');
    const told = await toldAt(
      ['2016-04-10T06:30:00Z', '2016-04-10T08:30:00Z', '2016-04-11T06:59:59Z', '2016-04-11T07:00:00Z'],
      ['ann', 'dan'],
    );
    assert.deepEqual(
      told.map(texts => texts.map(text => text.split(':')[0])),
      [['dan'], [], [], ['ann']],
    );
  });

  it('drop reminders that a bot which stood still would send late, and all of them once the session has begun', async () => {
    await begin('2016-03-01T10:00:00Z', AFTER_EASTER);
    await bookAll(stage, ['ann', 'ben']);
    assert.deepEqual(counts(await toldAt(['2016-03-28T12:00:00Z', '2016-03-29T08:30:00Z'], ['ann'])), [1, 0]);
  });
});
