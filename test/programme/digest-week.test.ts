import assert from 'node:assert/strict';
import {
  digestTime,
  digestWeek,
  nextDigestTime,
  plusWeeks,
  weekBefore,
} from '../../programme/digest/week.ts';

/** The week of the digest that is the newest one at this instant. */
const at = (instant: string) => digestWeek(new Date(instant));
const sent = (week: string) => digestTime(week).toISOString();

describe('The digest of a week', () => {
  it('goes out on Monday at 08:00 London time, in winter and in summer', () => {
    assert.equal(sent('2016-W05'), '2016-02-01T08:00:00.000Z');
    assert.equal(sent('2016-W25'), '2016-06-20T07:00:00.000Z');
  });

  it('goes out on the next working day when Monday is a bank holiday, by the clock that is valid then', () => {
    // Easter Monday, the day after the clocks went forward.
    assert.equal(sent('2016-W13'), '2016-03-29T07:00:00.000Z');
    assert.equal(sent('2016-W18'), '2016-05-03T07:00:00.000Z');
    // Christmas on a Sunday: Monday and Tuesday are holidays.
    assert.equal(sent('2016-W52'), '2016-12-28T08:00:00.000Z');
  });

  it('is the newest one from that minute on, and not before', () => {
    assert.equal(at('2016-02-01T07:59:59.999Z'), '2016-W04');
    assert.equal(at('2016-02-01T08:00:00Z'), '2016-W05');
    assert.equal(at('2016-02-07T23:59:59Z'), '2016-W05');
    assert.equal(at('2016-03-28T07:00:00Z'), '2016-W12');
    assert.equal(at('2016-03-29T06:59:59Z'), '2016-W12');
    assert.equal(at('2016-03-29T07:00:00Z'), '2016-W13');
  });

  it('knows a week 53, and the turn of the year', () => {
    // The Monday of 2015-W53 stands in for Boxing Day, which was a Saturday.
    assert.equal(sent('2015-W53'), '2015-12-29T08:00:00.000Z');
    assert.equal(at('2016-01-03T12:00:00Z'), '2015-W53');
    assert.equal(at('2016-01-04T08:00:00Z'), '2016-W01');
    assert.equal(plusWeeks('2015-W53', 1), '2016-W01');
    assert.equal(plusWeeks('2016-W01', -1), '2015-W53');
    assert.equal(plusWeeks('2016-W01', -2), '2015-W52');
    // New Year's Day is the Monday of the first week of 2018; the last day of that year is in the first week of the next.
    assert.equal(sent('2018-W01'), '2018-01-02T08:00:00.000Z');
    assert.equal(at('2018-12-31T08:00:00Z'), '2019-W01');
  });

  it('has a next one that is a week later, or a day more where that Monday is a holiday', () => {
    assert.equal(nextDigestTime(new Date('2016-03-21T08:00:00Z')).toISOString(), '2016-03-29T07:00:00.000Z');
    assert.equal(nextDigestTime(new Date('2016-03-29T07:00:00Z')).toISOString(), '2016-04-04T07:00:00.000Z');
  });

  it('covers the week before for whoever has had none yet, from Monday on', () => {
    assert.equal(weekBefore('2016-W13').toISOString(), '2016-03-21T00:00:00.000Z');
    assert.equal(weekBefore('2016-W14').toISOString(), '2016-03-27T23:00:00.000Z');
  });

  it('is nothing for what is no week', () => {
    assert.throws(() => digestTime('Monday'), /no ISO week/);
  });
});
