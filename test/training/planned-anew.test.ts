import assert from 'node:assert/strict';
import { nextInstant } from '../../programme/training/session-clock.ts';
import { replanned, rescheduled } from '../../programme/training/session-plan.ts';
import { turnClock } from '../../programme/training/session-turning.ts';
import { ENDS_AT, STARTS_AT, sampleBooking, sampleSession } from './sample-session.ts';

const NOW = new Date('2016-02-01T10:00:00Z');
const at = (text: string): Date => new Date(`${text}:00Z`);

describe('A session that is planned anew', () => {
  const open = (more = {}) => sampleSession({ state: 'open', openedAt: at('2016-01-12T09:00'), ...more });

  it('loses what the new plan leaves out, and keeps what is no part of a plan', () => {
    const { venue, onlineLink, hostAuthority, reservedUntil, materialVersion, ...rest } = open({
      onlineLink: 'https://example.org/room',
      usesNeutralBundle: ['D13'],
    });
    const next = replanned(open({ usesNeutralBundle: ['D13'] }), rest, NOW);
    assert.equal('venue' in next || 'onlineLink' in next || 'materialVersion' in next, false);
    assert.deepEqual(next.usesNeutralBundle, ['D13']);
    assert.deepEqual(next.plannedAt, NOW);
  });

  it('offers new seats to those who wait, and shortens offers to a cut-off that comes nearer', () => {
    const offer = { at: NOW, endsAt: at('2016-03-11T10:00') };
    const session = open({
      capacity: 1,
      bookings: [
        sampleBooking('D13', 'offered', { offer, subRegion: 'South' }),
        sampleBooking('D14', 'waitlisted', { subRegion: 'South' }),
      ],
    });
    const next = replanned(session, { ...session, capacity: 2, cutOffDays: 7 }, NOW);
    assert.deepEqual(
      next.bookings.map(one => one.offer),
      [
        { at: NOW, endsAt: at('2016-03-10T09:30') },
        { at: NOW, endsAt: at('2016-02-03T10:00') },
      ],
    );
  });

  it('takes everybody with a place, an offer or a wish to another time, and nobody else', () => {
    const offer = { at: NOW, endsAt: at('2016-02-03T10:00') };
    const session = open({
      capacity: 2,
      bookings: [
        sampleBooking('D13', 'confirmed', { id: 'sits' }),
        sampleBooking('D13', 'offered', { id: 'offered', offer }),
        sampleBooking('D14', 'waitlisted', { id: 'waits' }),
        sampleBooking('D14', 'cancelled', { id: 'gone' }),
      ],
    });
    const times = { startsAt: at('2016-04-14T08:30'), endsAt: at('2016-04-14T15:00') };
    const next = rescheduled(session, times, { by: 'manager', at: NOW, reason: 'Flood' });
    assert.deepEqual(next.unsettled, ['sits', 'offered', 'waits']);
    assert.deepEqual(next.timeChanges, [
      { at: NOW, by: 'manager', reason: 'Flood', from: { startsAt: STARTS_AT, endsAt: ENDS_AT } },
    ]);
    assert.deepEqual(next.bookings, session.bookings, 'no seat and no offer is touched');
  });

  it('ends offers, and the wait, at once where the new time leaves none', () => {
    const offer = { at: at('2016-01-31T10:00'), endsAt: at('2016-02-02T10:00') };
    const session = open({
      capacity: 1,
      // After the cut-off of the new time.
      clockedAt: at('2016-01-31T09:00'),
      bookings: [
        sampleBooking('D13', 'offered', { offer, subRegion: 'South' }),
        sampleBooking('D14', 'waitlisted', { subRegion: 'South' }),
      ],
    });
    const times = { startsAt: at('2016-02-04T09:30'), endsAt: at('2016-02-04T16:00') };
    const next = rescheduled(session, times, { by: 'manager', at: NOW, reason: 'Earlier' });
    assert.deepEqual(next.bookings[0]?.offer?.endsAt, NOW);
    assert.ok((nextInstant({ ...next, unsettled: [] }) ?? STARTS_AT) <= NOW, 'the clock has something to do');
    assert.deepEqual(
      turnClock(next, NOW).bookings.map(({ state }) => state),
      ['lapsed', 'lapsed'],
    );
  });

  it('ends the wait at once where the new time leaves no time to offer a seat, even when nobody has an offer', () => {
    const session = open({
      capacity: 1,
      clockedAt: at('2016-01-31T09:00'),
      bookings: [sampleBooking('D13', 'confirmed'), sampleBooking('D14', 'waitlisted')],
    });
    const times = { startsAt: at('2016-02-04T09:30'), endsAt: at('2016-02-04T16:00') };
    const next = turnClock(rescheduled(session, times, { by: 'manager', at: NOW, reason: 'Earlier' }), NOW);
    assert.deepEqual(
      next.bookings.map(({ state }) => state),
      ['confirmed', 'lapsed'],
    );
  });
});
