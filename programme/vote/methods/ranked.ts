import type { Refusal } from '../../refusal.ts';
import type { Method } from '../vote.ts';
import type { VotingMethod } from './method.ts';
import { strayMarks } from './stray-marks.ts';

/**
 * Put up to N topics in order; the first of them gets N points, the next one less, and so on down to 1; support is the
 * sum (Borda, V4). A shorter order keeps these values, so a topic is never helped by leaving others out.
 */
export const ranked: VotingMethod<Extract<Method, { kind: 'ranked' }>> = {
  check({ places }, options, marks) {
    const refusals: Refusal[] = [];
    if (marks.length === 0) refusals.push({ code: 'noPlaces', places });
    const taken = marks.map(({ weight }) => weight);
    const repeated = taken.find((place, i) => taken.indexOf(place) !== i);
    if (repeated !== undefined) refusals.push({ code: 'placeTakenTwice', place: repeated });
    if (taken.some(place => !Number.isSafeInteger(place) || place < 1 || place > places))
      refusals.push({ code: 'noSuchPlace', places });
    else {
      const last = Math.max(0, ...taken);
      const missing = Array.from({ length: last }, (_, i) => i + 1).find(place => !taken.includes(place));
      if (missing !== undefined) refusals.push({ code: 'placeMissing', place: missing });
    }
    const twice = marks.find(({ code }, i) => marks.findIndex(one => one.code === code) !== i);
    if (twice) return [...refusals, { code: 'rankedTwice', codeWanted: twice.code }];
    return [...refusals, ...strayMarks(options, marks)];
  },
  gives: ({ places }, marks) => new Map(marks.map(({ code, weight }) => [code, places + 1 - weight])),
  unsound: () => [],
  unfit: ({ places }, options) =>
    places > options ? [{ code: 'tooManyPlaces', limit: places, options }] : [],
  forRunOff: (method, options) => ({ ...method, places: Math.min(method.places, options) }),
};
