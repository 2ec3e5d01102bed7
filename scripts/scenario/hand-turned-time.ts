import type { Timer } from '../../bot/timer.ts';

/** The bot's ticks come every 15 s; nothing else that it waits for takes as long. */
const LONGEST_WAIT_MS = 10_000;

/**
 * A calendar that is turned by hand, and a timer for pacing: what waits a moment goes on at once, as if the moment had
 * passed. What waits for longer, as the next tick does, is left to whoever turns the calendar.
 */
export class HandTurnedTime {
  readonly timer: Timer = {
    elapsed: () => this.#elapsed,
    after: (ms, run) => {
      if (ms > LONGEST_WAIT_MS) return () => {};
      const due = this.#elapsed + ms;
      const next = setImmediate(() => {
        this.#elapsed = Math.max(this.#elapsed, due);
        run();
      });
      return () => clearImmediate(next);
    },
  };
  readonly now = (): Date => new Date(this.#calendar);
  #calendar: number;
  #elapsed = 0;

  constructor(begin: Date) {
    this.#calendar = begin.getTime();
  }

  /** Turned back, only the calendar moves: time that has passed stays passed. */
  turnTo(at: Date): void {
    this.#elapsed += Math.max(0, at.getTime() - this.#calendar);
    this.#calendar = at.getTime();
  }
}
