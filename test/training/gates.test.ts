import assert from 'node:assert/strict';
import { authoritiesNotReady } from '../../programme/training/delivery-gate.ts';
import { missingToOpen } from '../../programme/training/opening-gate.ts';
import { READINESS_KINDS } from '../../programme/training/readiness.ts';
import {
  sampleAuthority as authority,
  sampleBooking as booking,
  sampleSession as session,
  sampleTasks as tasks,
} from './sample-session.ts';

const SOUTH = [authority('D13', 'South'), authority('D14', 'South')];

describe('What is missing before booking opens (T5)', () => {
  const bothListed = [...tasks('D13'), ...tasks('D14')];

  it('is nothing when trainers, a venue, a material version and the readiness list are there', () => {
    assert.deepEqual(missingToOpen(session(), SOUTH, bothListed), []);
  });

  it('is all told at once', () => {
    const { venue, materialVersion, ...bare } = session({ trainers: [] });
    assert.deepEqual(missingToOpen(bare, SOUTH, []), [
      'trainers',
      'venueOrLink',
      'materialVersion',
      'readinessList',
    ]);
  });

  it('is no venue where the session is online', () => {
    const { venue, ...online } = session({ onlineLink: 'https://teams.example/meeting' });
    assert.deepEqual(missingToOpen(online, SOUTH, bothListed), []);
  });

  it('is the readiness list while one authority of the sub-region lacks one of its tasks', () => {
    assert.deepEqual(missingToOpen(session(), SOUTH, bothListed.slice(1)), ['readinessList']);
    const ofAnotherSession = bothListed.map(task => ({ ...task, session: 'another' }));
    assert.deepEqual(missingToOpen(session(), SOUTH, ofAnotherSession), ['readinessList']);
  });

  it('asks for no list of authorities elsewhere, of those that ended, or of those with the neutral bundle', () => {
    const others = [authority('D01', 'West'), authority('D99', 'South', { validTo: '2016-03-16' })];
    assert.deepEqual(missingToOpen(session(), [...SOUTH, ...others], bothListed), []);
    assert.deepEqual(missingToOpen(session({ usesNeutralBundle: ['D14'] }), SOUTH, tasks('D13')), []);
    assert.deepEqual(missingToOpen(session({ exerciseMode: 'neutralBundle' }), SOUTH, []), []);
  });
});

describe('Which authorities keep a session from being delivered (T5)', () => {
  it('is none while everything is done or not needed', () => {
    const booked = session({ bookings: [booking('D13', 'confirmed'), booking('D14', 'confirmed')] });
    assert.deepEqual(
      authoritiesNotReady(booked, [...tasks('D13', 'done'), ...tasks('D14', 'notNeeded')]),
      [],
    );
  });

  it('is each that has people on it and a task blocked, under way, to do or never made, with those tasks', () => {
    const booked = session({
      bookings: [booking('D13', 'confirmed'), booking('D14', 'confirmed'), booking('D16', 'attended')],
    });
    const [first, second] = tasks('D14', 'blocked');
    assert.ok(first && second);
    const known = [{ ...first, state: 'done' as const }, second, ...tasks('D13', 'inProgress')];
    assert.deepEqual(authoritiesNotReady(booked, known), [
      {
        authority: 'D13',
        open: READINESS_KINDS.map(kind => ({ kind, state: 'inProgress' })),
      },
      { authority: 'D14', open: [{ kind: 'testLogIns', state: 'blocked' }] },
      { authority: 'D16', open: READINESS_KINDS.map(kind => ({ kind, state: 'toDo' })) },
    ]);
  });

  it('is none without anybody on a seat, and none that uses the neutral bundle', () => {
    const gone = ['waitlisted', 'offered', 'cancelled', 'declined', 'lapsed', 'transferred'] as const;
    assert.deepEqual(
      authoritiesNotReady(session({ bookings: gone.map(one => booking('D13', one)) }), []),
      [],
    );
    const bookings = [booking('D13', 'confirmed')];
    assert.deepEqual(authoritiesNotReady(session({ bookings, usesNeutralBundle: ['D13'] }), []), []);
    assert.deepEqual(authoritiesNotReady(session({ bookings, exerciseMode: 'neutralBundle' }), []), []);
  });
});
