import assert from 'node:assert/strict';
import { type GivenFigure, measureOf } from '../../programme/indicators/measure.ts';
import { sampleIndicator } from './sample-indicator.ts';

const published = sampleIndicator();
const local = sampleIndicator({ status: 'local' });
const staff = sampleIndicator({ status: 'local', counted: 'staff', unit: 'ratio' });

const problem = (figure: GivenFigure, indicator = local): string | undefined => {
  const measured = measureOf(indicator, figure);
  return 'code' in measured ? measured.code : undefined;
};

describe('A figure that somebody gives', () => {
  it('is the rate of its counts, with one decimal', () => {
    assert.deepEqual(measureOf(local, { numerator: 12, denominator: 80 }), {
      numerator: 12,
      denominator: 80,
      rate: 15,
    });
    const per10000 = sampleIndicator({ unit: 'per10000' });
    const rate = measureOf(per10000, { numerator: 1_163, denominator: 100_200 });
    assert.deepEqual('rate' in rate && rate.rate, 116.1);
    const caseload = measureOf(staff, { numerator: 250.5, denominator: 16.5 });
    assert.deepEqual('rate' in caseload && caseload.rate, 15.2);
  });

  it('may be a published rate alone, or why there is none', () => {
    assert.deepEqual(measureOf(published, { rate: 15.04 }), { rate: 15 });
    for (const rate of ['c', 'x', 'z'] as const) assert.deepEqual(measureOf(published, { rate }), { rate });
    assert.deepEqual(measureOf(local, { rate: 'x' }), { rate: 'x' });
  });

  it('may be published with counts that were rounded the other way', () => {
    const rounded = { numerator: 12, denominator: 81, rate: 14.9 };
    assert.deepEqual(measureOf(published, rounded), rounded);
    assert.equal(problem({ ...rounded, rate: 16 }, published), 'rateDiffers');
  });

  it('is refused with what is wrong', () => {
    assert.equal(problem({}), 'countsNeeded');
    assert.equal(problem({ rate: 15 }), 'countsNeeded', 'a local rate cannot be treated without its counts');
    assert.equal(problem({}, published), 'countsNeeded');
    assert.equal(problem({ numerator: 12 }), 'countIncomplete');
    assert.equal(problem({ denominator: 12 }), 'countIncomplete');
    assert.equal(problem({ numerator: 0, denominator: 0 }), 'denominatorZero');
    assert.equal(problem({ numerator: 81, denominator: 80 }), 'aboveDenominator');
    assert.equal(problem({ numerator: 1.5, denominator: 80 }), 'notWholeChildren');
    assert.equal(problem({ rate: 'c' }), 'hiddenBeforehand');
    assert.equal(problem({ rate: 'x', numerator: 1, denominator: 80 }), 'absentWithCounts');
    assert.equal(problem({ rate: 100.1 }, published), 'rateImpossible');
    assert.equal(problem({ numerator: 300, denominator: 16 }, staff), undefined, 'many come on one');
  });
});
