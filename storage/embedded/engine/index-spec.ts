import { Int32 } from 'bson';
import { CommandError } from '../errors.ts';
import type { IndexField } from '../keys/index-keys.ts';
import { type Doc, isDoc } from '../values/bson-type.ts';
import { wholeNumber } from '../values/numbers.ts';
import { positionOf } from '../values/paths.ts';

export interface IndexSpec {
  name: string;
  unique: boolean;
  fields: IndexField[];
}

const cannot = (message: string): CommandError => new CommandError('CannotCreateIndex', message);

/** Options that change nothing here. */
const IGNORED = new Set(['v', 'background', 'ns', 'key', 'name', 'unique']);
/** Options whose `false` is what this store does anyway. */
const FALSE_ONLY = new Set(['sparse', 'hidden', 'clustered', 'prepareUnique']);

/** Reads what `createIndexes` was asked for. Throws on what this store has not. */
export function parseIndexSpec(spec: unknown): IndexSpec {
  if (!isDoc(spec)) throw new CommandError('TypeMismatch', 'An index has to be a document');
  for (const [option, value] of Object.entries(spec)) {
    if (IGNORED.has(option) || (FALSE_ONLY.has(option) && value === false)) continue;
    throw cannot(`The index option '${option}' is not supported`);
  }
  const { key, name, unique } = spec;
  if (!isDoc(key) || Object.keys(key).length === 0) throw cannot('Index keys cannot be empty.');
  if (typeof name !== 'string' || name === '')
    throw new CommandError('FailedToParse', "The 'name' field is required");
  if (unique !== undefined && typeof unique !== 'boolean' && wholeNumber(unique) === undefined) {
    throw new CommandError('TypeMismatch', "The field 'unique' must be a bool");
  }
  const fields = Object.entries(key).map(([path, direction]) => parseField(path, direction));
  return { name, unique: unique === true || (wholeNumber(unique) ?? 0) !== 0, fields };
}

function parseField(name: string, direction: unknown): IndexField {
  const number = wholeNumber(direction);
  if (number !== 1 && number !== -1)
    throw cannot(`Only indexes with 1 or -1 are supported, not ${String(direction)}`);
  const path = name.split('.');
  if (path.includes('')) throw cannot('Index keys cannot contain an empty field.');
  if (path.some(part => part.startsWith('$'))) throw cannot('Index key contains an illegal field name');
  // A number would name a position or a field, depending on each document.
  if (path.some(part => positionOf(part) !== undefined))
    throw cannot(`A position in an index is not supported: ${name}`);
  return { path, descending: number === -1 };
}

/** `{ a: 1, 'b.c': -1 }` */
export function keyPattern(spec: IndexSpec): Doc {
  return Object.fromEntries(
    spec.fields.map(({ path, descending }) => [path.join('.'), new Int32(descending ? -1 : 1)]),
  );
}

/** As `listIndexes` shows it. */
export function specDocument(spec: IndexSpec): Doc {
  const document = { v: new Int32(2), key: keyPattern(spec), name: spec.name };
  return spec.unique ? { ...document, unique: true } : document;
}

export const ID_INDEX: IndexSpec = {
  name: '_id_',
  unique: false,
  fields: [{ path: ['_id'], descending: false }],
};
