import assert from 'node:assert/strict';
import { edited, standingAt } from '../../programme/improvement/action-history.ts';
import { reported } from '../../programme/improvement/action-rules.ts';
import type { PlanAction } from '../../programme/improvement/plan-action.ts';
import { changedBetween, isOverdue, isStale, planFigures } from '../../programme/improvement/plan-figures.ts';
import { MADE_AT, sampleAction } from './sample-plan.ts';

const day = (text: string, time = '10:00') => new Date(`${text}T${time}:00Z`);
const { rag: _, ...notStarted } = sampleAction(8, { state: 'notStarted', due: '2017-03-31' });

/** The demo's plan at 30 June 2016: eight actions, of which A3 was due on 15 June. */
const DEMO: PlanAction[] = [
  sampleAction(1),
  sampleAction(2, { due: '2016-11-30' }),
  sampleAction(3, { rag: 'red', ragReason: 'No data', due: '2016-06-15' }),
  sampleAction(4, { rag: 'amber', due: '2016-10-31' }),
  sampleAction(5, { rag: 'amber', due: '2016-12-16' }),
  sampleAction(6, { due: '2016-09-16' }),
  sampleAction(7, { rag: 'amber', due: '2017-01-31' }),
  notStarted,
];

describe('The figures of a plan', () => {
  it('count how its actions go: 3 green, 3 amber, 1 red, 1 not started, 1 overdue', () => {
    const { stale: _, ...figures } = planFigures(DEMO, day('2016-06-30'));
    assert.deepEqual(figures, {
      actions: 8,
      rag: { green: 3, amber: 3, red: 1, notStarted: 1 },
      done: 0,
      overdue: 1,
      awaiting: 0,
    });
  });

  it('count no action twice: what is done is not green, and what was dropped is none', () => {
    const actions = [
      sampleAction(1, { state: 'done' }),
      sampleAction(2, { state: 'dropped', stateReason: 'Not needed', rag: 'red' }),
      sampleAction(3, { state: 'paused', rag: 'amber' }),
      sampleAction(4, { awaiting: { what: 'done', by: 'owner', at: MADE_AT }, due: '2016-06-01' }),
    ];
    const { actions: all, rag, done, overdue, awaiting } = planFigures(actions, day('2016-06-30'));
    assert.deepEqual(
      [all, rag, done, overdue, awaiting],
      [3, { green: 1, amber: 1, red: 0, notStarted: 0 }, 1, 1, 1],
    );
    assert.equal(all, done + Object.values(rag).reduce((sum, n) => sum + n, 0));
  });

  it('are overdue from the day after, in London, until they are done', () => {
    const due = { state: 'inProgress', due: '2016-06-15' } as const;
    assert.equal(isOverdue(due, '2016-06-15'), false);
    assert.equal(isOverdue(due, '2016-06-16'), true);
    assert.equal(isOverdue({ ...due, state: 'paused' }, '2016-06-16'), true);
    for (const state of ['done', 'dropped'] as const)
      assert.equal(isOverdue({ ...due, state }, '2016-06-16'), false);
    const action = sampleAction(3, { due: '2016-06-15' });
    assert.equal(planFigures([action], day('2016-06-15', '22:59')).overdue, 0);
    assert.equal(planFigures([action], day('2016-06-15', '23:01')).overdue, 1, 'it is midnight in London');
  });

  it('are stale after 14 days without a word, while somebody should say one', () => {
    const told = { state: 'inProgress', due: '2016-12-31', toldAt: day('2016-06-01') } as const;
    assert.equal(isStale(told, day('2016-06-15', '09:59')), false);
    assert.equal(isStale(told, day('2016-06-15', '10:00')), true);
    assert.equal(isStale({ ...told, state: 'paused' }, day('2016-07-15')), false);
    assert.equal(isStale({ ...told, state: 'notStarted' }, day('2016-07-15')), false);
    assert.equal(isStale({ ...told, state: 'notStarted', due: '2016-07-01' }, day('2016-07-15')), true);
    const winter = { ...told, toldAt: day('2016-10-25', '09:00') };
    assert.equal(isStale(winter, day('2016-11-08', '09:59')), false, 'the clocks went back: 10:00 is 10:00');
    assert.equal(isStale(winter, day('2016-11-08', '10:00')), true);
  });
});

describe('An action as it stood at an instant', () => {
  const red = { state: 'inProgress', rag: 'red', ragReason: 'No data', note: 'We asked again.' } as const;
  const first = reported(sampleAction(3, { due: '2016-06-15' }), red, { by: 'owner', at: day('2016-06-20') });
  assert.ok(first.ok);
  const action = edited(
    first.value,
    { due: '2016-08-31', owner: 'another', toldAt: day('2016-07-05') },
    {
      by: 'manager',
      at: day('2016-07-05'),
    },
  );

  it('is what it was then, whatever has become of it', () => {
    assert.equal(standingAt(action, day('2016-05-01')), undefined, 'it was not made yet');
    const { toldAt: made, ...before } = standingAt(action, day('2016-06-19')) ?? { toldAt: undefined };
    assert.deepEqual(before, { state: 'inProgress', rag: 'green', due: '2016-06-15' });
    assert.deepEqual(made, MADE_AT);
    assert.deepEqual(standingAt(action, day('2016-06-30')), {
      state: 'inProgress',
      rag: 'red',
      due: '2016-06-15',
      awaiting: 'red',
      toldAt: day('2016-06-20'),
    });
    assert.deepEqual(standingAt(action, day('2016-07-31')), {
      state: 'inProgress',
      rag: 'red',
      due: '2016-08-31',
      awaiting: 'red',
      toldAt: day('2016-07-05'),
    });
  });

  it('gives the same figures of a day for ever', () => {
    const then = planFigures([first.value], day('2016-06-30'));
    assert.deepEqual(planFigures([action], day('2016-06-30')), then);
    assert.deepEqual([then.rag.red, then.overdue], [1, 1]);
    assert.equal(planFigures([action], day('2016-07-31')).overdue, 0);
  });

  it('tells what changed between two instants, once', () => {
    const told = (since: string, until: string) =>
      changedBetween([action], day(since), day(until)).map(({ field, from, to }) => [field, from, to]);
    assert.deepEqual(told('2016-06-01', '2016-06-30'), [['rag', 'green', 'red']]);
    assert.deepEqual(told('2016-06-30', '2016-07-31'), [['due', '2016-06-15', '2016-08-31']]);
    assert.deepEqual(
      told('2016-06-20', '2016-06-30'),
      [],
      'what happened at the first instant was told before',
    );
  });
});
