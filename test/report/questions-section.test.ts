import assert from 'node:assert/strict';
import { reportSection } from '../../programme/report/section.ts';
import { trainingQuestions } from '../../programme/report/sections/training-questions.ts';
import { sumOfTotals, type TrainingTotals } from '../../programme/training/training-totals.ts';
import { depsOf, EVALUATIONS, SURVEY, say, scopeOf } from './opinion-telling.ts';

const NO_TOTALS = sumOfTotals([]);
const TOTALS: TrainingTotals = {
  ...NO_TOTALS,
  sessions: 6,
  authorities: [{ code: 'D01', attended: 94, trained: 94 }],
  subRegions: [{ code: 'West', sessions: 6, attended: 94 }],
};

describe('Training by three questions in a report', () => {
  const section = (totals = TOTALS, asked = true) =>
    reportSection(
      trainingQuestions({
        totalsAt: async () => ({ totals, toCome: [], subRegions: [] }),
        ratings: depsOf(EVALUATIONS, { counts: { invited: 94, replied: 88 } }),
        practice: asked ? depsOf(SURVEY) : depsOf([], { counts: { invited: 0, replied: 0 } }),
      }),
      say.questions,
    );

  it('says how much, how well, and whether anybody is better off, from what may be shown', async () => {
    const told = await section().tell(scopeOf('2016-02-05', 'ofsted'));
    assert.match(JSON.stringify(told), /How much did we do\?","6 sessions, 94 people from/);
    assert.match(
      JSON.stringify(told),
      /87\.5% of 88 rated it excellent or very good; 88 of 94 replied \(93\.6%\)/,
    );
    assert.match(
      JSON.stringify(told),
      /74\.1% of 27 changed their practice a lot or a little; 27 of 61 replied/,
    );
    assert.deepEqual(told?.figures, []);
  });

  it('says where nobody has been asked, too few can be shown, or nothing has taken place', async () => {
    const early = await section(TOTALS, false).tell(scopeOf('2016-02-05'));
    assert.match(JSON.stringify(early), /Is anyone better off\?","Nobody has been asked yet"/);
    const few = await section().tell(scopeOf('2016-01-12'));
    assert.match(JSON.stringify(few), /"Too few to show; 27 of 61 replied \(44\.3%\)"/);
    assert.equal(await section(NO_TOTALS).tell(scopeOf('2016-02-05')), undefined);
  });
});
