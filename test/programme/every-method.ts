import fc from 'fast-check';
import type { CountInput } from '../../programme/vote/count.ts';
import { type Mark, NONE_OF_THESE } from '../../programme/vote/marks.ts';
import type { Method } from '../../programme/vote/vote.ts';

export const CODES = ['NEG', 'WRK', 'QOP', 'SUF', 'CSE'];
export const OPTIONS = CODES.map(code => ({ code, title: `Topic ${code}` }));

/** One of each kind: a new kind is one more line. */
export const METHODS: { [K in Method['kind']]: Extract<Method, { kind: K }> } = {
  approval: { kind: 'approval', choices: 3 },
  points: { kind: 'points', points: 10, mostOnOne: 5 },
  ranked: { kind: 'ranked', places: 4 },
};

const NONE: Mark[] = [{ code: NONE_OF_THESE, weight: 1 }];

/** Turns wishes, heaviest first, into a valid ballot of the method. */
function ballotOf(method: Method, wishes: readonly string[], weights: readonly number[]): Mark[] {
  switch (method.kind) {
    case 'approval':
      return wishes.slice(0, method.choices).map(code => ({ code, weight: 1 }));
    case 'ranked':
      return wishes.slice(0, method.places).map((code, i) => ({ code, weight: i + 1 }));
    case 'points': {
      let left = method.points;
      return wishes.flatMap((code, i) => {
        const weight = Math.min(weights[i] ?? 1, method.mostOnOne, left);
        left -= weight;
        return weight > 0 ? [{ code, weight }] : [];
      });
    }
  }
}

/** Valid ballots of a method, some of them saying "none of these". */
export const ballotFor = (method: Method): fc.Arbitrary<Mark[]> =>
  fc.oneof(
    {
      weight: 9,
      arbitrary: fc
        .tuple(
          fc.uniqueArray(fc.constantFrom(...CODES), { minLength: 1 }),
          fc.array(fc.integer({ min: 1, max: 5 }), { minLength: CODES.length, maxLength: CODES.length }),
        )
        .map(([wishes, weights]) => ballotOf(method, wishes, weights)),
    },
    { weight: 1, arbitrary: fc.constant(NONE) },
  );

/** The ballot that does most for one option and nothing for any other. */
export const allFor = (method: Method, code: string): Mark[] => ballotOf(method, [code], [5]);

export const input = (
  method: Method,
  ballots: readonly Mark[][],
  change: Partial<CountInput> = {},
): CountInput => ({
  method,
  quorum: { kind: 'none' },
  adoptRule: { kind: 'topN', n: 2 },
  tieRule: 'includeAllTied',
  electorate: 40,
  options: OPTIONS,
  ballots,
  ...change,
});
