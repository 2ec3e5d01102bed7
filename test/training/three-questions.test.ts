import assert from 'node:assert/strict';
import { responseRate } from '../../programme/survey/figures.ts';
import { type TrainingResults, threeQuestions } from '../../programme/training/three-questions.ts';
import { trainingFigures } from '../../programme/training/training-figures.ts';
import { sumOfTotals } from '../../programme/training/training-totals.ts';

/** The demo on 5 February 2016, and its survey on 30 June. */
const RESULTS: TrainingResults = {
  figures: {
    ...trainingFigures(sumOfTotals([]), { toCome: [], subRegions: [] }),
    sessionsDelivered: 6,
    trained: 94,
    authoritiesReached: 12,
    subRegionsReached: 3,
    subRegions: 4,
  },
  authorities: 16,
  seats: { taken: 105, of: 106 },
  ratings: { cell: { kind: 'shown', replies: 88, counts: [44, 33, 9, 2, 0] }, rate: responseRate(88, 94) },
  practice: { cell: { kind: 'shown', replies: 56, counts: [15, 27, 10, 4] }, rate: responseRate(56, 89) },
  agreement: [{ version: '1.0', shown: 'tooFew' }],
};

const share = (change: Partial<TrainingResults>) =>
  threeQuestions({ ...RESULTS, ...change }).howWell.find(one => one.measure === 'topTwo');

describe('Training by the three questions', () => {
  it('says how much, how well, and whether anybody is better off, in the figures of the scenario', () => {
    assert.deepEqual(threeQuestions(RESULTS), {
      howMuch: [
        { measure: 'sessions', count: 6 },
        { measure: 'people', count: 94 },
        { measure: 'authorities', count: 12, of: 16 },
        { measure: 'subRegions', count: 3, of: 4 },
      ],
      howWell: [
        { measure: 'topTwo', share: { kind: 'shown', percent: 87.5, replies: 88 } },
        { measure: 'ratingReplies', rate: { completed: 88, invited: 94, percent: 93.6, needsCare: false } },
        { measure: 'seatsFilled', count: 105, of: 106, percent: 99.1 },
      ],
      betterOff: [
        { measure: 'changedPractice', share: { kind: 'shown', percent: 75, replies: 56, netPercent: 67.9 } },
        { measure: 'practiceReplies', rate: { completed: 56, invited: 89, percent: 62.9, needsCare: false } },
        { measure: 'agreement', version: '1.0', shown: 'tooFew' },
      ],
    });
  });

  it('never says more than the release does', () => {
    const rate = responseRate(9, 18);
    assert.deepEqual(share({ ratings: { cell: { kind: 'hidden', rule: 'X2' }, rate } }), {
      measure: 'topTwo',
      share: { kind: 'hidden' },
    });
    const all = (answer: number) =>
      share({ ratings: { cell: { kind: 'allOrNearlyAll', replies: 40, answer }, rate } });
    assert.deepEqual(all(1), { measure: 'topTwo', share: { kind: 'nearlyAll', replies: 40 } });
    assert.deepEqual(all(3), { measure: 'topTwo', share: { kind: 'nearlyNone', replies: 40 } });
  });

  it('says that nobody was asked where there is no release, and leaves the replies out', () => {
    const { ratings: _, practice: __, ...unasked } = RESULTS;
    const { howWell, betterOff } = threeQuestions(unasked);
    assert.deepEqual(howWell[0], { measure: 'topTwo', share: { kind: 'notYet' } });
    assert.deepEqual(
      [...howWell, ...betterOff].map(({ measure }) => measure),
      ['topTwo', 'seatsFilled', 'changedPractice', 'agreement'],
    );
  });
});
