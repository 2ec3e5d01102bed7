import assert from 'node:assert/strict';
import { coalesced } from '../../bot/jobs/coalesced.ts';
import { startTicking } from '../../bot/jobs/ticking.ts';
import { HandTurnedClock } from './hand-turned-clock.ts';

const MONDAY = new Date('2015-11-23T10:00:00Z');
const TICK_MS = 5_000;

describe('Runs that are coalesced', () => {
  it('never overlap, and any number of calls during a run cause exactly one more', async () => {
    const ends: (() => void)[] = [];
    let running = 0;
    const run = coalesced(async () => {
      assert.equal(++running, 1);
      await new Promise<void>(resolve => ends.push(resolve));
      running--;
    });
    const calls = [run(), run(), run()];
    assert.equal(ends.length, 1);
    ends[0]?.();
    await calls[0];
    await Promise.resolve();
    assert.equal(ends.length, 2);
    ends[1]?.();
    await Promise.all(calls);
    assert.equal(ends.length, 2);
    const later = run();
    assert.equal(ends.length, 3);
    ends[2]?.();
    await later;
  });

  it('go on after a run that failed', async () => {
    let runs = 0;
    const run = coalesced(async () => {
      if (++runs === 1) throw new Error('broken');
    });
    const calls = [run(), run()];
    await assert.rejects(calls[0] as Promise<void>, /broken/);
    await calls[1];
    await run();
    assert.equal(runs, 3);
  });
});

describe('Ticking', () => {
  /** Ticks that take as long as the test says and record when they began. */
  function ticker(tickMs: number, failed: string[] = []) {
    const clock = new HandTurnedClock(MONDAY);
    const began: number[] = [];
    let sends = 0;
    const ticking = startTicking({
      tick: async () => {
        began.push(clock.timer.elapsed());
        await clock.sleep(tickMs);
        return { offered: 0, failed };
      },
      send: async () => void sends++,
      now: clock.now,
      timer: clock.timer,
      everyMs: TICK_MS,
    });
    return { clock, began, ticking, sends: () => sends };
  }

  it('begins at once, leaves the time between two ticks, and lets the sender work after each', async () => {
    const { clock, began, sends } = ticker(2_000);
    await clock.pass(16_000);
    assert.deepEqual(began, [0, 7_000, 14_000]);
    assert.equal(sends(), 3);
  });

  it('after an action ticks at once, and the next time is counted from there', async () => {
    const { clock, began, ticking } = ticker(0);
    await clock.pass(3_000);
    await clock.until(ticking.reconcileNow());
    await clock.pass(6_000);
    assert.deepEqual(began, [0, 3_000, 8_000]);
  });

  it('makes one more tick of all actions during a tick', async () => {
    const { clock, began, ticking } = ticker(2_000);
    await clock.pass(1_000);
    await clock.until(Promise.all([1, 2, 3].map(() => ticking.reconcileNow())));
    assert.deepEqual(began, [0, 2_000]);
  });

  it('counts failures, and says when the last tick ended', async () => {
    const { clock, ticking } = ticker(1_000, ['job.closing']);
    assert.deepEqual(ticking.status(), { lastEnded: undefined, failures: new Map() });
    await clock.pass(8_000);
    assert.deepEqual(ticking.status(), {
      lastEnded: new Date('2015-11-23T10:00:07Z'),
      failures: new Map([['job.closing', 2]]),
    });
  });

  it('that is stopped lets a running tick end and begins no more', async () => {
    const { clock, began, ticking, sends } = ticker(2_000);
    await clock.pass(500);
    await clock.until(ticking.stop());
    await clock.pass(60_000);
    await ticking.reconcileNow();
    assert.deepEqual(began, [0]);
    assert.equal(sends(), 1);
  });
});
