import { CommandError } from '../errors.ts';
import type { Condition } from '../query/condition.ts';
import { matches } from '../query/matches.ts';
import { parseField } from '../query/query-operators.ts';
import { type Doc, isDoc, RANK, rankOf, typeName } from '../values/bson-type.ts';
import { compareValues, equalValues } from '../values/compare.ts';
import { addNumbers } from '../values/numbers.ts';

/** Stands for "take the field away". */
export const REMOVED = Symbol('removed');

/** What one operator makes of the value of a field; undefined is a field that is missing. */
export type Modifier = (value: unknown, path: string) => unknown;

/** Takes the field away; where none can be, that is no fault. */
export const takeAway: Modifier = value => (value === undefined ? undefined : REMOVED);

const bad = (message: string): CommandError => new CommandError('BadValue', message);

/** By operator: reads the operand once, answers what is done to each value. */
export const MODIFIERS: Record<string, (operand: unknown) => Modifier> = {
  $set: operand => () => operand,
  $setOnInsert: operand => () => operand,
  $unset: () => takeAway,
  $inc: increment,
  $min: operand => value => (value === undefined || compareValues(operand, value) < 0 ? operand : value),
  $max: operand => value => (value === undefined || compareValues(operand, value) > 0 ? operand : value),
  $push: push,
  $addToSet: addToSet,
  $pull: pull,
};

function increment(operand: unknown): Modifier {
  if (rankOf(operand) !== RANK.number) {
    throw new CommandError(
      'TypeMismatch',
      `Cannot increment with non-numeric argument of type ${typeName(operand)}`,
    );
  }
  return (value, path) => {
    if (value === undefined) return operand;
    if (rankOf(value) !== RANK.number) {
      const message = `Cannot apply $inc to a value of non-numeric type. The field '${path}' is of type ${typeName(value)}`;
      throw new CommandError('TypeMismatch', message);
    }
    const sum = addNumbers(value, operand);
    if (sum === undefined) throw bad(`Failed to apply $inc to '${path}': the sum does not fit into 64 bits`);
    return sum;
  };
}

/** The values of `$each`, or the one value. Any other modifier beside `$each` is refused. */
function eachOf(operator: string, operand: unknown): unknown[] {
  if (!isDoc(operand) || !Object.keys(operand)[0]?.startsWith('$')) return [operand];
  const unknown = Object.keys(operand).find(name => name !== '$each');
  if (unknown) throw bad(`The modifier '${unknown}' of ${operator} is not supported`);
  if (!Array.isArray(operand.$each)) {
    throw bad(
      `The argument to $each in ${operator} must be an array but it was of type ${typeName(operand.$each)}`,
    );
  }
  return operand.$each;
}

function arrayAt(operator: string, value: unknown, path: string): unknown[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  throw bad(`${operator} needs an array, but the field '${path}' is of type ${typeName(value)}`);
}

function push(operand: unknown): Modifier {
  const values = eachOf('$push', operand);
  return (value, path) => [...arrayAt('$push', value, path), ...values];
}

function addToSet(operand: unknown): Modifier {
  const values = eachOf('$addToSet', operand);
  return (value, path) => {
    const present = [...arrayAt('$addToSet', value, path)];
    for (const each of values) if (!present.some(other => equalValues(other, each))) present.push(each);
    return present;
  };
}

/** A document of fields is a condition on embedded documents, one of operators is a condition on values. */
function pull(operand: unknown): Modifier {
  const isPulled = pulled(operand);
  return (value, path) => {
    if (value === undefined) return undefined;
    return arrayAt('$pull', value, path).filter(element => !isPulled(element));
  };
}

function pulled(operand: unknown): (element: unknown) => boolean {
  if (!isDoc(operand)) return element => equalValues(element, operand);
  if (Object.keys(operand)[0]?.startsWith('$')) {
    const condition = parseField([], operand);
    return element => matches(condition, element);
  }
  const conditions = Object.entries(operand as Doc).map(([name, value]) =>
    parseField(name.split('.'), value),
  );
  const all: Condition = { kind: 'all', of: conditions };
  return element => isDoc(element) && matches(all, element);
}
