/** Before there are so many, nothing is known. */
const ENOUGH = 10;
/** Of the last so many: long enough that a machine which is busy for some seconds does not pass for a slow Teams. */
const REMEMBERED = 2_000;

/** The shortest time that an answer of Teams took lately: what is longer than that was held up on its way. */
export interface Quickest {
  note(tookMs: number): void;
  /** 0 while too few are known. */
  ms(): number;
}

export function createQuickest(): Quickest {
  const times: number[] = [];
  let next = 0;
  let least: number | undefined;
  return {
    note(tookMs) {
      const forgotten = times[next];
      times[next] = tookMs;
      next = (next + 1) % REMEMBERED;
      if (forgotten !== undefined && forgotten === least) least = undefined;
      else if (least !== undefined && tookMs < least) least = tookMs;
    },
    ms() {
      if (times.length < ENOUGH) return 0;
      least ??= Math.min(...times);
      return least;
    },
  };
}
