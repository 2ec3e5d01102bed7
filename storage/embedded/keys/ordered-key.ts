import type { Binary, BSONRegExp, Code, ObjectId, Timestamp } from 'bson';
import { CommandError } from '../errors.ts';
import { fieldsOf, plainNumber, RANK, rankOf } from '../values/bson-type.ts';
import { stringOf } from '../values/compare.ts';
import { compareExact, type Exact, exactDouble, fractionBetween } from '../values/exact-number.ts';
import { exact, toNumber } from '../values/numbers.ts';
import { KeyWriter } from './key-writer.ts';

/** Between these a double and 72 bits tell any two decimals apart. */
const SMALLEST_INDEXED = 1e-290;

type Write = (key: KeyWriter, value: unknown) => void;

/** What follows the type; a type that is missing here has one value only. */
const BODIES: Partial<Record<number, Write>> = {
  [RANK.number]: writeNumber,
  [RANK.string]: (key, value) => key.text(stringOf(value)),
  [RANK.object]: writeObject,
  [RANK.array]: (key, value) => {
    for (const element of value as unknown[]) writeValue(key, element);
    key.byte(0);
  },
  [RANK.binary]: (key, value) => {
    const binary = value as Binary;
    key.uint32(binary.length());
    key.byte(binary.sub_type);
    key.raw(binary.value());
  },
  [RANK.objectId]: (key, value) => key.raw((value as ObjectId).id),
  [RANK.boolean]: (key, value) => key.byte(value ? 1 : 0),
  [RANK.date]: (key, value) => key.double((value as Date).getTime()),
  [RANK.timestamp]: (key, value) => key.uint64(BigInt.asUintN(64, (value as Timestamp).toBigInt())),
  [RANK.regex]: (key, value) => {
    key.text((value as BSONRegExp).pattern);
    key.text((value as BSONRegExp).options);
  },
  [RANK.code]: (key, value) => key.text((value as Code).code),
  [RANK.codeWithScope]: (key, value) => {
    key.text((value as Code).code);
    writeObject(key, (value as Code).scope);
  },
};

/** Writes a value so that the bytes of two values compare as `compareValues` compares the values. */
export function writeValue(key: KeyWriter, value: unknown): void {
  const rank = rankOf(value);
  key.byte(rank);
  BODIES[rank]?.(key, value);
}

/** As objects compare: of each field the type, the name and the value, and 0 at the end so that the shorter is first. */
function writeObject(key: KeyWriter, value: unknown): void {
  for (const [name, field] of fieldsOf(value)) {
    const rank = rankOf(field);
    key.byte(rank);
    key.text(name);
    BODIES[rank]?.(key, field);
  }
  key.byte(0);
}

/**
 * The double at or next below, and whether and how far the number lies above it: 1, 1.0 and a decimal 1 give the same
 * bytes, and numbers that a double cannot hold keep their order.
 */
function writeNumber(key: KeyWriter, value: unknown): void {
  const plain = plainNumber(value);
  const number = plain ?? exact(value);
  if (typeof number === 'number') {
    writeDouble(key, number, 0n);
    return;
  }
  const nearest = toNumber(value);
  if (number.coefficient !== 0n && (!Number.isFinite(nearest) || Math.abs(nearest) < SMALLEST_INDEXED)) {
    throw new CommandError('BadValue', 'A decimal outside the range of a double cannot be part of an index');
  }
  const low = compareExact(exactDouble(nearest), number) > 0 ? nextDouble(nearest, -1) : nearest;
  const above = exactDouble(nextDouble(low, 1)) as Exact;
  writeDouble(key, low, fractionBetween(number, exactDouble(low) as Exact, above));
}

function writeDouble(key: KeyWriter, value: number, fraction: bigint): void {
  // NaN is below all other numbers.
  key.byte(Number.isNaN(value) ? 1 : 2);
  if (Number.isNaN(value)) return;
  key.double(value);
  key.byte(fraction === 0n ? 1 : 2);
  if (fraction === 0n) return;
  key.byte(Number(fraction >> 64n));
  key.uint64(BigInt.asUintN(64, fraction));
}

const bits = new DataView(new ArrayBuffer(8));

/** The next larger (1) or smaller (-1) double; `value` is finite. */
function nextDouble(value: number, direction: 1 | -1): number {
  if (value === 0) return direction * Number.MIN_VALUE;
  bits.setFloat64(0, value);
  bits.setBigInt64(0, bits.getBigInt64(0) + BigInt(value > 0 ? direction : -direction));
  return bits.getFloat64(0);
}

/** The key of a document within its collection. */
export function idKey(id: unknown): Buffer {
  const key = new KeyWriter();
  writeValue(key, id);
  return key.copy();
}

/** The same text for equal values and for no others: a key for a map. */
export function mapKey(value: unknown): string {
  const key = new KeyWriter(Number.POSITIVE_INFINITY);
  writeValue(key, value);
  return key.copy().toString('latin1');
}
