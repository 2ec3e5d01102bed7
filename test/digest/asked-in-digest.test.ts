import assert from 'node:assert/strict';
import { surveyDigest } from '../../programme/survey/survey-digest.ts';
import type { SurveyKind } from '../../programme/survey/survey-kind.ts';
import type { SurveyWindow } from '../../programme/survey/window.ts';
import { depsOf, EVALUATIONS, SURVEY } from '../report/opinion-telling.ts';
import { at, told } from './telling.ts';

const windowOf = (kind: SurveyKind, opensAt: Date, closesAt: Date): SurveyWindow => ({
  ...{ region: 'demo', kind, session: 'T6', code: 'T6', programme: 'pilot', subRegion: 'North' },
  ...{ startsAt: at('2016-01-21'), materialVersion: '2.0', questions: 1, opensAt, closesAt },
  ...{ state: 'open', openings: 0, lookedOn: '2016-01-21' },
});

describe('Evaluations and the survey in the digest', () => {
  const evaluation = windowOf('evaluation', at('2016-01-21'), at('2016-02-05'));
  const impact = windowOf('impact', at('2016-01-11'), at('2016-02-09'));
  const digest = (comments = 0) =>
    surveyDigest({
      asked: {
        evaluation: depsOf(EVALUATIONS, { counts: { invited: 94, replied: 88 } }),
        impact: depsOf(SURVEY),
      },
      windows: {
        open: async (_, kind) => [kind === 'impact' ? impact : evaluation],
        ofSessions: async () => [],
      },
      invitations: { counts: async () => ({ invited: 16, deliverable: 16, completed: 15 }) },
      sessions: { startingBetween: async () => [] },
      comments: { count: async () => comments },
    });
  const read = (since: string, now: string, more: Partial<Parameters<typeof told>[1]> = {}, comments = 0) =>
    told(digest(comments), { region: 'demo', since: at(since), now: at(now), ...more });

  it('says when a session can be evaluated and how many replied, and again when that is over', async () => {
    const opened = (await read('2016-01-18', '2016-01-25')).evaluations;
    assert.deepEqual(
      opened?.map(({ says, code, replied, asked }) => [says, code, replied, asked]),
      [['evaluationOpened', 'T6', 15, 16]],
    );
    assert.equal((await read('2016-01-25', '2016-02-01')).evaluations, undefined);
    const closed = (await read('2016-02-01', '2016-02-08')).evaluations;
    assert.ok(closed?.some(({ says }) => says === 'evaluationClosed'));
  });

  it('shows what a release says, in the week in which it was made and never again (X6)', async () => {
    const { evaluations, survey } = await read('2016-02-01', '2016-02-08');
    assert.deepEqual(evaluations?.[0], {
      ...{ says: 'evaluationAnswers', replies: 88, topTwoPercent: 87.5, sessions: 6, isTrue: true },
    });
    assert.deepEqual(survey, [
      { says: 'surveyAnswers', replies: 27, changedPercent: 74.1, netChangePercent: 66.7 },
    ]);
    const quiet = await read('2016-02-10', '2016-02-15');
    assert.deepEqual(quiet, {});
  });

  it('says how many have replied to the survey when somebody is asked anew, of the region alone (I8)', async () => {
    const { survey } = await read('2016-01-04', '2016-01-11');
    assert.deepEqual(survey, [
      { says: 'surveyReplies', invited: 61, replied: 27, percent: 44.3, isOver: false },
    ]);
  });

  it('is for those who may see the figures; of whoever trains no session is spoken', async () => {
    const roles = (role: 'voter' | 'governanceLead') => ({ roles: [{ role }] });
    assert.deepEqual(await read('2016-02-01', '2016-02-08', roles('voter')), {});
    assert.deepEqual(await read('2016-02-01', '2016-02-08', roles('governanceLead')), {});
    const trainer = { roles: [{ role: 'trainer' as const }, { role: 'chair' as const }] };
    const { evaluations } = await read('2016-02-01', '2016-02-08', trainer);
    assert.deepEqual(
      evaluations?.map(({ says }) => says),
      ['evaluationAnswers'],
    );
  });

  it('counts comments that nobody has read, for whoever reads them, for as long as there are any', async () => {
    const manager = { roles: [{ role: 'programmeManager' as const }] };
    const { dataProtection } = await read('2016-02-10', '2016-02-15', manager, 3);
    assert.deepEqual(dataProtection, [{ says: 'commentsToRead', count: 3 }]);
    assert.equal((await read('2016-02-10', '2016-02-15', {}, 3)).dataProtection, undefined);
    assert.equal((await read('2016-02-10', '2016-02-15', manager, 0)).dataProtection, undefined);
  });
});
