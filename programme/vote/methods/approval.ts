import type { Refusal } from '../../refusal.ts';
import type { Method } from '../vote.ts';
import type { VotingMethod } from './method.ts';

/** Choose up to N; each choice is one mark of support (V4). */
export const approval: VotingMethod<Extract<Method, { kind: 'approval' }>> = {
  check(method, options, choices) {
    const known = new Set(options.map(option => option.code));
    const refusals: Refusal[] = [];
    if (choices.length === 0) refusals.push({ code: 'noChoices', limit: method.choices });
    if (choices.length > method.choices)
      refusals.push({ code: 'tooManyChoices', chosen: choices.length, limit: method.choices });
    if (new Set(choices).size !== choices.length || choices.some(choice => !known.has(choice)))
      refusals.push({ code: 'unknownOption' });
    return refusals;
  },

  support(_method, options, ballots) {
    const support = new Map(options.map(option => [option.code, 0]));
    for (const choice of ballots.flat()) {
      const marks = support.get(choice);
      if (marks !== undefined) support.set(choice, marks + 1);
    }
    return support;
  },
};
