import { deserialize, onDemand } from 'bson';

/** Numbers keep their types. */
const KEEP_TYPES = { promoteValues: false, promoteLongs: false, bsonRegExp: true } as const;
const DOCUMENT = 3;
const ARRAY = 4;

/**
 * A document that is encoded again to the same bytes. As an object it is not: JavaScript puts the fields of an object
 * whose names are numbers first.
 */
export function inOrder(bytes: Uint8Array): Map<string, unknown> {
  const fields = new Map<string, unknown>();
  for (const [type, nameAt, nameLength, at, length] of onDemand.parseToElements(bytes)) {
    const name = Buffer.from(bytes.subarray(nameAt, nameAt + nameLength)).toString();
    const value = bytes.subarray(at, at + length);
    if (type === DOCUMENT) fields.set(name, inOrder(value));
    else if (type === ARRAY) fields.set(name, [...inOrder(value).values()]);
    else fields.set(name, decoded(bytes.subarray(nameAt - 1, at + length)));
  }
  return fields;
}

/** The `_id` of a document, without decoding the rest of it. */
export function idOf(bytes: Uint8Array): unknown {
  for (const [, nameAt, nameLength, at, length] of onDemand.parseToElements(bytes)) {
    const name = Buffer.from(bytes.subarray(nameAt, nameAt + nameLength)).toString();
    if (name === '_id') return decoded(bytes.subarray(nameAt - 1, at + length));
  }
  return undefined;
}

/** The value of one element, decoded as the only field of a document. */
function decoded(element: Uint8Array): unknown {
  const document = Buffer.alloc(element.length + 5);
  document.writeInt32LE(document.length);
  document.set(element, 4);
  const [value] = Object.values(deserialize(document, KEEP_TYPES));
  return value;
}
