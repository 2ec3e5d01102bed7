import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  FREQUENCIES,
  frequencyOf,
  isOver,
  lastDayOf,
  latestPeriods,
  ordinalOf,
  periodAfter,
  periodAt,
  readPeriod,
} from '../../programme/indicators/period.ts';

describe('A period of an indicator', () => {
  it('is read in the ways in which people write it', () => {
    for (const text of ['2014-15', '2014/15', '2014-2015', ' 2014 - 15 ', '2014–15'])
      assert.deepEqual(readPeriod(text), { period: '2014-15', frequency: 'year' }, text);
    for (const text of ['2014-15 Q1', '2014/15 q1', '2014-2015, Q1', '2014-15Q1'])
      assert.deepEqual(readPeriod(text), { period: '2014-15 Q1', frequency: 'quarter' }, text);
    assert.equal(readPeriod('2099-00')?.period, '2099-00');
  });

  it('is nothing that ends in another year, a month, or a word', () => {
    for (const text of ['2014-16', '2014-14', '2014', '2014-15 Q5', '2014-15 Q0', '1999-00', 'last year', ''])
      assert.equal(readPeriod(text), undefined, text);
    assert.equal(readPeriod('2014-12'), undefined, 'December 2014 is no year from April to March');
    assert.throws(() => ordinalOf('2014'), RangeError);
  });

  it('ends on 31 March, or with its quarter, and is over the day after', () => {
    assert.equal(lastDayOf('2014-15'), '2015-03-31');
    assert.deepEqual(
      [1, 2, 3, 4].map(quarter => lastDayOf(`2014-15 Q${quarter}`)),
      ['2014-06-30', '2014-09-30', '2014-12-31', '2015-03-31'],
    );
    assert.equal(isOver('2014-15', '2015-03-31'), false);
    assert.equal(isOver('2014-15', '2015-04-01'), true);
  });

  it('follows the one before it, over the ends of years and of centuries', () => {
    assert.equal(periodAfter('2014-15', 1), '2015-16');
    assert.equal(periodAfter('2014-15 Q4', 1), '2015-16 Q1');
    assert.equal(periodAfter('2014-15 Q1', -1), '2013-14 Q4');
    assert.equal(periodAfter('2098-99', 1), '2099-00');
  });

  it('is among the latest ones when it is over', () => {
    assert.deepEqual(latestPeriods('year', '2016-03-31', 2), ['2014-15', '2013-14']);
    assert.deepEqual(latestPeriods('year', '2016-04-01', 1), ['2015-16']);
    assert.deepEqual(latestPeriods('quarter', '2016-02-05', 3), ['2015-16 Q3', '2015-16 Q2', '2015-16 Q1']);
    assert.deepEqual(latestPeriods('quarter', '2015-12-31', 1), ['2015-16 Q2']);
  });

  it('has a number of its own, and the order of the numbers is that of the texts', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FREQUENCIES),
        fc.integer({ min: 2000, max: 2065 }),
        fc.integer({ min: 0, max: 30 }),
        (frequency, year, later) => {
          const first = periodAt(frequency === 'year' ? year : year * 4, frequency);
          const second = periodAfter(first, later);
          assert.equal(frequencyOf(second), frequency);
          assert.equal(periodAt(ordinalOf(second), frequency), second);
          assert.equal(first < second, later > 0);
          assert.equal(lastDayOf(first) < lastDayOf(second), later > 0);
          assert.deepEqual(readPeriod(second), { period: second, frequency });
        },
      ),
    );
  });
});
