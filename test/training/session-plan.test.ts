import assert from 'node:assert/strict';
import type { Person } from '../../programme/region/person.ts';
import { nextInstant } from '../../programme/training/session-clock.ts';
import {
  capacityProblems,
  type PlanFacts,
  planProblems,
  replanned,
  rescheduled,
  timeProblems,
} from '../../programme/training/session-plan.ts';
import { turnClock } from '../../programme/training/session-turning.ts';
import {
  ENDS_AT,
  STARTS_AT,
  sampleAuthority,
  sampleBooking,
  sampleOfficer,
  sampleSession,
} from './sample-session.ts';

const NOW = new Date('2016-02-01T10:00:00Z');
const at = (text: string): Date => new Date(`${text}:00Z`);

const trainer = (more: Partial<Person> = {}): Person =>
  sampleOfficer('D13', { id: 'trainer', name: 'Terry', roles: [{ role: 'trainer' }], ...more });

const FACTS: PlanFacts = {
  subRegions: [{ region: 'demo', code: 'South', name: 'South' }],
  authorities: ['D13', 'D14'].map(code => sampleAuthority(code, 'South')),
  trainers: [trainer()],
  materials: [
    {
      ...{ region: 'demo', programme: 'programme', version: '2.0', from: '2015-11-01', change: 'x' },
      ...{ reason: 'x', evidence: ['x'], features: [], createdBy: 'manager', createdAt: NOW },
    },
  ],
};
const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);

describe('A plan of a session', () => {
  it('has nothing wrong with it when everything it names is there', () => {
    assert.deepEqual(planProblems(sampleSession({ hostAuthority: 'D13' }), FACTS), []);
    assert.deepEqual(timeProblems(sampleSession(), NOW), []);
  });

  it('begins later than now and ends later than it begins, to the millisecond', () => {
    const wrong = (startsAt: Date, endsAt: Date) => codes(timeProblems({ startsAt, endsAt }, NOW));
    const next = new Date(NOW.getTime() + 1);
    assert.deepEqual(wrong(NOW, ENDS_AT), ['startInPast']);
    assert.deepEqual(wrong(next, next), ['endsBeforeStart']);
    assert.deepEqual(wrong(next, new Date(next.getTime() + 1)), []);
    assert.deepEqual(wrong(NOW, NOW), ['startInPast', 'endsBeforeStart']);
  });

  it('names everything that is not there, at once', () => {
    const plan = sampleSession({
      subRegion: 'West',
      hostAuthority: 'D99',
      trainers: ['nobody', 'trainer'],
      materialVersion: '3.0',
    });
    assert.deepEqual(codes(planProblems(plan, FACTS)), [
      'subRegionNotFound',
      'authorityNotFound',
      'trainerNotFound',
      'materialNotFound',
    ]);
  });

  it('takes as trainers those who hold the role on the day of the session, and nobody who has gone', () => {
    const wrong = (more: Partial<Person>) =>
      codes(planProblems(sampleSession(), { ...FACTS, trainers: [trainer(more)] }));
    assert.deepEqual(
      wrong({ roles: [{ role: 'trainer', validFrom: '2016-03-17', validTo: '2016-03-17' }] }),
      [],
    );
    assert.deepEqual(wrong({ roles: [{ role: 'trainer', validTo: '2016-03-16' }] }), ['notATrainer']);
    assert.deepEqual(wrong({ roles: [{ role: 'trainer', validFrom: '2016-03-18' }] }), ['notATrainer']);
    assert.deepEqual(wrong({ leftOn: '2016-03-16' }), ['notATrainer']);
    assert.deepEqual(wrong({ roles: [] }), ['notATrainer']);
    assert.deepEqual(wrong({ mergedInto: 'other' }), ['trainerNotFound']);
  });

  it('hosts at an authority that exists on the day', () => {
    const authorities = [sampleAuthority('D13', 'South', { validTo: '2016-03-16' })];
    const plan = sampleSession({ hostAuthority: 'D13' });
    assert.deepEqual(codes(planProblems(plan, { ...FACTS, authorities })), ['authorityNotFound']);
  });

  it('keeps no more seats than there are, and until a day (T11)', () => {
    const wrong = (capacity: number, reservedPerAuthority: number, reservedUntil?: string) =>
      codes(
        planProblems(
          sampleSession({ capacity, reservedPerAuthority, ...(reservedUntil && { reservedUntil }) }),
          FACTS,
        ),
      );
    assert.deepEqual(wrong(4, 2, '2016-02-20'), []);
    assert.deepEqual(wrong(3, 2, '2016-02-20'), ['reservedAboveCapacity']);
    assert.deepEqual(wrong(3, 2), ['reservedUntilNeeded', 'reservedAboveCapacity']);
    assert.deepEqual(wrong(3, 0), []);
  });

  it('has at least the seats that are confirmed, on offer, or given back too late (T2, T9)', () => {
    const offer = { at: NOW, endsAt: STARTS_AT };
    const session = sampleSession({
      bookings: [
        sampleBooking('D13', 'confirmed'),
        sampleBooking('D13', 'offered', { offer }),
        sampleBooking('D14', 'cancelled', { late: true }),
        sampleBooking('D14', 'cancelled'),
        sampleBooking('D14', 'waitlisted'),
      ],
    });
    assert.deepEqual(capacityProblems(session, { capacity: 3 }), []);
    assert.deepEqual(capacityProblems(session, { capacity: 2 }), [
      { code: 'capacityBelowSeats', session: 'T7', capacity: 2, seats: 3 },
    ]);
  });
});

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
