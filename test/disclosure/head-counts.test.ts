import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type AuthorityCount, type HeadCounts, headCounts } from '../../programme/disclosure/head-counts.ts';

const TRAINED = {
  West: { D01: 9, D02: 9, D03: 7, D04: 4, D05: 2 },
  Central: { D06: 9, D07: 8, D08: 8, D09: 8 },
  North: { D10: 11, D11: 10, D12: 9 },
  South: { D13: 0, D14: 0, D15: 0, D16: 0 },
};

const linesOf = (counts: Record<string, Record<string, number>>): AuthorityCount[] =>
  Object.entries(counts).flatMap(([subRegion, of]) =>
    Object.entries(of).map(([code, count]) => ({ code, subRegion, count })),
  );
const countsOf = ({ authorities }: HeadCounts) => authorities.map(({ count }) => count);
const subRegionsOf = ({ subRegions }: HeadCounts) => subRegions.map(({ count }) => count);
const treated = (counts: Record<string, Record<string, number>>) =>
  headCounts(linesOf(counts), { kind: 'public' });

type Line = AuthorityCount;
const sum = (numbers: readonly number[]) => numbers.reduce((all, n) => all + n, 0);
const upTo = (least: number, most: number) => Array.from({ length: most - least + 1 }, (_, i) => least + i);

/** What a hidden count can be, for somebody who knows which of them are small. */
const valuesOf = (counts: HeadCounts, { count }: Line): number[] => {
  const nothingIsShown = counts.authorities.every(one => one.count === 'c');
  const [least, most] = nothingIsShown ? [0, counts.region] : count <= 5 ? [1, 5] : [6, counts.region];
  return upTo(least, most);
};

/** All that several hidden counts can add up to. */
function sumsOf(counts: HeadCounts, lines: readonly Line[]): Set<number> {
  let sums = [0];
  for (const line of lines)
    sums = [...new Set(sums.flatMap(n => valuesOf(counts, line).map(value => n + value)))];
  return new Set(sums);
}

interface KnownSum {
  hidden: Line[];
  left: number;
  withoutTotal: string[];
}

/** The hidden counts whose sum is known: of a sub-region with its total, and of all sub-regions without. */
function knownSums(lines: readonly Line[], counts: HeadCounts): KnownSum[] {
  const isHidden = ({ code }: Line) => counts.authorities.some(one => one.code === code && one.count === 'c');
  const sumIn = (codes: readonly string[], total: number): KnownSum => {
    const own = lines.filter(({ subRegion }) => codes.includes(subRegion));
    const shown = own.filter(line => !isHidden(line)).map(({ count }) => count);
    return { hidden: own.filter(isHidden), left: total - sum(shown), withoutTotal: [] };
  };
  const totals = counts.subRegions.flatMap(({ code, count }) => (count === 'c' ? [] : [{ code, count }]));
  const withoutTotal = counts.subRegions.flatMap(({ code, count }) => (count === 'c' ? [code] : []));
  const rest = sumIn(withoutTotal, counts.region - sum(totals.map(({ count }) => count)));
  return [...totals.map(({ code, count }) => sumIn([code], count)), { ...rest, withoutTotal }];
}

/** How many values these few of them can add up to, the others being what they may. */
const possibleSums = (
  counts: HeadCounts,
  few: readonly Line[],
  hidden: readonly Line[],
  left: number,
): number => {
  const others = sumsOf(
    counts,
    hidden.filter(line => !few.includes(line)),
  );
  return [...sumsOf(counts, few)].filter(n => others.has(left - n)).length;
};

const region = fc
  .array(
    fc.array(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 9 })), {
      minLength: 1,
      maxLength: 5,
    }),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .filter(subRegions => subRegions.flat().length > 1)
  .map(subRegions =>
    linesOf(
      Object.fromEntries(
        subRegions.map((counts, i) => [`S${i}`, Object.fromEntries(counts.map((n, j) => [`D${i}${j}`, n]))]),
      ),
    ),
  );

