import assert from 'node:assert/strict';
import type { Cell } from '../../programme/disclosure/cell.ts';
import { consistentlyMainly, isMainly, mainlyIn } from '../../programme/disclosure/mainly.ts';
import {
  agreementPercent,
  CONFIDENCE_CHANGES,
  confidenceChange,
  distributionOf,
  practiceChange,
  responseRate,
} from '../../programme/survey/figures.ts';

const totals = (...counts: number[]) => ({ replies: counts.reduce((sum, n) => sum + n, 0), counts });
const shown = (...counts: number[]): Cell => ({ kind: 'shown', ...totals(...counts) });

describe('The figures of an evaluation', () => {
  it('of the demo are 50.0% excellent, 37.5% very good, 87.5% either (E2)', () => {
    const { replies, answers, topTwoPercent } = distributionOf(totals(44, 33, 9, 2, 0));
    assert.deepEqual([replies, topTwoPercent], [88, 87.5]);
    assert.deepEqual(
      answers.map(answer => answer.percent),
      [50, 37.5, 10.2, 2.3, 0],
    );
    assert.deepEqual(responseRate(88, 94), { completed: 88, invited: 94, percent: 93.6, needsCare: false });
  });

  it('are mainly good from more than half on, not from half (E3)', () => {
    assert.equal(isMainly(totals(3, 3, 5, 0, 0)), true);
    assert.equal(isMainly(totals(3, 3, 5, 1, 0)), false);
    assert.equal(isMainly(totals()), false);
  });

  it('are consistently so when they are of each session that is shown, whatever those are that are not', () => {
    const sessions = [shown(7, 6, 2, 0, 0), shown(9, 4, 1, 1, 0)];
    const hidden: Cell = { kind: 'hidden', rule: 'X2' };
    assert.deepEqual(consistentlyMainly(mainlyIn([...sessions, hidden])), { isTrue: true, sessions: 2 });
    assert.deepEqual(consistentlyMainly(mainlyIn([...sessions, shown(3, 3, 5, 1, 0)])), {
      isTrue: false,
      sessions: 3,
    });
    const all = (answer: number): Cell => ({ kind: 'allOrNearlyAll', replies: 20, answer });
    assert.deepEqual(consistentlyMainly(mainlyIn([all(1)])), { isTrue: true, sessions: 1 });
    assert.deepEqual(consistentlyMainly(mainlyIn([all(1), all(2)])), { isTrue: false, sessions: 2 });
    assert.equal(consistentlyMainly(mainlyIn([hidden])), undefined);
  });

  it('tell who became more confident from one response alone', () => {
    assert.deepEqual(
      [confidenceChange(1, 3), confidenceChange(2, 2), confidenceChange(4, 0)],
      [...CONFIDENCE_CHANGES],
    );
  });

  it('tell how many grades matched, by version of the material', () => {
    assert.deepEqual(
      [totals(25, 6), totals(25, 8), totals(17, 13)].map(agreementPercent),
      [80.6, 75.8, 56.7],
    );
  });
});

describe('The figures of the survey', () => {
  it('of the demo are 74.1% changed and 66.7% net in February, 75.0% and 67.9% in June (I6)', () => {
    assert.deepEqual(practiceChange(totals(6, 14, 5, 2)), { changedPercent: 74.1, netChangePercent: 66.7 });
    assert.deepEqual(practiceChange(totals(15, 27, 10, 4)), { changedPercent: 75, netChangePercent: 67.9 });
    assert.deepEqual(practiceChange(totals(0, 1, 0, 9)), { changedPercent: 10, netChangePercent: -80 });
  });

  it('need care when fewer than 40% have replied (I5)', () => {
    assert.deepEqual(responseRate(27, 61), { completed: 27, invited: 61, percent: 44.3, needsCare: false });
    assert.deepEqual(responseRate(56, 89), { completed: 56, invited: 89, percent: 62.9, needsCare: false });
    assert.equal(responseRate(40, 100).needsCare, false);
    assert.equal(responseRate(39, 100).needsCare, true);
    assert.deepEqual(responseRate(0, 0), { completed: 0, invited: 0, percent: 0, needsCare: false });
  });
});
