import assert from 'node:assert/strict';
import {
  afterQuietHours,
  isQuiet,
  londonDay,
  londonInstant,
  plusLondonDays,
  validOn,
} from '../../programme/calendar.ts';

const utc = (text: string) => new Date(text);

describe('The London calendar', () => {
  it('says which day it is in London, in winter and in summer', () => {
    assert.equal(londonDay(utc('2015-11-27T23:59:00Z')), '2015-11-27');
    assert.equal(londonDay(utc('2015-06-18T23:30:00Z')), '2015-06-19');
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
