import assert from 'node:assert/strict';
import { edited } from '../../programme/improvement/action-history.ts';
import {
  confirmed,
  dropped,
  notConfirmed,
  type ProgressReport,
  reached,
  reported,
  withMilestone,
} from '../../programme/improvement/action-rules.ts';
import { ACTION_STATES, type PlanAction } from '../../programme/improvement/plan-action.ts';
import type { Outcome } from '../../programme/outcome.ts';
import { sampleAction } from './sample-plan.ts';

const at = (day: number) => new Date(Date.UTC(2016, 5, day, 10));
const owner = (day = 1) => ({ by: 'owner', at: at(day) });
const sponsor = (day = 2) => ({ by: 'sponsor', at: at(day) });

const report = (more: Partial<ProgressReport> = {}): ProgressReport => ({
  state: 'inProgress',
  rag: 'green',
  ragReason: '',
  note: 'We met.',
  ...more,
});

function value(outcome: Outcome<PlanAction>): PlanAction {
  if (!outcome.ok) throw new Error(outcome.refusals[0].code);
  return outcome.value;
}

const codes = (outcome: Outcome<PlanAction>): string[] =>
  outcome.ok ? [] : outcome.refusals.map(({ code }) => code);

const { rag: _, ...fresh } = sampleAction(3, { state: 'notStarted' });
const RED = report({ rag: 'red', ragReason: 'Two authorities cannot supply the data.' });

