import assert from 'node:assert/strict';
import { readinessCount } from '../../programme/training/readiness-count.ts';
import { readinessReminders } from '../../programme/training/readiness-reminders.ts';
import { tasksFor } from '../../programme/training/readiness-tasks.ts';
import {
  STARTS_AT,
  sampleAuthority,
  sampleBooking,
  sampleOfficer,
  sampleSession,
  sampleTasks,
} from './sample-session.ts';

const NOW = new Date('2016-02-01T10:00:00Z');

describe('Readiness tasks', () => {
  const sources = {
    authorities: [
      sampleAuthority('D13', 'South'),
      sampleAuthority('D16', 'South'),
      sampleAuthority('D01', 'West'),
    ],
    uses: [
      { region: 'demo', authority: 'D13', system: 'Tessera', validTo: '2016-03-16' },
      { region: 'demo', authority: 'D13', system: 'Orbit', validFrom: '2016-03-17' },
    ],
    officers: [
      sampleOfficer('D13', { id: 'second', name: 'Zoe' }),
      sampleOfficer('D13', { id: 'first', name: 'Abe' }),
      sampleOfficer('D16', { id: 'gone', leftOn: '2016-01-29' }),
    ],
  };

  it('are two for each authority of the sub-region, in the system it will work with on the day', () => {
    assert.deepEqual(
      tasksFor(sampleSession(), sources, NOW).map(({ authority, kind, system, owner, due, state }) => [
        authority,
        kind,
        system,
        owner,
        due,
        state,
      ]),
      [
        ['D13', 'loadTrainingCase', 'Orbit', 'first', '2016-03-10', 'toDo'],
        ['D13', 'testLogIns', 'Orbit', 'first', '2016-03-10', 'toDo'],
        ['D16', 'loadTrainingCase', undefined, undefined, '2016-03-10', 'toDo'],
        ['D16', 'testLogIns', undefined, undefined, '2016-03-10', 'toDo'],
      ],
    );
  });

  it('are made for an authority elsewhere whose people have, or wait for, a place, and not for one that gave it up', () => {
    const authorities = (state: 'waitlisted' | 'confirmed' | 'cancelled') => [
      ...new Set(
        tasksFor(sampleSession({ bookings: [sampleBooking('D01', state)] }), sources, NOW).map(
          task => task.authority,
        ),
      ),
    ];
    assert.deepEqual(authorities('confirmed'), ['D01', 'D13', 'D16']);
    assert.deepEqual(authorities('waitlisted'), ['D01', 'D13', 'D16']);
    assert.deepEqual(authorities('cancelled'), ['D13', 'D16']);
  });

  it('are due five working days before the session, bank holidays left out, and never in the past', () => {
    const afterEaster = sampleSession({ startsAt: new Date('2016-03-30T08:30:00Z') });
    const dues = (session: typeof afterEaster, now: Date) => [
      ...new Set(tasksFor(session, sources, now).map(({ due }) => due)),
    ];
    // Good Friday was 25 March and Easter Monday 28 March 2016.
    assert.deepEqual(dues(afterEaster, NOW), ['2016-03-21']);
    assert.deepEqual(dues(sampleSession(), new Date('2016-03-15T10:00:00Z')), ['2016-03-15']);
  });

  it('are counted without those that are not needed', () => {
    const [one, two] = sampleTasks('D13', 'done', { effortHours: 3 });
    const [three, four] = sampleTasks('D14', 'notNeeded');
    assert.ok(one && two && three && four);
    const all = [one, two, three, { ...four, state: 'blocked' as const, effortHours: 2 }];
    assert.deepEqual(readinessCount(all), {
      done: 2,
      of: 3,
      blocked: 1,
      inProgress: 0,
      toDo: 0,
      effortHours: 8,
    });
  });
});

describe('Reminders of readiness tasks', () => {
  const session = sampleSession({ startsAt: STARTS_AT });
  const open = sampleTasks('D13', 'toDo', { owner: 'link-D13' });
  const at = (day: string, time = '08:00') => new Date(`2016-${day}T${time}:00Z`);
  const told = (now: Date, tasks = open) =>
    readinessReminders([session], tasks, now).map(({ subject, recipient, dropAfter }) => [
      recipient,
      subject,
      dropAfter?.toISOString(),
    ]);

  it('go to the owner when the tasks are there, a week of work before, on the day, and the day before the session', () => {
    const steps = [
      ['made', at('02-01')],
      ['weekLeft/2016-03-03', at('03-03')],
      ['due/2016-03-10', at('03-10')],
      ['lastDay/2016-03-16', at('03-16')],
    ] as const;
    const ends = [...steps.slice(1).map(([, from]) => from), STARTS_AT];
    for (const [index, [name, from]] of steps.entries())
      assert.deepEqual(told(from), [['link-D13', `session/${name}`, ends[index]?.toISOString()]]);
  });

  it('come at eight in the morning of their day and not before', () => {
    assert.deepEqual(told(at('03-10', '07:59'))[0]?.[1], 'session/weekLeft/2016-03-03');
  });

  it('are one for each owner, however many tasks are open, and none for tasks that nobody owns', () => {
    const unowned = sampleTasks('D16');
    assert.equal(
      told(at('02-01'), [...open, ...sampleTasks('D14', 'blocked', { owner: 'other' })]).length,
      2,
    );
    assert.deepEqual(told(at('02-01'), unowned), []);
  });

  it('stop when everything is done or not needed, and when the session has begun', () => {
    assert.deepEqual(told(at('03-10'), sampleTasks('D13', 'done', { owner: 'link-D13' })), []);
    assert.deepEqual(told(at('03-10'), sampleTasks('D13', 'notNeeded', { owner: 'link-D13' })), []);
    assert.deepEqual(told(STARTS_AT), []);
  });

  it('name another day when the session was moved, so that they are told anew', () => {
    const moved = sampleSession({ startsAt: new Date('2016-04-14T08:30:00Z') });
    const subjects = readinessReminders(
      [moved],
      sampleTasks('D13', 'toDo', { owner: 'link-D13', due: '2016-04-07' }),
      at('04-13'),
    ).map(({ subject }) => subject);
    assert.deepEqual(subjects, ['session/lastDay/2016-04-13']);
  });
});
