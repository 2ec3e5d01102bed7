import { BSONError, deserialize, ObjectId, onDemand, serialize } from 'bson';
import { CommandError } from '../errors.ts';
import { type Doc, isDoc } from './bson-type.ts';
import { equalValues } from './compare.ts';

export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;
/** MongoDB's limit; every recursion in this store relies on it. */
const MAX_DEPTH = 180;

/** Int32, Double and Long stay apart, so that a document is written back as it was read. */
const KEEP_TYPES = { promoteValues: false, promoteLongs: false, bsonRegExp: true } as const;

export function decode(bytes: Uint8Array): Doc {
  try {
    return deserialize(bytes, KEEP_TYPES);
  } catch (error) {
    throw invalid(error);
  }
}

export function encode(document: Doc): Uint8Array {
  try {
    return serialize(document, { ignoreUndefined: false });
  } catch (error) {
    // The encoder has a buffer of 17 MiB and runs over its end.
    if (error instanceof RangeError) throw tooLarge(MAX_DOCUMENT_BYTES + 1);
    throw invalid(error);
  }
}

function invalid(error: unknown): unknown {
  const isBson = BSONError.isBSONError(error) || error instanceof RangeError || error instanceof TypeError;
  return isBson ? new CommandError('InvalidBSON', `Invalid BSON: ${error.message}`) : error;
}

const tooLarge = (size: number): CommandError =>
  new CommandError(
    'BSONObjectTooLarge',
    `BSONObj size: ${size} is invalid. Size must be between 0 and 16793600`,
  );

/** Throws unless a client may send it: deeper than this, a recursion could exhaust the stack. */
export function assertDepth(value: unknown, depth = 0): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth > MAX_DEPTH)
    throw new CommandError('Overflow', `BSONObj exceeds the maximum nesting depth of ${MAX_DEPTH}`);
  if (Array.isArray(value)) {
    for (const element of value) assertDepth(element, depth + 1);
  } else if (isDoc(value)) {
    for (const name of Object.keys(value)) assertDepth(value[name], depth + 1);
  }
}

/**
 * Throws when a field name begins with `$`: such a document is nearly always an operator in the wrong place, and stored
 * it could be taken for one later.
 */
export function assertStorable(document: Doc, at = '', depth = 0): void {
  if (depth > MAX_DEPTH)
    throw new CommandError('Overflow', `BSONObj exceeds the maximum nesting depth of ${MAX_DEPTH}`);
  for (const name of Object.keys(document)) {
    const value = document[name];
    const isField = !Array.isArray(document);
    if (isField && name.startsWith('$')) {
      const message = `The dollar ($) prefixed field '${name}' in '${at}${name}' is not allowed for storage.`;
      throw new CommandError('DollarPrefixedFieldName', message);
    }
    if (isDoc(value) || Array.isArray(value)) assertStorable(value as Doc, `${at}${name}.`, depth + 1);
  }
}

/** Throws unless a document of this many bytes may be stored. */
export function assertSize(bytes: Uint8Array): void {
  if (bytes.length > MAX_DOCUMENT_BYTES) throw tooLarge(bytes.length);
}

/** Throws unless the value may be an `_id`. */
export function assertId(id: unknown): void {
  const isRegex = typeof id === 'object' && id !== null && '_bsontype' in id && id._bsontype === 'BSONRegExp';
  if (Array.isArray(id) || id === undefined || isRegex) {
    const name = Array.isArray(id) ? 'array' : isRegex ? 'regex' : 'undefined';
    throw new CommandError('InvalidIdField', `The '_id' value cannot be of type ${name}`);
  }
}

/** The same document with `_id` in front, where MongoDB keeps it; a missing one is made. */
export function withIdFirst(bytes: Uint8Array, document: Doc): { bytes: Uint8Array; document: Doc } {
  if (!Object.hasOwn(document, '_id')) {
    const whole = { _id: new ObjectId(), ...document };
    const id = encode({ _id: whole._id });
    return { bytes: spliced([id.subarray(4, -1), bytes.subarray(4, -1)]), document: whole };
  }
  // Drivers put it there themselves.
  if (Object.keys(document)[0] === '_id') return { bytes, document };
  const elements = [...onDemand.parseToElements(bytes)];
  const at = elements.findIndex(
    ([, name, length]) => length === 3 && Buffer.from(bytes.subarray(name, name + 3)).toString() === '_id',
  );
  const [, name = 0, , value = 0, length = 0] = elements[at] ?? [];
  if (at <= 0) return { bytes, document };
  const parts = [
    bytes.subarray(name - 1, value + length),
    bytes.subarray(4, name - 1),
    bytes.subarray(value + length, -1),
  ];
  return { bytes: spliced(parts), document };
}

/** As it is stored. JavaScript puts fields that are called like numbers before all others, so also before `_id`. */
export function encodeStored(document: Doc): Uint8Array {
  const bytes = encode(document);
  return Object.keys(document)[0] === '_id' ? bytes : withIdFirst(bytes, document).bytes;
}

/** A document of the encoded elements, without decoding them: field order and types stay to the byte. */
export function spliced(elements: readonly Uint8Array[]): Buffer {
  const size = elements.reduce((sum, { length }) => sum + length, 5);
  const document = Buffer.allocUnsafe(size);
  let at = document.writeInt32LE(size);
  for (const element of elements) {
    document.set(element, at);
    at += element.length;
  }
  document[at] = 0;
  return document;
}

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && Buffer.compare(a, b) === 0;

/** Throws when an update would give the document another `_id`. */
export function assertSameId(before: Doc, after: Doc): void {
  if (equalValues(before._id, after._id)) return;
  const message = "Performing an update on the path '_id' would modify the immutable field '_id'";
  throw new CommandError('ImmutableField', message);
}
