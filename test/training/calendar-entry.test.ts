import assert from 'node:assert/strict';
import { type CalendarEntry, calendarFile } from '../../bot/documents/calendar-entry.ts';
import { londonDay, londonInstant, londonTime } from '../../programme/calendar.ts';
import { calendarInstant, readCalendarFile } from '../support/calendar-file.ts';

const MADE_AT = new Date('2016-03-01T09:00:00Z');

const london = (day: string, time: string): Date => {
  const at = londonInstant(day, time);
  assert.ok(at);
  return at;
};

const entry = (change: Partial<CalendarEntry> = {}): CalendarEntry => ({
  id: 'booking-1',
  sequence: 0,
  cancelled: false,
  startsAt: london('2016-03-21', '09:30'),
  endsAt: london('2016-03-21', '16:30'),
  title: 'Training session T7',
  description: 'Case-tracking training',
  ...change,
});

const read = (change: Partial<CalendarEntry> = {}) => readCalendarFile(calendarFile(entry(change), MADE_AT));

describe('A calendar entry', () => {
  it('is published under the id of the booking and says what is when and where', () => {
    const file = read({ location: 'Room 2; County Hall, Exeter\\North' });
    assert.equal(file.METHOD, 'PUBLISH');
    assert.equal(file.STATUS, 'CONFIRMED');
    assert.equal(file.UID, 'booking-1');
    assert.equal(file.SUMMARY, 'Training session T7');
    assert.equal(file.LOCATION, 'Room 2; County Hall, Exeter\\North');
    assert.equal(file.URL, undefined);
    assert.deepEqual(calendarInstant(file.DTSTAMP), MADE_AT);
  });

  it('takes its earlier version out of the calendar under the same id', () => {
    const file = read({ cancelled: true, sequence: 3 });
    assert.deepEqual(
      [file.METHOD, file.STATUS, file.UID, file.SEQUENCE],
      ['CANCEL', 'CANCELLED', 'booking-1', '3'],
    );
  });

  it('names nobody: neither an organiser nor anybody who comes', () => {
    const text = calendarFile(entry({ url: 'https://meet.example/x' }), MADE_AT);
    assert.doesNotMatch(text, /ORGANIZER|ATTENDEE|CONTACT|mailto/i);
  });

  it('keeps the link as it is, and lines of at most 75 bytes', () => {
    const url = `https://meet.example/l/meetup-join/19%3a${'x'.repeat(120)}%40thread.v2/0?context=%7b%22a%22%7d`;
    const text = calendarFile(entry({ url, description: `${'é'.repeat(90)}\nSecond line` }), MADE_AT);
    assert.equal(readCalendarFile(text).URL, url);
    assert.equal(readCalendarFile(text).DESCRIPTION, `${'é'.repeat(90)}\nSecond line`);
    for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  });

  it('lets no text begin a property of its own', () => {
    const text = calendarFile(entry({ title: 'T7\r\nATTENDEE:mailto:a@b.example\nX:1' }), MADE_AT);
    assert.doesNotMatch(text, /^(ATTENDEE|X):/m);
  });

  it('shows 09:30 in London in winter, in summer, on 29 February and on the days when the clocks change', () => {
    const days = ['2016-01-12', '2016-02-29', '2016-03-27', '2016-07-05', '2016-10-30'];
    for (const day of days) {
      const file = read({ startsAt: london(day, '09:30'), endsAt: london(day, '16:30') });
      const [starts, ends] = [calendarInstant(file.DTSTART), calendarInstant(file.DTEND)];
      assert.deepEqual([londonDay(starts), londonTime(starts)], [day, '09:30']);
      assert.deepEqual([londonDay(ends), londonTime(ends)], [day, '16:30']);
    }
  });

  it('keeps its length over the hour that is skipped and the hour that comes twice', () => {
    const night = (day: string) => {
      const file = read({ startsAt: london(day, '00:30'), endsAt: london(day, '03:30') });
      return (calendarInstant(file.DTEND).getTime() - calendarInstant(file.DTSTART).getTime()) / 3_600_000;
    };
    assert.deepEqual([night('2016-03-27'), night('2016-07-05'), night('2016-10-30')], [2, 3, 4]);
  });
});
