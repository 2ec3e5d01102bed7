import { CommandError } from '../errors.ts';
import { type Doc, isDoc } from '../values/bson-type.ts';
import { assertStorable } from '../values/codec.ts';
import { compareStrings } from '../values/compare.ts';
import { positionOf } from '../values/paths.ts';
import { MODIFIERS, type Modifier } from './update-operators.ts';

interface Step {
  path: readonly string[];
  modify: Modifier;
  onInsertOnly: boolean;
}

/** An update, understood: another document in the place of the old one, or changes of its fields. */
export type Update = { kind: 'replace'; document: Doc } | { kind: 'modify'; steps: readonly Step[] };

const failed = (message: string): CommandError => new CommandError('FailedToParse', message);

export function parseUpdate(update: unknown): Update {
  if (Array.isArray(update)) throw failed('An update by a pipeline is not supported');
  if (!isDoc(update)) throw failed('Update argument must be either an object or an array');
  if (!Object.keys(update)[0]?.startsWith('$')) {
    assertStorable(update);
    return { kind: 'replace', document: update };
  }
  const steps: Step[] = [];
  try {
    for (const [operator, fields] of Object.entries(update))
      for (const step of parseOperator(operator, fields)) steps.push(step);
  } finally {
    // Of two faults the first one counts, and this one may lie before what could not be read.
    steps.sort((a, b) => comparePaths(a.path, b.path));
    assertNoConflict(steps);
  }
  return { kind: 'modify', steps };
}

function* parseOperator(operator: string, fields: unknown): Generator<Step> {
  const modifier = Object.hasOwn(MODIFIERS, operator) ? MODIFIERS[operator] : undefined;
  if (!modifier) {
    const message = `Unknown modifier: ${operator}. Supported are ${Object.keys(MODIFIERS).join(', ')}`;
    throw failed(message);
  }
  if (!isDoc(fields)) throw failed(`Modifiers operate on fields but we found another type for ${operator}`);
  for (const [name, operand] of Object.entries(fields)) {
    const path = parsePath(name);
    if (operator !== '$pull') assertOperand(operator, operand, path.length);
    yield { path, modify: modifier(operand), onInsertOnly: operator === '$setOnInsert' };
  }
}

/** What would be stored must be storable; `$each` is the one operator that may stand there. */
function assertOperand(operator: string, operand: unknown, depth: number): void {
  const each =
    (operator === '$push' || operator === '$addToSet') && isDoc(operand) && Object.hasOwn(operand, '$each');
  assertStorable({ value: each ? operand.$each : operand }, '', depth);
}

function parsePath(name: string): string[] {
  const path = name.split('.');
  if (path.includes('')) {
    throw new CommandError(
      'EmptyFieldName',
      `The update path '${name}' contains an empty field name, which is not allowed.`,
    );
  }
  if (path.some(part => part.startsWith('$'))) {
    throw new CommandError('BadValue', `Positional and dollar-prefixed paths are not supported: '${name}'`);
  }
  return path;
}

/** By name, positions by number: the order in which MongoDB adds new fields. */
function comparePaths(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const [left, right] = [a[i] as string, b[i] as string];
    const [leftAt, rightAt] = [positionOf(left), positionOf(right)];
    const order =
      leftAt !== undefined && rightAt !== undefined ? leftAt - rightAt : compareStrings(left, right);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** In order, a path that lies within another one comes right behind it. */
function assertNoConflict(steps: readonly Step[]): void {
  for (let i = 1; i < steps.length; i++) {
    const before = steps[i - 1]?.path ?? [];
    const path = steps[i]?.path ?? [];
    if (!before.every((part, at) => part === path[at])) continue;
    const message = `Updating the path '${path.join('.')}' would create a conflict at '${before.join('.')}'`;
    throw new CommandError('ConflictingUpdateOperators', message);
  }
}
