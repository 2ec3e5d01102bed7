import { Long } from 'bson';
import { CommandError } from '../errors.ts';
import { type Doc, isDoc } from '../values/bson-type.ts';
import { fieldOf, type Path, setField } from '../values/paths.ts';
import type { Stage } from './stage.ts';

interface Unwind {
  path: Path;
  keepEmpty: boolean;
  indexField: string | undefined;
}

const OPTIONS = new Set(['path', 'preserveNullAndEmptyArrays', 'includeArrayIndex']);

export function parseUnwind(operand: unknown): Stage {
  const { path, preserveNullAndEmptyArrays, includeArrayIndex } = isDoc(operand)
    ? operand
    : { path: operand };
  const unknown = isDoc(operand) ? Object.keys(operand).find(name => !OPTIONS.has(name)) : undefined;
  if (unknown) throw new CommandError('FailedToParse', `unrecognized option to $unwind stage: ${unknown}`);
  if (typeof path !== 'string' || !path.startsWith('$') || path.length < 2) {
    throw new CommandError(
      'UnwindPathNotPrefixed',
      "path option to $unwind stage should be prefixed with a '$'",
    );
  }
  const indexField = typeof includeArrayIndex === 'string' ? includeArrayIndex : undefined;
  if (includeArrayIndex !== undefined && (!indexField || /[$.]/.test(indexField))) {
    throw new CommandError('FailedToParse', 'includeArrayIndex has to be the name of a top field');
  }
  const unwind = {
    path: path.slice(1).split('.'),
    keepEmpty: preserveNullAndEmptyArrays === true,
    indexField,
  };
  return function* (documents) {
    for (const document of documents) yield* unwound(document, unwind);
  };
}

function* unwound(document: Doc, { path, keepEmpty, indexField }: Unwind): Generator<Doc, void> {
  const value = path.reduce<unknown>((at, name) => (isDoc(at) ? fieldOf(at, name) : undefined), document);
  const numbered = (row: Doc, index: Long | null): Doc =>
    indexField ? { ...row, [indexField]: index } : row;
  if (Array.isArray(value) && value.length > 0) {
    for (const [i, element] of value.entries()) {
      yield numbered(withValue(document, path, element), Long.fromNumber(i));
    }
  } else if (Array.isArray(value)) {
    if (keepEmpty) yield numbered(withValue(document, path, undefined), null);
  } else if (value === null || value === undefined) {
    if (keepEmpty) yield numbered(document, null);
  } else {
    // What is no array counts as the only element of one.
    yield numbered(document, null);
  }
}

function withValue(document: Doc, path: Path, value: unknown, at = 0): Doc {
  const copy = { ...document };
  const name = path[at] as string;
  const next =
    at === path.length - 1 ? value : withValue(fieldOf(document, name) as Doc, path, value, at + 1);
  if (next === undefined) delete copy[name];
  else setField(copy, name, next);
  return copy;
}
