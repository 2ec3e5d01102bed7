import assert from 'node:assert/strict';
import { childrenCounts } from '../../programme/disclosure/children-counts.ts';

describe('Counts of children', () => {
  const line = (code: string, numerator: number | 'z' | 'x', denominator = 200) => ({
    code,
    numerator,
    denominator,
  });

  it('show nought, z and x as they are, 1 to 5 as c with its rate, and a region rounded to ten (X1)', () => {
    const counts = childrenCounts(
      [
        line('D01', 0),
        line('D02', 3),
        line('D03', 4),
        line('D04', 30, 90),
        line('D05', 'z'),
        line('D06', 'x'),
      ],
      100,
    );
    assert.deepEqual(counts.authorities, [
      { code: 'D01', count: 0, rate: 0 },
      { code: 'D02', count: 'c', rate: 'c' },
      { code: 'D03', count: 'c', rate: 'c' },
      { code: 'D04', count: 30, rate: 33.3 },
      { code: 'D05', count: 'z', rate: 'z' },
      { code: 'D06', count: 'x', rate: 'x' },
    ]);
    assert.deepEqual(counts.region, { count: 40, rate: 5.4 });
    assert.deepEqual(
      counts.log.map(({ code, second }) => [code, second]),
      [
        ['D02', false],
        ['D03', false],
      ],
    );
  });

  it('hide a second one where one alone could be worked out from the rate of the region', () => {
    const counts = childrenCounts([line('D01', 4), line('D02', 20), line('D03', 31)], 10_000);
    assert.deepEqual(
      counts.authorities.map(({ count }) => count),
      ['c', 'c', 31],
    );
    assert.equal(counts.authorities[2]?.rate, 1550);
    assert.deepEqual(counts.region, { count: 60, rate: 916.7 });
  });

  it('hide the region where there is nothing else to hide', () => {
    const all = childrenCounts([line('D01', 5), line('D02', 5), line('D03', 5)], 100);
    assert.deepEqual(all.region, { count: 'c', rate: 'c' });
    assert.deepEqual(childrenCounts([line('D01', 2), line('D02', 0)], 100).region, { count: 'c', rate: 'c' });
    assert.deepEqual(childrenCounts([line('D01', 0), line('D02', 0)], 100).region, { count: 0, rate: 0 });
  });
});