describe('An action of the plan', () => {
  it('begins with the first word of its owner', () => {
    const begun = value(reported(fresh, report({ rag: 'amber' }), owner()));
    assert.deepEqual(
      [begun.state, begun.rag, begun.notes, begun.toldAt, begun.revision],
      ['inProgress', 'amber', [{ ...owner(), text: 'We met.' }], at(1), 2],
    );
    assert.deepEqual(
      begun.changes.map(({ field, from, to }) => [field, from, to]),
      [
        ['state', 'notStarted', 'inProgress'],
        ['rag', undefined, 'amber'],
      ],
    );
  });

  it('is red for a reason only, counts as red at once, and waits to be confirmed', () => {
    assert.deepEqual(codes(reported(fresh, { ...RED, ragReason: '' }, owner())), ['redNeedsReason']);
    const red = value(reported(fresh, RED, owner()));
    assert.deepEqual(
      [red.rag, red.ragReason, red.awaiting],
      ['red', RED.ragReason, { what: 'red', ...owner() }],
    );
    const sure = value(confirmed(red, sponsor()));
    assert.deepEqual([sure.rag, sure.ragReason, sure.awaiting], ['red', RED.ragReason, undefined]);
    const still = value(reported(sure, { ...RED, ragReason: 'Three cannot.' }, owner(3)));
    assert.deepEqual(
      [still.ragReason, still.awaiting],
      ['Three cannot.', undefined],
      'it was confirmed once',
    );
    const waits = value(reported(red, { ...RED, note: 'Still so.' }, owner(3)));
    assert.deepEqual(waits.awaiting, { what: 'red', ...owner() });
  });

  it('loses the reason and the question with the red', () => {
    const red = value(reported(fresh, RED, owner()));
    const amber = value(reported(red, report({ rag: 'amber' }), owner(2)));
    assert.deepEqual([amber.rag, amber.ragReason, amber.awaiting], ['amber', undefined, undefined]);
    const ignored = value(reported(fresh, report({ ragReason: 'No matter' }), owner()));
    assert.equal(ignored.ragReason, undefined, 'a reason is for red');
  });

  it('becomes amber when it is not confirmed, with the reason among the notes and no word of the owner', () => {
    const red = value(reported(fresh, RED, owner()));
    assert.deepEqual(codes(notConfirmed(red, '', sponsor())), ['reasonNeeded']);
    const calmer = value(notConfirmed(red, 'The data came today.', sponsor()));
    assert.deepEqual([calmer.rag, calmer.ragReason, calmer.awaiting], ['amber', undefined, undefined]);
    assert.deepEqual(calmer.notes.at(-1), { ...sponsor(), text: 'The data came today.', notConfirmed: true });
    assert.deepEqual(calmer.toldAt, at(1));
  });

  it('is done only when that is confirmed, and goes on when it is not', () => {
    const said = value(reported(fresh, report({ state: 'done' }), owner()));
    assert.deepEqual([said.state, said.awaiting?.what], ['inProgress', 'done']);
    assert.deepEqual(codes(reported(said, report({ state: 'done' }), owner(2))), ['alreadySaidDone']);
    assert.equal(value(confirmed(said, sponsor())).state, 'done');
    const goesOn = value(notConfirmed(said, 'The guide is not printed.', sponsor()));
    assert.deepEqual([goesOn.state, goesOn.rag, goesOn.awaiting], ['inProgress', 'green', undefined]);
    const takenBack = value(reported(said, report({ note: 'It was not.' }), owner(2)));
    assert.equal(takenBack.awaiting, undefined);
  });

  it('is confirmed once: a second answer finds nothing that waits', () => {
    const sure = value(confirmed(value(reported(fresh, RED, owner())), sponsor()));
    assert.deepEqual(codes(confirmed(sure, sponsor())), ['nothingAwaited']);
    assert.deepEqual(codes(notConfirmed(sure, 'No', sponsor())), ['nothingAwaited']);
  });

  it('is over when it is done or dropped: nothing more is told of it', () => {
    for (const state of ACTION_STATES) {
      const over = state === 'done' || state === 'dropped';
      const action = sampleAction(1, { state });
      const expected = over ? ['actionNotInState'] : [];
      assert.deepEqual(codes(reported(action, report(), owner())), expected, state);
      assert.deepEqual(codes(dropped(action, 'Another region does it', sponsor())), expected, state);
      assert.deepEqual(
        codes(withMilestone(action, { text: 'First', due: '2016-08-01' }, owner())),
        expected,
        state,
      );
    }
    assert.deepEqual(codes(dropped(fresh, '', sponsor())), ['reasonNeeded']);
  });

  it('has its milestones in the order of their days, none after it is due, each reached once', () => {
    const due = (day: string, text: string) => ({ text, due: day });
    let action = value(withMilestone(fresh, due('2016-09-01', 'Second'), owner()));
    action = value(withMilestone(action, due('2016-08-01', 'First'), owner()));
    assert.deepEqual(
      action.milestones.map(({ text }) => text),
      ['First', 'Second'],
    );
    assert.deepEqual(codes(withMilestone(action, due('2016-10-01', 'Late'), owner())), ['milestoneAfterDue']);
    const first = value(reached(action, 0, '2016-07-30', owner()));
    assert.equal(first.milestones[0]?.doneOn, '2016-07-30');
    assert.equal(
      value(reached(first, 0, '2016-08-05', owner())),
      first,
      'the same once more changes nothing',
    );
    assert.deepEqual(codes(reached(first, 7, '2016-08-05', owner())), ['milestoneNotFound']);
    assert.deepEqual(codes(reached(first, Number.NaN, '2016-08-05', owner())), ['milestoneNotFound']);
  });

  it('has no more milestones than a card can show', () => {
    let action: PlanAction = fresh;
    for (let n = 0; n < 12; n += 1)
      action = value(withMilestone(action, { text: `Step ${n}`, due: '2016-08-01' }, owner()));
    assert.deepEqual(codes(withMilestone(action, { text: 'One more', due: '2016-08-01' }, owner())), [
      'tooManyMilestones',
    ]);
  });

  it('tells every change with who made it and when, field by field, and nothing that stayed', () => {
    const group = { supportGroup: 'Performance and data' };
    const first = edited(sampleAction(1), { ...group, due: '2016-10-31' }, sponsor());
    const second = edited(first, { title: 'Scorecard' }, owner(5), ['supportGroup']);
    assert.deepEqual(second.changes, [
      { ...sponsor(), field: 'supportGroup', to: 'Performance and data' },
      { ...sponsor(), field: 'due', from: '2016-09-30', to: '2016-10-31' },
      { ...owner(5), field: 'title', from: 'Action number 1', to: 'Scorecard' },
      { ...owner(5), field: 'supportGroup', from: 'Performance and data' },
    ]);
    assert.equal('supportGroup' in second, false);
    assert.deepEqual(edited(second, {}, owner(6)).changes, second.changes);
  });
});
