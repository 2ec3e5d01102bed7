import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { countAnswers } from '../../programme/survey/counted-question.ts';
import { QUESTION_SETS, questionSet } from '../../programme/survey/question-set.ts';
import { answersOf, CLOSES_AT, SurveyRig } from './survey-rig.ts';

/** A set that people were asked. A better one is one more line here; none of these is ever touched. */
const ASKED: Readonly<Record<string, string>> = {
  'evaluation 1': '16c4367d89d9829c',
  'impact 1': 'dbc0482d55485a1a',
};

describe('Question sets', () => {
  const rig = new SurveyRig();
  before(() => rig.open());
  after(() => rig.close());

  it('that were asked are never changed', () => {
    const now = QUESTION_SETS.map(set => {
      const digest = createHash('sha256').update(JSON.stringify(set)).digest('hex');
      return [`${set.kind} ${set.version}`, digest.slice(0, 16)];
    });
    assert.deepEqual(Object.fromEntries(now), ASKED);
  });

  it('of a version that nobody knows are not guessed', () => {
    assert.throws(() => questionSet('evaluation', 99), RangeError);
    assert.throws(() => questionSet('impact', 0), RangeError);
  });

  it('stay with the window, and with every answer and text that was given to them', async () => {
    const room = await rig.room(1);
    await room.answer(0, answersOf({}, { changeSession: 'A longer break' }));
    assert.equal((await room.services.answers.given(room.window))[0]?.questions, 1);
    await room.reconcile(CLOSES_AT);
    const kept = [...(await room.responses()), ...(await room.comments())];
    assert.deepEqual(
      kept.map(({ questions }) => questions),
      [1, 1],
    );
  });

  it('count before and after within one answer, in whatever order answers come', () => {
    const given = (confidenceBefore: string, confidenceAfter: string) => ({
      questions: 1,
      ratings: { ...answersOf().ratings, confidenceBefore, confidenceAfter },
    });
    // Before and after as a whole are the same three times: only answer by answer it can be told.
    const all = [given('slightly', 'very'), given('fairly', 'fairly'), given('very', 'slightly')];
    const { confidenceBefore, ...without } = answersOf().ratings;
    const some = [...all, { questions: 1, ratings: without }];
    for (const order of [some, [...some].reverse()]) {
      const totals = countAnswers('evaluation', 1, order);
      assert.deepEqual(totals['confidenceChange-1'], { replies: 3, counts: [1, 1, 1] });
      assert.deepEqual(totals['confidenceAfter-1'], { replies: 4, counts: [0, 1, 1, 2, 0] });
    }
  });
});
