import assert from 'node:assert/strict';
import {
  Binary,
  BSONRegExp,
  Decimal128,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'bson';
import fc from 'fast-check';
import { writeField } from '../../storage/embedded/keys/index-keys.ts';
import { KeyWriter } from '../../storage/embedded/keys/key-writer.ts';
import { compareValues } from '../../storage/embedded/values/compare.ts';

const special = [
  ...[
    0,
    -0,
    1,
    -1,
    0.1,
    2 ** 53,
    2 ** 53 + 2,
    1e300,
    -1e-289,
    Number.MIN_VALUE,
    Infinity,
    -Infinity,
    Number.NaN,
  ],
];
const decimals = [
  '0',
  '-0E+3',
  '1',
  '1.0',
  '0.1',
  '1E+2',
  '9007199254740993',
  'NaN',
  'Infinity',
  '-Infinity',
  '-1.5',
];

const number = fc.oneof(
  fc.integer().map(value => new Int32(value)),
  fc.integer({ min: -3, max: 3 }).map(value => new Int32(value)),
  fc.double().map(value => new Double(value)),
  fc.constantFrom(...special).map(value => new Double(value)),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(value => Long.fromBigInt(value)),
  fc.constantFrom(2n ** 53n, 2n ** 53n + 1n, 2n ** 53n - 1n).map(value => Long.fromBigInt(value)),
  fc.constantFrom(...decimals).map(text => Decimal128.fromString(text)),
  fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }).map(value => Decimal128.fromString(`${value}E-12`)),
);

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '',
    '\0',
    '\u0001',
    'a',
    'a\0',
    'a\0b',
    'a\u0001',
    'a\u0002',
    'a\u00ff',
    '\ud83d\ude00',
    '\uffee',
  ),
);

const { value } = fc.letrec(tie => ({
  value: fc.oneof(
    { depthSize: 'small' },
    number,
    text,
    fc.boolean(),
    fc.constantFrom(null, new MinKey(), new MaxKey()),
    fc.date({ noInvalidDate: true }),
    fc.uint8Array({ maxLength: 6 }).map(bytes => new Binary(bytes, bytes.length % 3)),
    fc.uint8Array({ minLength: 12, maxLength: 12 }).map(bytes => new ObjectId(bytes)),
    fc.integer({ min: 0 }).map(i => new Timestamp({ t: i, i: 1 })),
    fc.constantFrom('a', 'b').map(pattern => new BSONRegExp(pattern, 'i')),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'ab'), tie('value'), { maxKeys: 3 }),
  ),
}));

function keyOf(each: unknown, descending: boolean): Buffer {
  const key = new KeyWriter(Number.POSITIVE_INFINITY);
  writeField(key, each, descending);
  return key.copy();
}

const begins = (key: Buffer, other: Buffer): boolean => key.subarray(0, other.length).equals(other);

describe('The ordered keys of the embedded store', () => {
  it('compare by their bytes as MongoDB compares the values', () => {
    fc.assert(
      fc.property(value, value, fc.boolean(), (a, b, descending) => {
        const order = Math.sign(compareValues(a, b));
        const [left, right] = [keyOf(a, descending), keyOf(b, descending)];
        const bytes = Buffer.compare(left, right);
        // Otherwise what follows in a longer key would change the order, and a range would take in more than its value.
        if (order !== 0) assert.ok(!begins(left, right) && !begins(right, left));
        assert.equal(bytes + 0, (descending ? -order : order) + 0);
      }),
      { numRuns: 5_000 },
    );
  });

  it('keep numbers apart that a double cannot', () => {
    const ascending = [
      Decimal128.fromString('-9007199254740993'),
      Long.fromString('-9007199254740992'),
      Decimal128.fromString('0.1'),
      new Double(0.1),
      Decimal128.fromString('0.1000000000000000055511151231257828'),
      Decimal128.fromString('0.10000000000000001'),
      ...[0, 1, 2, 3, 4, 5].map(i => Long.fromBigInt(2n ** 53n + BigInt(i))),
      Decimal128.fromString('9007199254740997.5'),
      Long.MAX_VALUE,
      Decimal128.fromString('9223372036854775807.5'),
    ];
    for (let i = 1; i < ascending.length; i++) {
      assert.ok(compareValues(ascending[i - 1], ascending[i]) < 0, `value ${i}`);
      assert.ok(Buffer.compare(keyOf(ascending[i - 1], false), keyOf(ascending[i], false)) < 0, `key ${i}`);
    }
  });

  it('give an order in which no three values contradict each other', () => {
    fc.assert(
      fc.property(value, value, value, (a, b, c) => {
        const [low, middle, high] = [a, b, c].sort(compareValues);
        assert.ok(
          compareValues(low, middle) <= 0 &&
            compareValues(middle, high) <= 0 &&
            compareValues(low, high) <= 0,
        );
      }),
      { numRuns: 3_000 },
    );
  });

  it('refuse what is too long for the disk instead of cutting it', () => {
    const key = new KeyWriter();
    assert.throws(() => writeField(key, 'x'.repeat(3_000), false), { codeName: 'KeyTooLong' });
  });
});
