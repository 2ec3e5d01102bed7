import type { Refusal } from '../../refusal.ts';
import type { Method } from '../vote.ts';
import type { VotingMethod } from './method.ts';
import { strayMarks } from './stray-marks.ts';

/** Choose up to N; each choice is one mark of support (V4). */
export const approval: VotingMethod<Extract<Method, { kind: 'approval' }>> = {
  check({ choices }, options, marks) {
    const refusals: Refusal[] = [];
    if (marks.length === 0) refusals.push({ code: 'noChoices', limit: choices });
    if (marks.length > choices)
      refusals.push({ code: 'tooManyChoices', chosen: marks.length, limit: choices });
    const stray = strayMarks(options, marks);
    if (stray.length === 0 && marks.some(({ weight }) => weight !== 1))
      refusals.push({ code: 'unknownOption' });
    return [...refusals, ...stray];
  },
  gives: (_, marks) => new Map(marks.map(({ code }) => [code, 1])),
  unsound: () => [],
  unfit: ({ choices }, options) =>
    choices >= options ? [{ code: 'limitTooHigh', limit: choices, options }] : [],
  forRunOff: (method, _, places) => ({ ...method, choices: Math.min(method.choices, places) }),
};
