import type { Refusal } from '../../refusal.ts';
import type { Method } from '../vote.ts';
import type { VotingMethod } from './method.ts';
import { strayMarks } from './stray-marks.ts';

/** A ballot has an input for each topic, and cards have room for so many. */
export const MOST_TOPICS_WITH_POINTS = 20;

/** Share out up to N points, at most M on one topic; support is the sum of the points (V4). */
export const points: VotingMethod<Extract<Method, { kind: 'points' }>> = {
  check({ points, mostOnOne }, options, marks) {
    const spent = marks.reduce((sum, { weight }) => sum + weight, 0);
    const refusals: Refusal[] = [];
    if (marks.length === 0) refusals.push({ code: 'noPoints', points });
    if (marks.some(({ weight }) => !Number.isSafeInteger(weight) || weight < 1))
      refusals.push({ code: 'pointsNotWhole' });
    else if (spent > points) refusals.push({ code: 'pointsOverBudget', spent, points });
    const over = marks.filter(({ weight }) => weight > mostOnOne).map(({ code }) => code);
    if (over.length) refusals.push({ code: 'tooManyOnOne', codes: over, mostOnOne });
    return [...refusals, ...strayMarks(options, marks)];
  },
  gives: (_, marks) => new Map(marks.map(({ code, weight }) => [code, weight])),
  unsound: ({ points, mostOnOne }) =>
    mostOnOne > points ? [{ code: 'mostAbovePoints', points, mostOnOne }] : [],
  unfit({ points, mostOnOne }, options) {
    if (options > MOST_TOPICS_WITH_POINTS)
      return [{ code: 'tooManyTopics', options, most: MOST_TOPICS_WITH_POINTS }];
    return points >= mostOnOne * options ? [{ code: 'pointsForAll', points, mostOnOne, options }] : [];
  },
  // With more, a ballot could give the most to every topic and would decide nothing.
  forRunOff: (method, _, places) => ({
    ...method,
    points: Math.min(method.points, method.mostOnOne * places),
  }),
};
