/** What one side did in a round. */
export interface Rate {
  perSecond: number;
  p99Ms: number;
}

/**
 * Lets workers go through the turns, each of them one turn at a time, and answers how many were done a second. A worker is
 * told the number of its turn.
 */
export async function rateOf(
  turns: number,
  workers: readonly ((turn: number) => Promise<void>)[],
): Promise<Rate> {
  const took: number[] = [];
  let next = 0;
  const startedAt = performance.now();
  const work = async (oneTurn: (turn: number) => Promise<void>): Promise<void> => {
    while (next < turns) {
      const beganAt = performance.now();
      await oneTurn(next++);
      took.push(performance.now() - beganAt);
    }
  };
  await Promise.all(workers.map(work));
  const seconds = (performance.now() - startedAt) / 1_000;
  took.sort((a, b) => a - b);
  return { perSecond: turns / seconds, p99Ms: took[Math.floor(turns * 0.99)] ?? 0 };
}

export const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/**
 * Lets the sides run in turn, round by round: what else runs on the machine then meets all of them alike. Prints each
 * round and answers every side's turns a second, by round.
 */
export async function inTurn<Side extends string>(
  rounds: number,
  sides: Record<Side, () => Promise<Rate>>,
): Promise<Record<Side, number[]>> {
  const names = Object.keys(sides) as Side[];
  const rates = Object.fromEntries(names.map(name => [name, []])) as unknown as Record<Side, number[]>;
  for (let round = 1; round <= rounds; round += 1) {
    const said: string[] = [];
    for (const name of names) {
      const { perSecond, p99Ms } = await sides[name]();
      rates[name].push(perSecond);
      said.push(`${name} ${perSecond.toFixed(0)}/s (p99 ${p99Ms.toFixed(0)} ms)`);
    }
    console.log(`round ${round}: ${said.join(', ')}`);
  }
  const medians = names.map(name => `${name} ${median(rates[name]).toFixed(0)}/s`);
  console.log(`medians: ${medians.join(', ')}`);
  return rates;
}

/** How many times as fast: the median of the ratios of each round. */
export const medianRatio = (ours: readonly number[], theirs: readonly number[]): number =>
  median(ours.map((rate, round) => rate / (theirs[round] ?? Number.NaN)));