describe('Head counts of staff', () => {
  it('of the demo hide two of West, and nothing else; 94 is 94 (X3, X4)', () => {
    const counts = treated(TRAINED);
    assert.deepEqual(countsOf(counts), [9, 9, 7, 'c', 'c', 9, 8, 8, 8, 11, 10, 9, 0, 0, 0, 0]);
    assert.deepEqual(subRegionsOf(counts), [31, 33, 30, 0]);
    assert.equal(counts.region, 94);
    assert.deepEqual(counts.log, [
      { level: 'authority', code: 'D04', rule: 'X4', second: false },
      { level: 'authority', code: 'D05', rule: 'X4', second: false },
    ]);
  });

  it('are as they are for the steering group, of the own authority for a link officer, of none for others', () => {
    const lines = linesOf(TRAINED);
    assert.deepEqual(countsOf(headCounts(lines, { kind: 'steeringGroup' })).slice(0, 5), [9, 9, 7, 4, 2]);
    const own = headCounts(lines, { kind: 'linkOfficer', authority: 'D05' });
    assert.deepEqual(own.authorities, [{ code: 'D05', count: 2 }]);
    assert.deepEqual(subRegionsOf(own), [31, 33, 30, 0]);
    for (const audience of [{ kind: 'ofsted' }, { kind: 'trainer', sessions: ['T1'] }] as const)
      assert.deepEqual(headCounts(lines, audience), { region: 94, subRegions: [], authorities: [], log: [] });
  });

  it('hide a second one where a small one is alone', () => {
    const counts = treated({ West: { D01: 9, D02: 8, D03: 4 } });
    assert.deepEqual(countsOf(counts), [9, 'c', 'c']);
    assert.deepEqual(
      counts.log.map(({ code, second }) => [code, second]),
      [
        ['D03', false],
        ['D02', true],
      ],
    );
  });

  it('hide a third one where two could only be 1 and 1, or 5 and 5', () => {
    assert.deepEqual(countsOf(treated({ West: { D01: 1, D02: 1, D03: 7 } })), ['c', 'c', 'c']);
    assert.deepEqual(countsOf(treated({ West: { D01: 5, D02: 5, D03: 7, D04: 9 } })), ['c', 'c', 'c', 9]);
    assert.deepEqual(countsOf(treated({ West: { D01: 5, D02: 4, D03: 7 } })), ['c', 'c', 7]);
    // 6 could not be less beside a 1.
    assert.deepEqual(countsOf(treated({ West: { D01: 1, D02: 6, D03: 8, D04: 9 } })), ['c', 'c', 'c', 9]);
  });

  it('hide totals of two sub-regions where one has nothing else to hide', () => {
    const counts = treated({
      West: { D01: 3, D02: 0 },
      North: { D03: 9, D04: 8 },
      South: { D05: 12, D06: 9 },
      East: { D07: 0 },
    });
    assert.deepEqual(countsOf(counts), ['c', 0, 9, 'c', 12, 9, 0]);
    assert.deepEqual(subRegionsOf(counts), ['c', 'c', 21, 0]);
    assert.equal(counts.region, 41);
  });

  it('hide everything below the region where nothing else helps', () => {
    const counts = treated({ West: { D01: 3, D02: 0 }, North: { D03: 0 } });
    assert.deepEqual(countsOf(counts), ['c', 'c', 'c']);
    assert.deepEqual(subRegionsOf(counts), ['c', 'c']);
    assert.equal(counts.region, 3);
  });

  it('leave at least two possible values for whatever is hidden', () => {
    let cells = 0;
    fc.assert(
      fc.property(region, lines => {
        const counts = headCounts(lines, { kind: 'public' });
        for (const [i, { count }] of counts.authorities.entries())
          assert.ok(count === 'c' || (count === lines[i]?.count && (count === 0 || count > 5)));
        for (const { hidden, left, withoutTotal } of knownSums(lines, counts)) {
          cells += hidden.length;
          for (const line of hidden) assert.ok(possibleSums(counts, [line], hidden, left) > 1, line.code);
          for (const code of withoutTotal) {
            const own = hidden.filter(({ subRegion }) => subRegion === code);
            assert.ok(possibleSums(counts, own, hidden, left) > 1, code);
          }
        }
      }),
      { numRuns: 400 },
    );
    assert.ok(cells > 300);
  });
});
