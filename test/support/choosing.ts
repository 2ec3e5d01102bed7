import type { Mark } from '../../programme/vote/marks.ts';

/** The ballot that chooses these topics, as in a vote by approval. */
export const choosing = (...codes: string[]): Mark[] => codes.map(code => ({ code, weight: 1 }));
