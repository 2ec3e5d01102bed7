import assert from 'node:assert/strict';
import type { Booking } from '../../programme/training/booking.ts';
import type { Session } from '../../programme/training/session.ts';
import { nextInLine } from '../../programme/training/who-is-next.ts';
import { sampleBooking, sampleSession } from './sample-session.ts';

const OPENED_AT = new Date('2016-01-18T09:00:00Z');
const IN_PRIORITY = new Date('2016-01-20T09:00:00Z');
const AFTER_PRIORITY = new Date('2016-02-10T09:00:00Z');

const booking = (authority: string, ticket: number, more: Partial<Booking> = {}): Booking =>
  sampleBooking(authority, 'waitlisted', { ticket, subRegion: 'South', ...more });
const seat = (authority: string, ticket: number): Booking => ({
  ...booking(authority, ticket),
  state: 'confirmed',
});
const promoted = (at: string): Pick<Booking, 'promotion'> => ({
  promotion: { by: 'manager', at: new Date(at), reason: 'Hosts the exercise' },
});

/** Each is beaten by the step alone that is named: every later one would have it the other way round. */
const STEPS: readonly {
  step: string;
  first: Booking;
  second: Booking;
  seats?: readonly Booking[];
  more?: Partial<Session>;
  at?: Date;
}[] = [
  {
    step: '1, the hand of the programme manager, before the priority of the own sub-region',
    first: booking('D21', 9, { subRegion: 'North', ...promoted('2016-01-19T09:00:00Z') }),
    second: booking('D13', 2),
    seats: [seat('D21', 1)],
    at: IN_PRIORITY,
  },
  {
    step: '1, of two promoted whoever was so first, before tickets',
    first: booking('D14', 9, promoted('2016-01-19T09:00:00Z')),
    second: booking('D13', 2, promoted('2016-01-19T10:00:00Z')),
  },
  {
    step: '2, the priority of the own sub-region, before seats and tickets',
    first: booking('D13', 9),
    second: booking('D21', 2, { subRegion: 'North' }),
    seats: [seat('D13', 1)],
    at: IN_PRIORITY,
  },
  {
    step: '3, a seat that is reserved for the authority, before seats and tickets',
    first: booking('D14', 9),
    second: booking('D13', 3),
    seats: [seat('D14', 1)],
    more: { reservedPerAuthority: 2, reservedUntil: '2016-02-20', reservedFor: ['D14'] },
  },
  {
    step: '4, the authority with the fewest seats, before tickets',
    first: booking('D14', 9),
    second: booking('D13', 2),
    seats: [seat('D13', 1)],
  },
  {
    step: '5, the lower ticket',
    first: booking('D13', 2),
    second: booking('D14', 9),
  },
];

describe('Who gets the next seat', () => {
  for (const { step, first, second, seats = [], more, at = AFTER_PRIORITY } of STEPS)
    it(`is decided by step ${step}`, () => {
      const session = (bookings: Booking[]): Session =>
        sampleSession({ state: 'open', openedAt: OPENED_AT, capacity: 9, ...more, bookings });
      for (const waiting of [
        [first, second],
        [second, first],
      ])
        assert.equal(nextInLine(session([...seats, ...waiting]), at)?.id, first.id);
    });

  it('is nobody while all seats are used, whoever was promoted', () => {
    const bookings = [seat('D13', 1), booking('D14', 2, promoted('2016-01-19T09:00:00Z'))];
    const session = sampleSession({ state: 'open', openedAt: OPENED_AT, capacity: 1, bookings });
    assert.equal(nextInLine(session, AFTER_PRIORITY), undefined);
  });

  it('is nobody of another sub-region in the priority, nor of another authority where seats are reserved', () => {
    const open = { state: 'open', openedAt: OPENED_AT, capacity: 2 } as const;
    const away = sampleSession({ ...open, bookings: [booking('D21', 1, { subRegion: 'North' })] });
    assert.equal(nextInLine(away, IN_PRIORITY), undefined);
    assert.equal(nextInLine(away, AFTER_PRIORITY)?.ticket, 1);
    const kept = { ...open, reservedPerAuthority: 2, reservedUntil: '2016-02-20', reservedFor: ['D14'] };
    const reserved = sampleSession({ ...kept, bookings: [booking('D13', 1)] });
    assert.equal(nextInLine(reserved, AFTER_PRIORITY), undefined);
    assert.equal(nextInLine(reserved, new Date('2016-02-21T00:00:00Z'))?.ticket, 1);
  });
});
