import { CommandError } from '../errors.ts';
import { type Doc, isDoc, typeName } from '../values/bson-type.ts';
import { assertDepth, decode, encode } from '../values/codec.ts';
import { wholeNumber } from '../values/numbers.ts';
import { fieldOf } from '../values/paths.ts';
import type { Command } from './command.ts';

const wrongType = (name: string, value: unknown, expected: string): CommandError =>
  new CommandError(
    'TypeMismatch',
    `BSON field '${name}' is the wrong type '${typeName(value)}', expected type '${expected}'`,
  );

/** Throws when there is a field that nobody would look at: an option that is passed over gives a wrong answer. */
export function assertOnly(body: Doc, known: ReadonlySet<string>, where: string): void {
  for (const name of Object.keys(body)) {
    if (known.has(name)) continue;
    throw new CommandError('UnknownField', `BSON field '${where}.${name}' is an unknown field.`);
  }
}

export function optionalString(body: Doc, name: string): string | undefined {
  const value = fieldOf(body, name);
  if (value === undefined || typeof value === 'string') return value;
  throw wrongType(name, value, 'string');
}

export function requiredString(body: Doc, name: string): string {
  const value = optionalString(body, name);
  if (value === undefined) throw missing(name);
  return value;
}

export const missing = (name: string): CommandError =>
  new CommandError('MissingField', `BSON field '${name}' is missing but a required field`);

export function optionalDoc(body: Doc, name: string): Doc | undefined {
  const value = fieldOf(body, name);
  if (value === undefined || value === null) return undefined;
  if (isDoc(value)) return value;
  throw wrongType(name, value, 'object');
}

export function requiredDoc(body: Doc, name: string): Doc {
  const value = optionalDoc(body, name);
  if (value === undefined) throw missing(name);
  return value;
}

export function requiredArray(body: Doc, name: string): unknown[] {
  const value = fieldOf(body, name);
  if (value === undefined) throw missing(name);
  if (Array.isArray(value)) return value;
  throw wrongType(name, value, 'array');
}

/** Older clients send 1 and 0. */
export function flag(body: Doc, name: string, otherwise: boolean): boolean {
  const value = fieldOf(body, name);
  if (value === undefined || value === null) return otherwise;
  if (typeof value === 'boolean') return value;
  const number = wholeNumber(value);
  if (number === undefined) throw wrongType(name, value, 'bool');
  return number !== 0;
}

/** A whole number that is not negative. */
export function optionalCount(body: Doc, name: string): number | undefined {
  const value = fieldOf(body, name);
  if (value === undefined || value === null) return undefined;
  const number = wholeNumber(value);
  if (number === undefined) throw wrongType(name, value, 'long');
  if (number >= 0) return number;
  throw new CommandError('BadValue', `BSON field '${name}' value must be >= 0, actual value '${number}'`);
}

/** The documents of a command that come beside the body, or in it; as bytes. */
export function documentBytes({ body, sequences }: Command, name: string): readonly Uint8Array[] {
  const beside = sequences.get(name);
  if (beside) return beside;
  return requiredArray(body, name).map(each => {
    if (!isDoc(each)) throw wrongType(name, each, 'object');
    return encode(each);
  });
}

/** The statements of a write command, decoded. */
export function statementDocuments({ body, sequences }: Command, name: string): Doc[] {
  const beside = sequences.get(name);
  if (!beside) {
    return requiredArray(body, name).map(each => {
      if (!isDoc(each)) throw wrongType(name, each, 'object');
      return each;
    });
  }
  return beside.map(bytes => {
    const document = decode(bytes);
    assertDepth(document);
    return document;
  });
}
