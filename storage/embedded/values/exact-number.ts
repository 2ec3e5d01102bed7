import { Decimal128 } from 'bson';

/** `coefficient` times ten to the power of `exponent`, without rounding: every finite BSON number is one. */
export interface Exact {
  coefficient: bigint;
  exponent: number;
}

/** NaN and the infinities stay JavaScript numbers. */
export type ExactOrSpecial = Exact | number;

const DECIMAL = /^([+-]?)(\d*)\.?(\d*)(?:E([+-]?\d+))?$/i;

export function exactDecimal(value: Decimal128): ExactOrSpecial {
  const text = value.toString();
  const parts = DECIMAL.exec(text);
  if (parts === null) return text === 'NaN' ? Number.NaN : text.startsWith('-') ? -Infinity : Infinity;
  const [, sign, whole = '', fraction = '', exponent = '0'] = parts;
  const coefficient = BigInt(whole + fraction);
  return {
    coefficient: sign === '-' ? -coefficient : coefficient,
    exponent: Number(exponent) - fraction.length,
  };
}

const parts = new DataView(new ArrayBuffer(8));

/** A finite double is a whole number times a power of two, and a negative power of two is a power of five and of ten. */
export function exactDouble(value: number): ExactOrSpecial {
  if (!Number.isFinite(value)) return value;
  if (Number.isInteger(value)) return { coefficient: BigInt(value), exponent: 0 };
  parts.setFloat64(0, value);
  const bits = parts.getBigUint64(0);
  const biased = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  const mantissa = biased === 0 ? fraction : fraction | 0x10000000000000n;
  const power = Math.max(biased, 1) - 1075;
  const coefficient = mantissa * 5n ** BigInt(-power);
  return { coefficient: bits >> 63n ? -coefficient : coefficient, exponent: power };
}

/** Both coefficients at the smaller of the two exponents. */
function aligned(a: Exact, b: Exact): [bigint, bigint] {
  const shift = a.exponent - b.exponent;
  return shift >= 0
    ? [a.coefficient * 10n ** BigInt(shift), b.coefficient]
    : [a.coefficient, b.coefficient * 10n ** BigInt(-shift)];
}

export function compareExact(a: ExactOrSpecial, b: ExactOrSpecial): number {
  if (typeof a === 'number' || typeof b === 'number') return compareSpecial(a, b);
  const [left, right] = aligned(a, b);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** NaN is below every other number and equal to itself. */
function compareSpecial(a: ExactOrSpecial, b: ExactOrSpecial): number {
  const left = typeof a === 'number' ? a : 0;
  const right = typeof b === 'number' ? b : 0;
  if (Number.isNaN(left) || Number.isNaN(right))
    return Number(Number.isNaN(right)) - Number(Number.isNaN(left));
  return left < right ? -1 : left > right ? 1 : 0;
}

export function sumExact(a: ExactOrSpecial, b: ExactOrSpecial): Decimal128 {
  if (typeof a === 'number' || typeof b === 'number') {
    const sum = (typeof a === 'number' ? a : 0) + (typeof b === 'number' ? b : 0);
    return Decimal128.fromString(Number.isNaN(sum) ? 'NaN' : sum < 0 ? '-Infinity' : 'Infinity');
  }
  const [left, right] = aligned(a, b);
  return Decimal128.fromStringWithRounding(`${left + right}E${Math.min(a.exponent, b.exponent)}`);
}

/** How far `value` lies between `low` and `high`, as a whole number of 2^-72 parts, rounded down. */
export function fractionBetween(value: Exact, low: Exact, high: Exact): bigint {
  const exponent = Math.min(value.exponent, low.exponent, high.exponent);
  const [v, l, h] = [value, low, high].map(
    each => each.coefficient * 10n ** BigInt(each.exponent - exponent),
  ) as [bigint, bigint, bigint];
  return ((v - l) << 72n) / (h - l);
}
