import { BSONValue, type DBRef, Double, Int32 } from 'bson';

/** A document as it was decoded: numbers are kept in their BSON classes, so their types survive. */
export type Doc = Record<string, unknown>;

/**
 * The order of BSON types in comparisons, by MongoDB's own numbers plus 10, so that it fits into a byte of a key and
 * the byte's complement never is 0 or 255.
 */
export const RANK = {
  minKey: 9,
  undefined: 10,
  null: 15,
  number: 20,
  string: 25,
  object: 30,
  array: 35,
  binary: 40,
  objectId: 45,
  boolean: 50,
  date: 55,
  timestamp: 57,
  regex: 60,
  code: 70,
  codeWithScope: 75,
  maxKey: 137,
} as const;

type Rank = (typeof RANK)[keyof typeof RANK];

const CLASS_RANKS: Record<string, Rank> = {
  Int32: RANK.number,
  Double: RANK.number,
  Long: RANK.number,
  Decimal128: RANK.number,
  ObjectId: RANK.objectId,
  Binary: RANK.binary,
  Timestamp: RANK.timestamp,
  BSONRegExp: RANK.regex,
  BSONSymbol: RANK.string,
  Code: RANK.code,
  DBRef: RANK.object,
  MinKey: RANK.minKey,
  MaxKey: RANK.maxKey,
};

export function rankOf(value: unknown): Rank {
  switch (typeof value) {
    case 'string':
      return RANK.string;
    case 'boolean':
      return RANK.boolean;
    case 'number':
      return RANK.number;
    case 'undefined':
      return RANK.undefined;
    default:
      return rankOfObject(value as object | null);
  }
}

function rankOfObject(value: object | null): Rank {
  if (value === null) return RANK.null;
  if (value instanceof BSONValue) {
    if (value._bsontype === 'Code' && 'scope' in value && value.scope) return RANK.codeWithScope;
    return CLASS_RANKS[value._bsontype] ?? RANK.object;
  }
  if (Array.isArray(value)) return RANK.array;
  return value instanceof Date ? RANK.date : RANK.object;
}

/** MongoDB's short name of a type, for messages. */
export function typeName(value: unknown): string {
  if (value instanceof BSONValue) {
    const names: Record<string, string> = {
      Int32: 'int',
      Double: 'double',
      Long: 'long',
      Decimal128: 'decimal',
    };
    return names[value._bsontype] ?? value._bsontype.toLowerCase();
  }
  const name = Object.entries(RANK).find(([, rank]) => rank === rankOf(value))?.[0];
  return name === 'boolean' ? 'bool' : (name ?? 'missing');
}

/** True for an embedded document and nothing else (a DBRef is one to MongoDB, but not to a path). */
export function isDoc(value: unknown): value is Doc {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof BSONValue) &&
    !(value instanceof Date)
  );
}

/** The fields of whatever ranks as an object, in their order. */
export function fieldsOf(value: unknown): [string, unknown][] {
  if (value instanceof BSONValue) {
    const { collection, oid, db, fields } = value as DBRef;
    return [
      ['$ref', collection],
      ['$id', oid],
      ...(db ? [['$db', db] as [string, unknown]] : []),
      ...Object.entries(fields),
    ];
  }
  return Object.entries(value as Doc);
}

/** The value of a number that a JavaScript number holds without loss, else undefined. */
export function plainNumber(value: unknown): number | undefined {
  if (value instanceof Int32 || value instanceof Double) return value.value;
  return typeof value === 'number' ? value : undefined;
}
