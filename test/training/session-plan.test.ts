import assert from 'node:assert/strict';
import type { Person } from '../../programme/region/person.ts';
import {
  capacityProblems,
  type PlanFacts,
  planProblems,
  timeProblems,
} from '../../programme/training/session-plan.ts';
import {
  ENDS_AT,
  STARTS_AT,
  sampleAuthority,
  sampleBooking,
  sampleOfficer,
  sampleSession,
} from './sample-session.ts';

const NOW = new Date('2016-02-01T10:00:00Z');

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
