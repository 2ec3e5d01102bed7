import assert from 'node:assert/strict';
import fc from 'fast-check';
import { londonDay, londonTime } from '../../programme/calendar.ts';
import {
  isWorkingDay,
  minusWorkingDays,
  plusWorkingDays,
  plusWorkingDaysAt,
} from '../../programme/working-days.ts';

describe('Working days', () => {
  it('are Monday to Friday without the bank holidays of England, substitute days included', () => {
    assert.deepEqual(
      ['2015-12-24', '2015-12-25', '2015-12-26', '2015-12-28', '2015-12-29', '2016-01-01'].map(isWorkingDay),
      [true, false, false, false, true, false],
    );
    // Easter 2016, both May holidays, and 30 November, a holiday in Scotland only.
    assert.deepEqual(
      ['2016-03-24', '2016-03-25', '2016-03-28', '2016-05-02', '2016-05-30', '2015-11-30'].map(isWorkingDay),
      [true, false, false, false, false, true],
    );
  });

  it('are counted over holidays, weekends, the new year and 29 February', () => {
    assert.equal(plusWorkingDays('2016-03-24', 1), '2016-03-29');
    assert.equal(plusWorkingDays('2016-02-26', 1), '2016-02-29');
    assert.equal(plusWorkingDays('2015-02-27', 1), '2015-03-02');
    assert.equal(plusWorkingDays('2015-12-24', 5), '2016-01-05');
    assert.equal(minusWorkingDays('2016-03-29', 1), '2016-03-24');
  });

  it('later keep the time of day in London when the clocks change', () => {
    assert.deepEqual(
      plusWorkingDaysAt(new Date('2016-03-24T16:30:00Z'), 2),
      new Date('2016-03-30T15:30:00Z'),
    );
    assert.deepEqual(
      plusWorkingDaysAt(new Date('2016-10-28T15:30:00Z'), 2),
      new Date('2016-11-01T16:30:00Z'),
    );
  });

  it('later begin from the London day, which near midnight is another one than in UTC', () => {
    // Half past midnight on Friday in London, still Thursday in UTC.
    assert.deepEqual(
      plusWorkingDaysAt(new Date('2016-06-16T23:30:00Z'), 1),
      new Date('2016-06-19T23:30:00Z'),
    );
    assert.deepEqual(
      plusWorkingDaysAt(new Date('2016-06-17T22:59:00Z'), 1),
      new Date('2016-06-20T22:59:00Z'),
    );
  });

  it('later are always working days at the same time, and earlier again where they were, however often they are asked for', () => {
    const instants = fc.date({
      min: new Date('2014-01-01'),
      max: new Date('2026-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 10 }), (at, n) => {
        const [first, second] = [plusWorkingDaysAt(at, n), plusWorkingDaysAt(at, n)];
        assert.deepEqual(first, second);
        assert.equal(londonDay(first), plusWorkingDays(londonDay(at), n));
        assert.ok(isWorkingDay(londonDay(first)));
        // Back from a working day is where it came from, remembered or not.
        const back = [1, 2].map(() => minusWorkingDays(plusWorkingDays(londonDay(first), n), n));
        assert.deepEqual(back, [londonDay(first), londonDay(first)]);
        // Between 01:00 and 02:00 there may be no such time on the day that the clocks go forward; that is a Sunday.
        assert.equal(londonTime(first), londonTime(at));
      }),
      { numRuns: 60 },
    );
  });
});
