/** A measured ratio and what it has to keep to. */
export interface Ratio {
  /** What is compared with what, as it stands in the table at the end. */
  what: string;
  ratio: number;
  limit: { atLeast: number } | { atMost: number };
}

export interface RunOptions {
  /** Fewer and shorter rounds, to see that it runs; the ratios are rough then. */
  quick: boolean;
}

/** A part of `npm run bench`; on its own it is `npm run bench -- NAME`. */
export interface Part {
  name: string;
  /** What it measures, in one sentence. */
  says: string;
  /** Measures and answers the ratios. It may print as it goes, and clears away what it made. */
  run(options: RunOptions): Promise<Ratio[]>;
}

export const keeps = ({ ratio, limit }: Ratio): boolean =>
  'atLeast' in limit ? ratio >= limit.atLeast : ratio <= limit.atMost;
