import assert from 'node:assert/strict';
import { plusMilliseconds } from '../../programme/calendar.ts';
import type { Session } from '../../programme/training/session.ts';
import {
  cutOffAt,
  nextInstant,
  priorityEndsAt,
  reservationEndsAt,
} from '../../programme/training/session-clock.ts';
import { turnClock } from '../../programme/training/session-turning.ts';
import { ENDS_AT, STARTS_AT, sampleBooking, sampleSession } from './sample-session.ts';

const at = (instant: string) => new Date(instant);
/** A session whose booking opened on a Monday morning, with everything that the clock may change. */
const open = (more: Partial<Session> = {}): Session =>
  sampleSession({ state: 'open', openedAt: at('2016-02-01T09:00:00Z'), ...more });

describe('The clock of a session', () => {
  it('ends the priority of the own sub-region after 10 working days, at the time of day of the opening (T3)', () => {
    const end = (openedAt: string) => priorityEndsAt({ openedAt: at(openedAt) });
    assert.deepEqual(end('2016-02-01T09:00:00Z'), at('2016-02-15T09:00:00Z'));
    // Good Friday and Easter Monday do not count, and the clocks go forward in between.
    assert.deepEqual(end('2016-03-21T09:00:00Z'), at('2016-04-06T08:00:00Z'));
    // From leap day on.
    assert.deepEqual(end('2016-02-29T09:00:00Z'), at('2016-03-14T09:00:00Z'));
    // Opened on a Saturday: Monday is the first.
    assert.deepEqual(end('2016-02-06T09:00:00Z'), at('2016-02-19T09:00:00Z'));
    assert.equal(priorityEndsAt({}), undefined);
  });

  it('frees reserved seats at the midnight, in London, that ends the day (T11)', () => {
    const end = (reservedUntil: string) => reservationEndsAt({ reservedPerAuthority: 1, reservedUntil });
    assert.deepEqual(end('2016-02-29'), at('2016-03-01T00:00:00Z'));
    assert.deepEqual(end('2016-06-30'), at('2016-06-30T23:00:00Z'));
    // The clocks go forward on this day, and back on the other: 23 and 25 hours.
    assert.deepEqual(end('2016-03-27'), at('2016-03-27T23:00:00Z'));
    assert.deepEqual(end('2016-10-30'), at('2016-10-31T00:00:00Z'));
    assert.equal(reservationEndsAt({ reservedPerAuthority: 0, reservedUntil: '2016-02-29' }), undefined);
    assert.equal(reservationEndsAt({ reservedPerAuthority: 1 }), undefined);
  });

  it('has the cut-off days before the start, at the same time of day whatever the clocks do (T9)', () => {
    assert.deepEqual(
      cutOffAt({ startsAt: at('2016-03-30T08:30:00Z'), cutOffDays: 5 }),
      at('2016-03-25T09:30:00Z'),
    );
    assert.deepEqual(
      cutOffAt({ startsAt: at('2016-03-01T09:30:00Z'), cutOffDays: 1 }),
      at('2016-02-29T09:30:00Z'),
    );
    assert.deepEqual(cutOffAt({ startsAt: STARTS_AT, cutOffDays: 0 }), STARTS_AT);
  });

  it('comes to each instant once, in their order, and to none after the end', () => {
    const offer = { at: at('2016-02-02T09:00:00Z'), endsAt: at('2016-02-04T09:00:00Z') };
    const bookings = [sampleBooking('D13', 'offered', { offer })];
    let session = open({
      bookings,
      reservedPerAuthority: 1,
      reservedUntil: '2016-02-29',
      reservedFor: ['D13'],
    });
    const instants: (Date | undefined)[] = [];
    for (let next = nextInstant(session); next; next = nextInstant({ ...session, unsettled: [] })) {
      instants.push(next);
      session = turnClock(session, next);
    }
    assert.deepEqual(instants, [
      offer.endsAt,
      at('2016-02-15T09:00:00Z'),
      at('2016-03-01T00:00:00Z'),
      cutOffAt(session),
      STARTS_AT,
      ENDS_AT,
    ]);
    assert.equal(session.state, 'closedToBooking');
  });

  it('is due at once while something is unsettled, and never for a session that is not open', () => {
    assert.ok((nextInstant(open({ unsettled: ['booking'] })) ?? ENDS_AT) <= at('2016-02-01T09:00:00Z'));
    for (const state of ['draft', 'preparing', 'completed', 'cancelled'] as const)
      assert.equal(nextInstant(open({ state })), undefined, state);
    assert.deepEqual(nextInstant(open({ state: 'delivered' })), ENDS_AT);
  });

  it('changes nothing a moment before, and what it has to at the instant', () => {
    const bookings = [sampleBooking('D01', 'waitlisted', { subRegion: 'West' })];
    const session = open({ bookings });
    const end = at('2016-02-15T09:00:00Z');
    assert.equal(turnClock(session, plusMilliseconds(end, -1)), session);
    assert.equal(turnClock(session, end).bookings[0]?.state, 'offered');
  });

  it('offers for 2 working days over a bank holiday and the change of the clocks, but never beyond the cut-off (T2)', () => {
    const bookings = [sampleBooking('D13', 'waitlisted')];
    const offered = (openedAt: string, startsAt: string) => {
      const end = priorityEndsAt({ openedAt: at(openedAt) }) ?? ENDS_AT;
      const waits = [{ ...bookings[0], subRegion: 'West' } as (typeof bookings)[0]];
      const session = open({ bookings: waits, openedAt: at(openedAt), startsAt: at(startsAt) });
      return turnClock(session, end).bookings[0]?.offer;
    };
    // The window ends on Maundy Thursday at 16:00; Tuesday and Wednesday are the two days.
    assert.deepEqual(offered('2016-03-10T16:00:00Z', '2016-05-12T08:30:00Z'), {
      at: at('2016-03-24T16:00:00Z'),
      endsAt: at('2016-03-30T15:00:00Z'),
    });
    assert.deepEqual(
      offered('2016-03-10T16:00:00Z', '2016-04-02T08:30:00Z')?.endsAt,
      at('2016-03-28T08:30:00Z'),
    );
  });

  it('tells those who still wait at the cut-off that it was for nothing, and keeps those who sit', () => {
    const bookings = [sampleBooking('D13', 'confirmed'), sampleBooking('D13', 'waitlisted')];
    const session = open({ capacity: 1, bookings });
    const turned = turnClock(session, cutOffAt(session));
    assert.deepEqual(
      turned.bookings.map(({ state }) => state),
      ['confirmed', 'lapsed'],
    );
    assert.deepEqual(turned.unsettled, [bookings[1]?.id]);
  });
});
