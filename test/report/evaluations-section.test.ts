import assert from 'node:assert/strict';
import { reportSection } from '../../programme/report/section.ts';
import { sessionEvaluations } from '../../programme/report/sections/session-evaluations.ts';
import { atOnce, type Line } from '../disclosure/made-up.ts';

import { depsOf, evaluations, proseOf, say, scopeOf, valuesOf } from './opinion-telling.ts';

describe('Evaluations in a report', () => {
  it('are told from the last release by the as-at date', async () => {
    const told = await evaluations().tell(scopeOf('2016-02-05'));
    const values = valuesOf(told);
    assert.deepEqual(
      ['excellent', 'veryGood', 'good', 'fair', 'poor'].map(answer => values[`evaluation.answers ${answer}`]),
      [44, 33, 9, 2, 0],
    );
    assert.deepEqual(
      [
        values['evaluation.replied'],
        values['evaluation.invited'],
        values['evaluation.responseRatePercent'],
        values['evaluation.topTwoPercent'],
        values['evaluation.mainly'],
        values['evaluation.consistentlyMainly'],
        values['evaluation.sessionsShown'],
      ],
      [88, 94, 93.6, 87.5, true, true, 6],
    );
    assert.match(
      proseOf(told),
      /88 of 94 people .* \(93\.6%\)\. 50\.0% rated .* 37\.5% very good, together 87\.5%/,
    );
    assert.match(proseOf(told), /each of the 6 sessions/);
  });

  it('of an earlier date are those of that date, each with the day on which they were released', async () => {
    const told = await evaluations().tell(scopeOf('2016-01-31'));
    assert.equal(valuesOf(told)['evaluation.replies'], 73);
    const dates = new Set(told?.figures.map(({ code, asAt }) => `${code} ${asAt}`));
    assert.ok(dates.has('evaluation.replies 2015-12-15'));
    assert.ok(dates.has('evaluation.invited 2016-01-31'));
  });

  it('say how many replied and nothing else while nothing was released', async () => {
    const told = await evaluations([]).tell(scopeOf('2016-02-05'));
    assert.deepEqual(valuesOf(told), {
      'evaluation.invited': 94,
      'evaluation.replied': 88,
      'evaluation.responseRatePercent': 93.6,
    });
    assert.match(proseOf(told), /Too few can be shown yet/);
  });

  it('of a region of under ten are hidden, and the list of what is hidden says by which rule (X2, X9)', async () => {
    const few = atOnce(['T1', 'West', [3, 2, 1, 0, 0]]);
    const told = await evaluations([{ ...few, region: 'demo' }]).tell(
      scopeOf('2016-02-05', 'members', { region: 'R' }),
    );
    assert.equal(valuesOf(told)['evaluation.answers excellent'], undefined);
    assert.deepEqual(
      told?.withheld.map(({ code, of, rule }) => [code, of?.code, rule]),
      [
        ['evaluation.answers', undefined, 'X2'],
        ['evaluation.answers', 'West', 'X2'],
      ],
    );
    assert.doesNotMatch(JSON.stringify(told?.blocks), /\b[321] of 6\b/);
  });

  it('of people who nearly all agree are told as that (X7)', async () => {
    const lines: Line[] = [['T1', 'West', [20, 1, 0, 0, 0]]];
    const agreed = atOnce(...lines);
    const told = await evaluations([agreed]).tell(scopeOf('2016-02-05', 'members', { region: 'R' }));
    assert.match(proseOf(told), /All or nearly all said excellent\./);
    assert.doesNotMatch(JSON.stringify(told), /\b20\b/);
  });

  it('are left out where nobody was asked', async () => {
    const nobody = depsOf([], { counts: { invited: 0, replied: 0 } });
    const section = reportSection(sessionEvaluations(nobody), say.evaluations);
    assert.equal(await section.tell(scopeOf('2016-02-05')), undefined);
  });
});
