import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type BaselinePoint, baselineOf } from '../../programme/indicators/baseline.ts';
import { periodAt } from '../../programme/indicators/period.ts';

const years = (first: number, ...values: (number | undefined)[]): BaselinePoint[] =>
  values.flatMap((value, index) =>
    value === undefined ? [] : [{ period: periodAt(first + index, 'year'), value }],
  );

const quarters = (...values: number[]): BaselinePoint[] =>
  values.map((value, index) => ({ period: periodAt(2012 * 4 + index, 'quarter'), value }));

const low = { polarity: 'low', unit: 'percent' } as const;
const values = (points: readonly BaselinePoint[]) => points.map(({ value }) => value);

describe('A baseline', () => {
  it('goes on from the latest figure by the slope of the last five, as a spreadsheet works it out', () => {
    // SLOPE({14.1;15.3;16;16.2;17.9};{2010;2011;2012;2013;2014}) is 0.85; the figure of 2009 has no say.
    const { forecast, trend } = baselineOf(years(2009, 40, 14.1, 15.3, 16, 16.2, 17.9), low);
    assert.deepEqual(forecast, [
      { period: '2015-16', value: 18.8 },
      { period: '2016-17', value: 19.6 },
      { period: '2017-18', value: 20.5 },
    ]);
    assert.deepEqual(trend, { change: 0.9, direction: 'rising', verdict: 'worse', periods: 5 });
  });

  it('is the same in whatever order the figures come', () => {
    const inOrder = years(2010, 20, 18, 19, 15, 14);
    const { history, ...rest } = baselineOf([...inOrder].reverse(), low);
    assert.deepEqual(history, inOrder);
    assert.deepEqual(rest.forecast, baselineOf(inOrder, low).forecast);
  });

  it('looks eight quarters back, and four ahead', () => {
    const { forecast, trend } = baselineOf(quarters(90, 90, 1, 2, 3, 4, 5, 6, 7, 8), low);
    assert.deepEqual(values(forecast), [9, 10, 11, 12]);
    assert.equal(trend?.periods, 8);
    assert.equal(forecast[0]?.period, periodAt(2012 * 4 + 10, 'quarter'));
  });

  it('has no say for a period that is missing, and counts the gap as time', () => {
    const { forecast, trend } = baselineOf(years(2010, 10, undefined, 14, undefined, 18), low);
    assert.deepEqual(values(forecast), [20, 22, 24]);
    assert.equal(trend?.periods, 3);
  });

  it('draws no forecast from fewer than three figures of the latest periods', () => {
    for (const points of [[], years(2014, 12), years(2013, 12, 13), years(2000, 1, 2, 3, 4, 5).slice(0, 2)])
      assert.deepEqual(baselineOf(points, low), { history: points, forecast: [] });
    const old = [...years(2001, 10, 11, 12), ...years(2014, 30)];
    assert.deepEqual(baselineOf(old, low).forecast, [], 'three are there, but long ago');
  });

  it('says what it means by the polarity, and leaves it to judgement where neither way is better', () => {
    const verdict = (polarity: 'low' | 'high' | 'context', ...figures: number[]) =>
      baselineOf(years(2010, ...figures), { polarity, unit: 'percent' }).trend?.verdict;
    assert.equal(verdict('low', 10, 12, 14), 'worse');
    assert.equal(verdict('low', 14, 12, 10), 'better');
    assert.equal(verdict('high', 10, 12, 14), 'better');
    assert.equal(verdict('high', 14, 12, 10), 'worse');
    assert.equal(verdict('context', 10, 12, 14), 'judge');
    assert.equal(verdict('low', 50, 50.1, 50), 'same', 'less than a fiftieth on the whole way is level');
    assert.equal(verdict('low', 0, 0, 0), 'same');
  });

  it('leaves no forecast where there can be none: below 0, or above 100 percent', () => {
    assert.deepEqual(values(baselineOf(years(2010, 30, 20, 10), low).forecast), [0, 0, 0]);
    assert.deepEqual(values(baselineOf(years(2010, 70, 80, 90), low).forecast), [100, 100, 100]);
    const rate = { polarity: 'low', unit: 'per10000' } as const;
    assert.deepEqual(values(baselineOf(years(2010, 70, 80, 90), rate).forecast), [100, 110, 120]);
  });

  it('carries a straight line straight on, whatever its slope and however long it is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: -20, max: 20 }),
        fc.integer({ min: 3, max: 12 }),
        (start, step, length) => {
          const line = years(2000, ...Array.from({ length }, (_, n) => 1000 + start + step * n));
          const { forecast } = baselineOf(line, { polarity: 'low', unit: 'per10000' });
          assert.deepEqual(
            values(forecast),
            [0, 1, 2].map(n => 1000 + start + step * (length + n)),
          );
        },
      ),
    );
  });
});
