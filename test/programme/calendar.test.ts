import assert from 'node:assert/strict';
import {
  afterQuietHours,
  isQuiet,
  londonDay,
  londonInstant,
  perStep,
  plusLondonDays,
  validOn,
} from '../../programme/calendar.ts';

const utc = (text: string) => new Date(text);

describe('The London calendar', () => {
  it('says which day it is in London, in winter and in summer', () => {
    assert.equal(londonDay(utc('2015-11-27T23:59:00Z')), '2015-11-27');
    assert.equal(londonDay(utc('2015-06-18T23:30:00Z')), '2015-06-19');
  });

  it('says it for every hour of the days on which the clocks change', () => {
    for (const [from, days] of [
      ['2016-03-26T22:00:00Z', ['2016-03-26', '2016-03-26', '2016-03-27', '2016-03-27']],
      ['2016-10-29T22:00:00Z', ['2016-10-29', '2016-10-30', '2016-10-30', '2016-10-30']],
    ] as const)
      for (const [hour, day] of days.entries())
        for (const minute of [0, 59.99])
          assert.equal(londonDay(new Date(utc(from).getTime() + (hour * 60 + minute) * 60_000)), day);
  });

  it('remembers what it said of a step, and of no other', () => {
    let drawn = 0;
    const hour = perStep(3_600_000, at => `${at.getUTCHours()} ${++drawn}`);
    const said = ['10:00:00', '10:59:59', '11:00:00', '10:30:00'].map(time =>
      hour(utc(`2015-11-27T${time}Z`)),
    );
    assert.deepEqual(said, ['10 1', '10 1', '11 2', '10 1']);
  });

  it('turns London wall-clock time into an instant, and refuses days and times that do not exist', () => {
    assert.deepEqual(londonInstant('2015-11-27', '15:00'), utc('2015-11-27T15:00:00Z'));
    assert.deepEqual(londonInstant('2015-06-18', '09:30'), utc('2015-06-18T08:30:00Z'));
    assert.equal(londonInstant('2015-02-30', '09:30'), undefined);
    assert.equal(londonInstant('2015-02-03', '25:00'), undefined);
  });

  it('keeps the wall-clock time over a clock change', () => {
    assert.deepEqual(plusLondonDays(utc('2016-03-25T08:00:00Z'), 4), utc('2016-03-29T07:00:00Z'));
  });

  it('is quiet from 18:00 to 08:00 and at weekends', () => {
    assert.equal(isQuiet(utc('2015-11-27T17:59:00Z')), false);
    assert.equal(isQuiet(utc('2015-11-27T18:00:00Z')), true);
    assert.equal(isQuiet(utc('2015-11-28T12:00:00Z')), true);
    assert.equal(isQuiet(utc('2015-11-30T07:59:00Z')), true);
    assert.equal(isQuiet(utc('2015-11-30T08:00:00Z')), false);
  });

  it('moves a message from quiet hours to 08:00 of the next weekday, in London time', () => {
    assert.deepEqual(afterQuietHours(utc('2015-11-27T18:30:00Z')), utc('2015-11-30T08:00:00Z'));
    assert.deepEqual(afterQuietHours(utc('2015-11-30T05:00:00Z')), utc('2015-11-30T08:00:00Z'));
    assert.deepEqual(afterQuietHours(utc('2016-03-25T19:00:00Z')), utc('2016-03-28T07:00:00Z'));
    assert.deepEqual(afterQuietHours(utc('2015-11-27T13:30:00Z')), utc('2015-11-27T13:30:00Z'));
  });

  it('counts the first and the last day of a dated thing', () => {
    const dated = { validFrom: '2015-01-01', validTo: '2019-03-31' };
    assert.deepEqual(
      ['2014-12-31', '2015-01-01', '2019-03-31', '2019-04-01'].map(day => validOn(dated, day)),
      [false, true, true, false],
    );
  });
});
