/**
 * Time that has passed, for pacing: never set back and never set forward, unlike the calendar's clock. Injected, so that
 * tests and the scenario turn it by hand.
 */
export interface Timer {
  /** Milliseconds since some start. */
  elapsed(): number;
  /** Runs once after so many milliseconds; answers how to call it off. */
  after(ms: number, run: () => void): () => void;
}

export const systemTimer: Timer = {
  elapsed: () => performance.now(),
  after(ms, run) {
    const timeout = setTimeout(run, Math.ceil(ms));
    return () => clearTimeout(timeout);
  },
};
