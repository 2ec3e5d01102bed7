import type { Timer } from '../../bot/timer.ts';

interface Waiting {
  at: number;
  run(): void;
}

/** Turns of the event loop; enough for the slowest store call by far. */
const PATIENCE_ROUNDS = 5_000_000;

/** Calendar and timer in one, turned by the test: time passes only when everybody waits for it. */
export class HandTurnedClock {
  readonly timer: Timer = {
    elapsed: () => this.#elapsed,
    after: (ms, run) => {
      const waiting = { at: this.#elapsed + ms, run };
      this.#waiting.add(waiting);
      return () => void this.#waiting.delete(waiting);
    },
  };
  readonly now = (): Date => new Date(this.#calendar + this.#elapsed);
  readonly #waiting = new Set<Waiting>();
  #elapsed = 0;
  #calendar: number;
  #callsUnderWay = 0;

  constructor(start: Date) {
    this.#calendar = start.getTime();
  }

  /** Sets the calendar, as an administrator or the demo may; the timer knows nothing of it. */
  set(at: Date): void {
    this.#calendar = at.getTime() - this.#elapsed;
  }

  /** A store whose calls take no time: the clock stands still while one is under way. */
  timeless<T extends object>(store: T): T {
    return new Proxy(store, {
      get: (target, name) => {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== 'function') return method;
        return async (...values: unknown[]) => {
          this.#callsUnderWay++;
          try {
            return await method.apply(target, values);
          } finally {
            this.#callsUnderWay--;
          }
        };
      },
    });
  }

  /** Lets time pass unseen, as when the whole process stands still; what waited for it wakes with the next step. */
  skip(ms: number): void {
    this.#elapsed += ms;
  }

  /** Waits on the hand-turned clock. */
  sleep(ms: number): Promise<void> {
    return new Promise(resolve => void this.timer.after(ms, resolve));
  }

  /** Lets time pass, from one waiting thing to the next, until the work is done. Rejects when nobody would wake it. */
  async until<T>(work: Promise<T>): Promise<T> {
    let ended = false;
    const end = () => {
      ended = true;
    };
    work.then(end, end);
    for (;;) {
      await this.#allWait();
      if (ended) return work;
      const next = Math.min(...[...this.#waiting].map(({ at }) => at));
      if (next === Number.POSITIVE_INFINITY) throw new Error('Everybody waits for ever.');
      this.#passTo(next);
    }
  }

  /** Lets this much time pass and wakes whoever waited for it. */
  async pass(ms: number): Promise<void> {
    await this.until(this.sleep(ms));
    await this.#allWait();
  }

  #passTo(at: number): void {
    this.#elapsed = Math.max(at, this.#elapsed);
    for (const waiting of [...this.#waiting].filter(one => one.at <= this.#elapsed)) {
      if (this.#waiting.delete(waiting)) waiting.run();
    }
  }

  /** Until no store call is under way and every promise that could go on has gone on. */
  async #allWait(): Promise<void> {
    let quiet = 0;
    for (let rounds = 0; quiet < 3; rounds++) {
      if (rounds > PATIENCE_ROUNDS) throw new Error('A store call never ends.');
      await new Promise(resolve => setImmediate(resolve));
      quiet = this.#callsUnderWay === 0 ? quiet + 1 : 0;
    }
  }
}
