import assert from 'node:assert/strict';
import { attendanceEvent } from '../../programme/training/attendance-event.ts';
import {
  completedBy,
  corrected,
  delivered,
  markAll,
  markHere,
} from '../../programme/training/session-attendance.ts';
import { ENDS_AT, STARTS_AT, sampleBooking, sampleSession } from './sample-session.ts';

const BY_TRAINER = { by: 'trainer', at: new Date('2016-03-17T15:50:00Z') };

describe('Marking who is there', () => {
  const [ann, ben, cat] = [1, 2, 3].map(ticket =>
    sampleBooking('D13', 'confirmed', { id: `b${ticket}`, person: `p${ticket}`, ticket }),
  );
  assert.ok(ann && ben && cat);
  const waiting = sampleBooking('D13', 'waitlisted', { ticket: 4 });
  const late = sampleBooking('D13', 'cancelled', { ticket: 5, late: true });
  const session = sampleSession({ state: 'delivered', bookings: [ann, ben, cat, waiting, late] });
  const states = (of: typeof session) => of.bookings.map(({ state }) => state);

  it('marks the ticked as present and the others as absent, and touches nobody without a seat', () => {
    const next = markAll(session, { shown: [1, 2, 3, 4, 5], present: [1, 3, 4, 5] }, BY_TRAINER);
    assert.deepEqual(states(next), ['attended', 'didNotAttend', 'attended', 'waitlisted', 'cancelled']);
    assert.deepEqual(
      next.bookings.map(({ attendanceBy, attendanceAt }) => [attendanceBy, attendanceAt]),
      [
        ['trainer', BY_TRAINER.at],
        ['trainer', BY_TRAINER.at],
        ['trainer', BY_TRAINER.at],
        [undefined, undefined],
        [undefined, undefined],
      ],
    );
    assert.deepEqual(next.unsettled, ['b1', 'b2', 'b3']);
  });

  it('leaves alone whoever was not on the card, and whoever is marked already (T12)', () => {
    const older = markAll(session, { shown: [1, 2], present: [1] }, BY_TRAINER);
    assert.deepEqual(states(older).slice(0, 3), ['attended', 'didNotAttend', 'confirmed']);
    const again = markAll(older, { shown: [1, 2, 3], present: [2] }, { ...BY_TRAINER, by: 'manager' });
    assert.deepEqual(states(again).slice(0, 3), ['attended', 'didNotAttend', 'didNotAttend']);
    assert.equal(again.bookings[0]?.attendanceBy, 'trainer');
  });

  it('lets a person with a seat say that she is here, once, and nobody else', () => {
    const here = markHere(session, 'p2', BY_TRAINER.at);
    assert.ok(here);
    assert.deepEqual(states(here).slice(0, 3), ['confirmed', 'attended', 'confirmed']);
    assert.equal(here.bookings[1]?.attendanceBy, 'p2');
    assert.equal(markHere(here, 'p2', ENDS_AT), here);
    for (const person of ['nobody', waiting.person, late.person])
      assert.equal(markHere(session, person, BY_TRAINER.at), undefined);
    const absent = markAll(session, { shown: [2], present: [] }, BY_TRAINER);
    assert.equal(markHere(absent, 'p2', ENDS_AT), undefined);
  });

  it('is corrected with a reason only where it was marked otherwise, and keeps who said so', () => {
    const marked = markAll(session, { shown: [1, 2], present: [1] }, BY_TRAINER);
    const manager = { by: 'manager', at: ENDS_AT, reason: 'Came at ten' };
    const next = corrected({ ...marked, unsettled: [] }, 2, 'attended', manager);
    assert.ok(next);
    assert.deepEqual(states(next).slice(0, 3), ['attended', 'attended', 'confirmed']);
    assert.deepEqual(next.unsettled, ['b2']);
    assert.equal(next.bookings[1]?.correctionReason, 'Came at ten');
    assert.equal(corrected(next, 2, 'attended', manager), undefined);
    assert.equal(corrected(next, 3, 'attended', manager), undefined);
    assert.equal(corrected(next, 4, 'didNotAttend', manager), undefined);
  });

  it('leaves one entry in the audit trail for each time that something was said', () => {
    const marked = markAll(session, { shown: [1, 2], present: [1] }, BY_TRAINER);
    const next = corrected(marked, 2, 'attended', { by: 'manager', at: ENDS_AT, reason: 'Came at ten' });
    const [first, second] = [marked, next].map(of => of?.bookings[1] && attendanceEvent(of, of.bookings[1]));
    assert.deepEqual(
      [first, second].map(event => [event?.actor, event?.target, event?.detail]),
      [
        ['trainer', 'session/p2', { state: 'didNotAttend' }],
        ['manager', 'session/p2', { state: 'attended', reason: 'Came at ten' }],
      ],
    );
    assert.notEqual(first?.id, second?.id);
    assert.equal(attendanceEvent(session, ann), undefined);
  });

  it('completes the session when it is over and everybody with a seat is marked, not before', () => {
    const everybody = { shown: [1, 2, 3], present: [1, 2, 3] };
    const early = markAll(session, everybody, BY_TRAINER);
    assert.equal(early.state, 'delivered');
    assert.equal(completedBy(early, new Date(ENDS_AT.getTime() - 1)).state, 'delivered');
    assert.equal(completedBy(early, ENDS_AT).state, 'completed');
    assert.equal(markAll(session, everybody, { by: 'trainer', at: ENDS_AT }).state, 'completed');
    const partly = markAll(session, { shown: [1], present: [1] }, BY_TRAINER);
    assert.equal(completedBy(partly, ENDS_AT).state, 'delivered');
    assert.equal(completedBy(sampleSession({ state: 'open' }), ENDS_AT).state, 'open');
  });

  it('delivers a session once: the first time stands', () => {
    const open = sampleSession({ state: 'open' });
    const first = delivered(open, STARTS_AT);
    assert.deepEqual([first.state, first.deliveredAt], ['delivered', STARTS_AT]);
    assert.equal(delivered(first, ENDS_AT), first);
  });
});
