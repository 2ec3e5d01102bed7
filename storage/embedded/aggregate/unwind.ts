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
  const unwind = readUnwind(operand);
  return function* (documents) {
    for (const document of documents) yield* unwound(document, unwind);
  };
}

function readUnwind(operand: unknown): Unwind {
  const options = typeof operand === 'string' ? { path: operand } : operand;
  if (!isDoc(options))
    throw new CommandError('UnwindNotPath', 'expected either a string or an object for $unwind stage');
  const unknown = Object.keys(options).find(name => !OPTIONS.has(name));
  if (unknown)
    throw new CommandError('UnwindOptionUnknown', `unrecognized option to $unwind stage: ${unknown}`);
  const { path, preserveNullAndEmptyArrays = false, includeArrayIndex } = options;
  if (typeof preserveNullAndEmptyArrays !== 'boolean') {
    throw new CommandError(
      'UnwindKeepNotBoolean',
      'expected a boolean for the preserveNullAndEmptyArrays option to $unwind stage',
    );
  }
  const indexField = includeArrayIndex === undefined ? undefined : readIndexField(includeArrayIndex);
  return { path: readPath(path), keepEmpty: preserveNullAndEmptyArrays, indexField };
}

function readPath(path: unknown): Path {
  if (path === undefined) throw new CommandError('UnwindWithoutPath', 'no path specified to $unwind stage');
  if (typeof path !== 'string')
    throw new CommandError('UnwindPathNotString', 'expected a string as the path for $unwind stage');
  if (path.startsWith('$') && path.length > 1) return path.slice(1).split('.');
  throw new CommandError(
    'UnwindPathNotPrefixed',
    `path option to $unwind stage should be prefixed with a '$': ${path}`,
  );
}

function readIndexField(name: unknown): string {
  if (typeof name !== 'string' || name === '') {
    throw new CommandError(
      'UnwindIndexNotText',
      'expected a non-empty string for the includeArrayIndex option to $unwind stage',
    );
  }
  if (name.startsWith('$')) {
    throw new CommandError(
      'UnwindIndexPrefixed',
      `includeArrayIndex option to $unwind stage should not be prefixed with a '$': ${name}`,
    );
  }
  if (!name.includes('.')) return name;
  throw new CommandError('FailedToParse', 'includeArrayIndex has to be the name of a top field');
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
