export interface Limit {
  /** At most so many sends count in any window of this length. */
  max: number;
  windowMs: number;
}

/** Sliding windows over when the sends of each key counted, kept no longer than the longest window needs them. */
export interface Windows {
  /** When the next send may start; infinite while too many are on their way: nobody knows before one has ended. */
  mayStart(key: string, now: number): number;
  /** A send starts; it takes a place in every window until it is said when it counted. */
  start(key: string): (countedAt: number) => void;
}

interface Counted {
  onTheirWay: number;
  /** In their order. */
  times: number[];
}

/** `atOnce`: no more than so many of a key are on their way at a time. */
export function createWindows(limits: readonly Limit[], atOnce = Number.POSITIVE_INFINITY): Windows {
  const kept = Math.max(...limits.map(({ max }) => max));
  const longest = Math.max(...limits.map(({ windowMs }) => windowMs));
  /** Ordered by the last start, oldest first, so what is forgotten is at the front. */
  const all = new Map<string, Counted>();

  function forget(now: number): void {
    for (const [key, { onTheirWay, times }] of all) {
      if (onTheirWay > 0 || (times.at(-1) ?? now) > now - longest) return;
      all.delete(key);
    }
  }

  return {
    mayStart(key, now) {
      const { onTheirWay, times } = all.get(key) ?? { onTheirWay: 0, times: [] };
      const free = limits.map(({ max, windowMs }) => {
        const room = max - onTheirWay;
        if (room <= 0 || onTheirWay >= atOnce) return Number.POSITIVE_INFINITY;
        // The one that the next would push out of a full window frees its place when the window has passed it.
        return (times.at(-room) ?? -windowMs) + windowMs;
      });
      return Math.max(now, ...free);
    },
    start(key) {
      const counted = all.get(key) ?? { onTheirWay: 0, times: [] };
      counted.onTheirWay += 1;
      all.delete(key);
      all.set(key, counted);
      return countedAt => {
        counted.onTheirWay -= 1;
        insert(counted.times, countedAt);
        // Trimmed now and then only: cutting the front off each time would copy a long list each time.
        if (counted.times.length >= 2 * kept) counted.times.splice(0, counted.times.length - kept);
        forget(countedAt);
      };
    },
  };
}

/** Nearly always at the end. */
function insert(times: number[], at: number): void {
  let place = times.length;
  while (place > 0 && (times[place - 1] as number) > at) place -= 1;
  times.splice(place, 0, at);
}
