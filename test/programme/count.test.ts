import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type CountInput, countBallots } from '../../programme/vote/count.ts';
import { choosing } from '../support/choosing.ts';

const options = ['NEG', 'WRK', 'QOP', 'SUF', 'CSE'].map(code => ({ code, title: code }));

const input = (ballots: string[][], change: Partial<CountInput> = {}): CountInput => ({
  method: { kind: 'approval', choices: 3 },
  quorum: { kind: 'moreThanHalfOfElectorate' },
  adoptRule: { kind: 'moreThanHalfOfBallots', max: 4 },
  tieRule: 'includeAllTied',
  electorate: 16,
  options,
  ballots: ballots.map(codes => choosing(...codes)),
  ...change,
});

/** Ballots that give each code its number of marks, as unevenly spread as possible. */
const marks = (support: Record<string, number>, ballots: number): string[][] =>
  Array.from({ length: ballots }, (_, i) => Object.keys(support).filter(code => i < (support[code] ?? 0)));

describe('Counting ballots', () => {
  it('adopts what more than half of the ballots support, and not what exactly half do', () => {
    const fourteen = countBallots(input(marks({ NEG: 13, WRK: 8, QOP: 7 }, 14)));
    assert.deepEqual(fourteen.adopted, ['NEG', 'WRK']);
    const fifteen = countBallots(input(marks({ NEG: 13, WRK: 8, QOP: 7 }, 15)));
    assert.deepEqual(fifteen.adopted, ['NEG', 'WRK']);
    const thirteen = countBallots(input(marks({ NEG: 13, WRK: 8, QOP: 7 }, 13)));
    assert.deepEqual(thirteen.adopted, ['NEG', 'WRK', 'QOP']);
  });

  it('takes in everybody who ties at the cut line, and names them', () => {
    const count = countBallots(
      input(marks({ NEG: 9, WRK: 5, QOP: 5, SUF: 2 }, 10), { adoptRule: { kind: 'topN', n: 2 } }),
    );
    assert.deepEqual(count.adopted, ['NEG', 'WRK', 'QOP']);
    assert.deepEqual(count.tiedAtCut, ['WRK', 'QOP']);
    assert.deepEqual(
      count.options.slice(0, 4).map(option => option.rank),
      [1, 2, 2, 4],
    );
  });

  it('names no tie when the tied ones all fit', () => {
    const count = countBallots(
      input(marks({ NEG: 9, WRK: 5, QOP: 5, SUF: 2 }, 10), { adoptRule: { kind: 'topN', n: 3 } }),
    );
    assert.deepEqual(count.tiedAtCut, []);
  });

  it('keeps to the maximum of the half rule, ties excepted', () => {
    const count = countBallots(
      input(marks({ NEG: 9, WRK: 8, QOP: 7, SUF: 6, CSE: 6 }, 10), {
        adoptRule: { kind: 'moreThanHalfOfBallots', max: 2 },
      }),
    );
    assert.deepEqual(count.adopted, ['NEG', 'WRK']);
  });

  it('adopts nothing that nobody supports, even to fill the number', () => {
    const count = countBallots(input([['NEG']], { adoptRule: { kind: 'topN', n: 3 } }));
    assert.deepEqual(count.adopted, ['NEG']);
    assert.deepEqual(countBallots(input([])).adopted, []);
  });

  it('gives turnout in percent with one decimal, halves up', () => {
    assert.equal(countBallots(input(marks({ NEG: 15 }, 15))).turnoutPercent, 93.8);
    assert.equal(countBallots(input([], { electorate: 0 })).turnoutPercent, 0);
  });

  it('is quorate only with more than half of the electorate, or the number that was set', () => {
    const quorum = (n: number, change: Partial<CountInput> = {}) =>
      countBallots(input(marks({ NEG: 1 }, n), change)).quorumMet;
    assert.equal(quorum(8), false);
    assert.equal(quorum(9), true);
    assert.equal(quorum(3, { quorum: { kind: 'atLeast', n: 4 } }), false);
    assert.equal(quorum(4, { quorum: { kind: 'atLeast', n: 4 } }), true);
    assert.equal(quorum(0, { quorum: { kind: 'none' } }), true);
  });

  const ballot = fc.uniqueArray(fc.constantFrom(...options.map(option => option.code)), {
    minLength: 1,
    maxLength: 3,
  });
  const ballots = fc.array(ballot, { maxLength: 30 });

  it('never depends on the order of the ballots or of the marks on one', () => {
    fc.assert(
      fc.property(ballots, fc.nat(), (cast, seed) => {
        const turned = cast.map((_, i) => [...(cast[(i + seed) % cast.length] ?? [])].reverse());
        assert.deepEqual(countBallots(input(turned)), countBallots(input(cast)));
      }),
    );
  });

  it('counts every mark once, and one more ballot for an option never lowers its support or rank', () => {
    fc.assert(
      fc.property(ballots, fc.constantFrom(...options.map(option => option.code)), (cast, code) => {
        const before = countBallots(input(cast));
        assert.equal(
          before.options.reduce((sum, option) => sum + option.support, 0),
          cast.flat().length,
        );
        const after = countBallots(input([...cast, [code]]));
        const of = (count: typeof before) => count.options.find(option => option.code === code);
        assert.equal(of(after)?.support, (of(before)?.support ?? 0) + 1);
        assert.ok((of(after)?.rank ?? 9) <= (of(before)?.rank ?? 0));
      }),
    );
  });
});
