/** A fair shuffle (Fisher and Yates). `randomInt(n)` gives a whole number from 0 up to, not including, n. */
export const fairShuffle =
  (randomInt: (n: number) => number) =>
  <T>(items: readonly T[]): T[] => {
    const shuffled = [...items];
    for (let i = shuffled.length - 1; i > 0; i -= 1) {
      const j = randomInt(i + 1);
      [shuffled[i], shuffled[j]] = [shuffled[j] as T, shuffled[i] as T];
    }
    return shuffled;
  };
