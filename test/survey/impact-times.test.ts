import assert from 'node:assert/strict';
import { londonInstant } from '../../programme/calendar.ts';
import { dueDay, impactTimes, sendDay } from '../../programme/impact/impact-times.ts';

const at = (day: string, time = '09:30'): Date => londonInstant(day, time) ?? assert.fail(day);

describe('When the impact of a session is asked about', () => {
  it('is the same day of the month three months on, or the last day of that month (I1)', () => {
    const due = (day: string) => dueDay(at(day), 3);
    assert.equal(due('2015-11-30'), '2016-02-29');
    assert.equal(due('2014-11-30'), '2015-02-28');
    assert.equal(due('2015-06-18'), '2015-09-18');
    assert.equal(due('2015-12-31'), '2016-03-31');
    assert.equal(due('2015-03-31'), '2015-06-30');
    // In the night to the day of the session London is an hour ahead of the universal time.
    assert.equal(dueDay(at('2015-06-18', '00:30'), 3), '2015-09-18');
  });

  it('is sent on the next working day where that day is none (I2)', () => {
    assert.equal(sendDay(at('2015-09-25'), 3), '2015-12-29');
    assert.equal(sendDay(at('2015-12-25'), 3), '2016-03-29');
    assert.equal(sendDay(at('2016-01-21'), 3), '2016-04-21');
  });

  it('opens at eight in the morning in London and closes at the midnight that ends day 28 (I4)', () => {
    const { opensAt, closesAt, catchUp } = impactTimes(at('2015-12-10'), 3, '2016-01-11');
    assert.equal(opensAt.toISOString(), '2016-03-10T08:00:00.000Z');
    assert.equal(closesAt.toISOString(), '2016-04-07T23:00:00.000Z');
    assert.equal(catchUp, false);
  });

  it('is caught up with on the day on which surveys begin, where it should have been before (I4)', () => {
    const times = ['2015-06-18', '2015-09-25', '2015-10-15'].map(day =>
      impactTimes(at(day), 3, '2016-01-11'),
    );
    assert.deepEqual(
      times.map(({ opensAt, catchUp }) => [opensAt.toISOString().slice(0, 10), catchUp]),
      [
        ['2016-01-11', true],
        ['2016-01-11', true],
        ['2016-01-15', false],
      ],
    );
  });
});
