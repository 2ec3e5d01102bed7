import type { Mark } from '../../programme/vote/marks.ts';
import { optionalChoice } from '../kit/choice-fields.ts';
import { count, id, ids, manyIds } from '../kit/fields.ts';
import { defineForm, type FormValues } from '../kit/form.ts';
import { MOST_MARKS } from '../kit/marks-field.ts';
import { optionalNumber } from '../kit/number-and-date-fields.ts';
import { words } from '../wording/words.ts';

const { ballot: label } = words.vote;

/** So many topics can have points, and so many places can be filled: inputs that one card has room for. */
const MOST_INPUTS = 20;
const numbers = Array.from({ length: MOST_INPUTS }, (_, i) => i + 1);
const numbered = <Name extends string, F>(name: Name, field: (n: number) => F) =>
  Object.fromEntries(numbers.map(n => [`${name}${n}`, field(n)])) as Record<`${Name}${number}`, F>;

/**
 * Shows a ballot once more before it is sent. `revision` is that of the ballot the card was drawn from. A card has the
 * inputs of its vote's method: choices, points for the topics that `codes` names in order, or a topic for each place.
 */
export const reviewBallot = defineForm(
  'ballot.review',
  Object.assign(
    { vote: id(), paper: id(), revision: count(), codes: ids(MOST_INPUTS) },
    numbered('points', n => optionalNumber(label.pointsFor(n), 0, 100)),
    numbered('place', n => optionalChoice(label.place(n), label.noTopic)),
    { choices: manyIds(label.choices, MOST_MARKS) },
  ),
);

/** The ballot that was filled in; whether it is a valid one is for the vote to say. */
export function marksFrom(values: FormValues<typeof reviewBallot>): Mark[] {
  const chosen = values.choices.map(code => ({ code, weight: 1 }));
  const points = values.codes.map((code, i) => ({ code, weight: values[`points${i + 1}`] ?? 0 }));
  const places = numbers.flatMap(n => {
    const code = values[`place${n}`];
    return code === undefined ? [] : [{ code, weight: n }];
  });
  return [...chosen, ...points.filter(({ weight }) => weight > 0), ...places];
}
