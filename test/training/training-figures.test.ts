import assert from 'node:assert/strict';
import { coverageOf } from '../../programme/training/coverage.ts';
import {
  readinessFigures,
  recordSystemFigures,
  trainingFigures,
} from '../../programme/training/training-figures.ts';
import { sumOfTotals, totalsOf } from '../../programme/training/training-totals.ts';
import { sampleAuthority, sampleBooking, sampleSession, sampleTasks } from './sample-session.ts';

const SUB_REGIONS = ['North', 'South', 'West'].map(code => ({ region: 'demo', code, name: code }));

describe('The figures of training', () => {
  const west = sampleSession({
    id: 'west',
    code: 'T1',
    state: 'completed',
    subRegion: 'West',
    startsAt: new Date('2015-06-18T08:30:00Z'),
    bookings: [
      sampleBooking('D01', 'attended', { person: 'ann' }),
      sampleBooking('D02', 'attended', { person: 'ben' }),
      sampleBooking('D02', 'didNotAttend', { person: 'cat' }),
      sampleBooking('D03', 'cancelled', { late: true }),
      sampleBooking('D03', 'cancelled'),
    ],
  });
  const again = sampleSession({
    id: 'again',
    code: 'T2',
    state: 'delivered',
    subRegion: 'West',
    startsAt: new Date('2015-07-09T08:30:00Z'),
    bookings: [
      sampleBooking('D01', 'attended', { person: 'ann' }),
      sampleBooking('D02', 'attended', { person: 'cat' }),
    ],
  });
  const planned = sampleSession({
    id: 'planned',
    code: 'T7',
    state: 'open',
    subRegion: 'South',
    bookings: [sampleBooking('D13', 'confirmed'), sampleBooking('D13', 'cancelled', { late: true })],
  });
  const totals = totalsOf([again, west], () => true);
  const toCome = [{ code: 'South', sessions: 1 }];

  it('count people once, however many sessions they came to (T1)', () => {
    assert.deepEqual(
      trainingFigures(totals, {
        toCome,
        subRegions: SUB_REGIONS,
        lastDelivered: [
          { code: 'T2', attended: 2 },
          { code: 'T1', attended: 2 },
        ],
      }),
      {
        sessionsDelivered: 2,
        trainerDays: 2,
        trained: 3,
        authoritiesReached: 2,
        subRegionsReached: 1,
        subRegions: 3,
        sessionsPlanned: 1,
        bySession: { T1: 2, T2: 2 },
        lateCancelled: 1,
        didNotAttend: 1,
      },
    );
  });

  it('count the days of trainers, one for each of them and each day (S15)', () => {
    const alone = sampleSession({
      id: 'alone',
      startsAt: new Date('2015-06-18T08:30:00Z'),
      trainers: ['jo'],
    });
    const sameDay = {
      ...alone,
      id: 'same',
      startsAt: new Date('2015-06-18T12:30:00Z'),
      trainers: ['jo', 'kim'],
    };
    const nextDay = { ...alone, id: 'next', startsAt: new Date('2015-06-18T23:30:00Z') };
    const days = (sessions: (typeof alone)[]): number => totalsOf(sessions, () => true).trainerDays;
    assert.deepEqual([days([]), days([alone]), days([alone, sameDay])], [0, 1, 2]);
    assert.equal(days([alone, sameDay, nextDay]), 3);
    assert.equal(
      sumOfTotals([totalsOf([sameDay], () => true), totalsOf([nextDay], () => true)]).trainerDays,
      3,
    );
  });

  it('count nobody as trained who had attended before, and everybody as attending', () => {
    const { authorities } = totalsOf([again, west], person => person !== 'ann');
    assert.deepEqual(authorities, [
      { code: 'D01', attended: 2, trained: 0 },
      { code: 'D02', attended: 2, trained: 2 },
    ]);
  });

  it('add up, whatever the parts', () => {
    const before = totalsOf([west], () => true);
    const after = totalsOf([again], person => person === 'cat');
    assert.deepEqual(sumOfTotals([after, before]), totals);
    assert.deepEqual(sumOfTotals([sumOfTotals([]), totals]), totals);
  });

  it('say of each sub-region whether it was reached, is planned, or has nothing, the last first (S14)', () => {
    assert.deepEqual(
      coverageOf(totals, toCome, SUB_REGIONS).map(({ code, reach, attended, delivered, planned: ahead }) => [
        code,
        reach,
        attended,
        delivered,
        ahead,
      ]),
      [
        ['North', 'none', 0, 0, 0],
        ['South', 'planned', 0, 0, 1],
        ['West', 'reached', 4, 2, 0],
      ],
    );
  });

  it('say of sessions with tasks how far their preparation is', () => {
    const tasks = [
      ...sampleTasks('D13', 'done', { session: 'planned' }),
      ...sampleTasks('D14', 'blocked', { session: 'planned' }),
      ...sampleTasks('D01', 'blocked', { session: 'west' }),
    ];
    assert.deepEqual(readinessFigures([planned, again], tasks), {
      T7: { done: 2, of: 4, blocked: 2, inProgress: 0, toDo: 0, effortHours: 0 },
    });
  });

  it('count the authorities of a day by the system that they work with on it', () => {
    const authorities = [
      sampleAuthority('D01', 'West'),
      sampleAuthority('D02', 'West'),
      sampleAuthority('D03', 'West'),
      sampleAuthority('D99', 'West', { validTo: '2015-12-31' }),
    ];
    const systems = ['Orbit', 'Tessera', 'Unused'].map(code => ({ region: 'demo', code, name: code }));
    const uses = [
      { region: 'demo', authority: 'D01', system: 'Tessera' },
      { region: 'demo', authority: 'D02', system: 'Orbit', validTo: '2016-03-31' },
      { region: 'demo', authority: 'D02', system: 'Tessera', validFrom: '2016-04-01' },
      { region: 'demo', authority: 'D99', system: 'Orbit' },
    ];
    const on = (day: string) => recordSystemFigures({ systems, uses, authorities }, day);
    assert.deepEqual(on('2016-02-05'), { families: 2, authorities: { Orbit: 1, Tessera: 1 }, unknown: 1 });
    assert.deepEqual(on('2016-04-01'), { families: 1, authorities: { Tessera: 2 }, unknown: 1 });
  });
});
