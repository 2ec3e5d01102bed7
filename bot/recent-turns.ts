/** What was lately asked and what became of it, so that the same delivery twice has one effect and one answer. */
export interface RecentTurns<T> {
  /** Runs `work`, or answers what it answers, or answered lately, for the same key. A failure is forgotten. */
  once(key: string, now: number, work: () => Promise<T>): { answer: Promise<T>; repeated: boolean };
}

interface Limits {
  /** At most so many are remembered; the oldest go first. */
  most: number;
  /** For so many milliseconds. */
  forMs: number;
}

/**
 * Teams repeats an activity after 15 s with the same id, and later with new ids (PLATFORM 2); the latter are caught by
 * natural keys in the services, which is also what holds across processes and restarts.
 */
export function recentTurns<T>({ most, forMs }: Limits): RecentTurns<T> {
  // A map keeps the order of insertion, so the oldest are at its front.
  const remembered = new Map<string, { at: number; answer: Promise<T> }>();

  function forget(now: number): void {
    for (const [key, { at }] of remembered) {
      if (remembered.size < most && now - at < forMs) return;
      remembered.delete(key);
    }
  }

  return {
    once(key, now, work) {
      const known = remembered.get(key);
      if (known !== undefined && now - known.at < forMs) return { answer: known.answer, repeated: true };
      remembered.delete(key);
      forget(now);
      const entry = { at: now, answer: work() };
      remembered.set(key, entry);
      entry.answer.catch(() => {
        if (remembered.get(key) === entry) remembered.delete(key);
      });
      return { answer: entry.answer, repeated: false };
    },
  };
}
