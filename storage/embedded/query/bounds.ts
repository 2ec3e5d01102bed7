import type { Condition, Test } from './condition.ts';

/** What a filter surely asks of one path, as far as an index can answer it. */
export interface Bounds {
  /** The value is one of these. */
  points?: readonly unknown[];
  lower?: { value: unknown; inclusive: boolean };
  upper?: { value: unknown; inclusive: boolean };
}

/** Null also means missing and an array may be meant whole or by element: the documents themselves have to be asked. */
const canBeSought = (value: unknown): boolean =>
  value !== null && value !== undefined && !Array.isArray(value);

/**
 * The bounds by path that every match is within. They may be wider than the filter, never narrower, except that several
 * bounds of one path are not met by the same element of an array: the plan asks for one at a time then.
 */
export function boundsOf(
  condition: Condition,
  prefix = '',
  found = new Map<string, Bounds>(),
): Map<string, Bounds> {
  if (condition.kind === 'all') for (const each of condition.of) boundsOf(each, prefix, found);
  if (condition.kind !== 'field' || condition.path.length === 0) return found;
  const path = prefix + condition.path.join('.');
  if (condition.test.kind === 'elemMatchDocument')
    return boundsOf(condition.test.condition, `${path}.`, found);
  const bounds = boundsOfTest(condition.test);
  if (bounds) found.set(path, narrower(found.get(path), bounds));
  return found;
}

function boundsOfTest(test: Test): Bounds | undefined {
  switch (test.kind) {
    case 'equal':
      return canBeSought(test.value) ? { points: [test.value] } : undefined;
    case 'in':
      return test.values.every(canBeSought) ? { points: test.values } : undefined;
    case 'compare': {
      if (!canBeSought(test.value)) return undefined;
      const limit = { value: test.value, inclusive: test.operator.endsWith('e') };
      return test.operator.startsWith('$g') ? { lower: limit } : { upper: limit };
    }
    default:
      return undefined;
  }
}

/** Points say more than a range; of two lists of points the shorter one does. */
function narrower(one: Bounds | undefined, other: Bounds): Bounds {
  if (!one) return other;
  if (one.points && other.points) return one.points.length <= other.points.length ? one : other;
  if (one.points || other.points) return one.points ? one : other;
  return { ...other, ...one };
}
