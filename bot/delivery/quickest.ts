/** Before there are so many, nothing is known. */
const ENOUGH = 10;
/** Of the last so many. */
const REMEMBERED = 200;

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
      times[next] = tookMs;
      next = (next + 1) % REMEMBERED;
      least = undefined;
    },
    ms() {
      if (times.length < ENOUGH) return 0;
      least ??= Math.min(...times);
      return least;
    },
  };
}
