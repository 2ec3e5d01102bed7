const BEAT_MS = 2;

/**
 * Says when a request that is answered now may have come. A process that stood still finds all that came meanwhile at
 * once: whatever is answered now came after the beat before the last one.
 */
export class ArrivalClock {
  readonly #timer;
  #last = performance.now();
  #before = this.#last;

  constructor() {
    this.#timer = setInterval(() => {
      this.#before = this.#last;
      this.#last = performance.now();
    }, BEAT_MS);
    this.#timer.unref();
  }

  readonly arrival = (): { earliest: number; latest: number } => ({
    earliest: this.#before,
    latest: performance.now(),
  });

  stop(): void {
    clearInterval(this.#timer);
  }
}
