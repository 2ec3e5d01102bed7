import { Decimal128, Double, Int32, Long } from 'bson';
import { plainNumber } from './bson-type.ts';
import { compareExact, type ExactOrSpecial, exactDecimal, exactDouble, sumExact } from './exact-number.ts';

const INT32_MIN = -(2n ** 31n);
const INT32_MAX = 2n ** 31n - 1n;
const INT64_MIN = -(2n ** 63n);
const INT64_MAX = 2n ** 63n - 1n;

/** The exact value of any BSON number. */
export function exact(value: unknown): ExactOrSpecial {
  if (value instanceof Decimal128) return exactDecimal(value);
  if (value instanceof Long) return { coefficient: value.toBigInt(), exponent: 0 };
  return exactDouble(plainNumber(value) ?? Number.NaN);
}

export function compareNumbers(a: unknown, b: unknown): number {
  const left = plainNumber(a);
  const right = plainNumber(b);
  if (left !== undefined && right !== undefined) {
    if (left < right) return -1;
    if (left > right) return 1;
    if (left === right) return 0;
  }
  if (a instanceof Long && b instanceof Long) return a.compare(b);
  return compareExact(exact(a), exact(b));
}

/** The value as a JavaScript number; what one cannot hold is rounded. */
export function toNumber(value: unknown): number {
  if (value instanceof Long) return value.toNumber();
  if (value instanceof Decimal128) return Number(value.toString());
  return plainNumber(value) ?? Number.NaN;
}

export const isNaNumber = (value: unknown): boolean =>
  value instanceof Decimal128 ? value.toString() === 'NaN' : Number.isNaN(plainNumber(value) ?? 0);

/** The value as a whole number when it is one that JavaScript counts exactly, else undefined. */
export function wholeNumber(value: unknown): number | undefined {
  const isNumber =
    typeof value === 'number' || value instanceof Int32 || value instanceof Double || value instanceof Long;
  const number = isNumber ? toNumber(value) : Number.NaN;
  return Number.isSafeInteger(number) ? number : undefined;
}

const whole = (value: Int32 | Long): bigint =>
  value instanceof Long ? value.toBigInt() : BigInt(value.value);

/** The sum in the widest of the two types, as MongoDB widens; undefined when 64 bits do not hold it. */
export function addNumbers(a: unknown, b: unknown): unknown {
  if (a instanceof Decimal128 || b instanceof Decimal128) return sumExact(forDecimal(a), forDecimal(b));
  if (!isWhole(a) || !isWhole(b)) return new Double(toNumber(a) + toNumber(b));
  const sum = whole(a) + whole(b);
  if (sum < INT64_MIN || sum > INT64_MAX) return undefined;
  const bothShort = a instanceof Int32 && b instanceof Int32;
  return bothShort && sum >= INT32_MIN && sum <= INT32_MAX ? new Int32(Number(sum)) : Long.fromBigInt(sum);
}

const isWhole = (value: unknown): value is Int32 | Long => value instanceof Int32 || value instanceof Long;

/** A double that meets a decimal counts with 15 digits: 0.1 is meant, not 0.1000000000000000055. */
function forDecimal(value: unknown): ExactOrSpecial {
  if (!(value instanceof Double) || !Number.isFinite(value.value)) return exact(value);
  return exactDecimal(Decimal128.fromString(value.value.toPrecision(15)));
}
