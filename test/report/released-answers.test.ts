import assert from 'node:assert/strict';
import { type AskedOfTraining, releasedAnswers } from '../../programme/report/released-answers.ts';
import { threeQuestions } from '../../programme/training/three-questions.ts';
import { depsOf, EVALUATIONS, SURVEY } from './opinion-telling.ts';

const NOTHING = {
  ...{ sessionsDelivered: 6, trained: 94, authoritiesReached: 12, subRegionsReached: 3, subRegions: 4 },
  ...{ trainerDays: 12, sessionsPlanned: 2, bySession: {}, lateCancelled: 6, didNotAttend: 5 },
};

describe('Training by the three questions', () => {
  const person = {
    id: 'ada',
    region: 'demo',
    accounts: [],
    name: 'Ada',
    authorityConfirmed: true,
    roles: [],
  };
  const questions = async (asked: AskedOfTraining, day: string) => {
    const released = await releasedAnswers(asked)({ person, now: new Date(`${day}T12:00:00Z`) });
    const seats = { taken: 94, of: 106 };
    return threeQuestions({ ...released, figures: NOTHING, authorities: 16, seats, agreement: [] });
  };
  const both = (): AskedOfTraining => ({
    ratings: depsOf(EVALUATIONS, { counts: { invited: 94, replied: 88 } }),
    practice: depsOf(SURVEY),
  });

  it('says how well it did and whether anybody is better off, as it was released by the day', async () => {
    const { howWell, betterOff } = await questions(both(), '2016-02-05');
    assert.deepEqual(howWell.slice(0, 2), [
      { measure: 'topTwo', share: { kind: 'shown', percent: 87.5, replies: 88 } },
      {
        measure: 'ratingReplies',
        rate: { completed: 88, invited: 94, percent: 93.6, needsCare: false },
      },
    ]);
    assert.deepEqual(betterOff[0], {
      measure: 'changedPractice',
      share: { kind: 'shown', percent: 74.1, replies: 27, netPercent: 66.7 },
    });
  });

  it('says nothing of what is released later, and that it is not shown where people were asked', async () => {
    const { betterOff } = await questions(both(), '2016-01-12');
    assert.deepEqual(betterOff[0], { measure: 'changedPractice', share: { kind: 'hidden' } });
    const asked = { ...both(), practice: depsOf([], { counts: { invited: 0, replied: 0 } }) };
    const { betterOff: nobody } = await questions(asked, '2016-01-12');
    assert.deepEqual(nobody, [{ measure: 'changedPractice', share: { kind: 'notYet' } }]);
  });
});
