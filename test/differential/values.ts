import fc, { type Arbitrary } from 'fast-check';
import { Double, Int32, Long, ObjectId } from 'mongodb';

export type Fields = Record<string, unknown>;

export const IDS = ['5f0000000000000000000001', '5f0000000000000000000002'].map(hex => new ObjectId(hex));
const DATES = [new Date(-1), new Date('2015-11-27T13:30:00Z'), new Date('2015-11-27T13:30:00.001Z')];

/** Few of each type, so that two of them are often equal, next to each other, or equal but for their type. */
const number = fc.oneof(
  fc.constantFrom(-1, 0, 1, 2, 5, 2_147_483_647).map(value => new Int32(value)),
  fc
    .constantFrom('0', '1', '2', '2147483648', '9007199254740993', '9223372036854775807')
    .map(Long.fromString),
  fc.constantFrom(-1, 0, 1, 1.5, 2, 9007199254740992).map(value => new Double(value)),
);
const special = fc.constantFrom(Number.NaN, -0, Infinity, -Infinity).map(value => new Double(value));
const text = fc.constantFrom('', 'a', 'b', 'ab', 'B', 'é', '1', '\u{1F5F3}', '\uFFFD');
const plain = fc.oneof(
  { weight: 6, arbitrary: number },
  { weight: 3, arbitrary: text },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constantFrom(...DATES) },
  { weight: 1, arbitrary: fc.constantFrom(...IDS) },
);

const NAMES = ['a', 'b', 'c'];
export const anyName: Arbitrary<string> = fc.constantFrom(...NAMES);

/** Fields in any order, each once. */
const fieldsOf = (value: Arbitrary<unknown>): Arbitrary<Fields> =>
  fc
    .uniqueArray(
      fc.tuple(
        fc.oneof({ weight: 9, arbitrary: anyName }, { weight: 1, arbitrary: fc.constantFrom('0', '1') }),
        value,
      ),
      {
        selector: ([field]) => field,
        maxLength: 3,
      },
    )
    .map(entries => Object.fromEntries(entries));

/** Arrays of arrays and the special numbers are apart: not every server keeps them. */
const { value, ordinary } = fc.letrec<{ value: unknown; ordinary: unknown; element: unknown }>(tie => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 5, arbitrary: plain },
    { weight: 1, arbitrary: special },
    { weight: 2, arbitrary: fieldsOf(tie('value')) },
    { weight: 3, arbitrary: fc.array(tie('value'), { maxLength: 3 }) },
  ),
  ordinary: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 6, arbitrary: plain },
    { weight: 2, arbitrary: fieldsOf(tie('ordinary')) },
    { weight: 3, arbitrary: fc.array(tie('element'), { maxLength: 3 }) },
  ),
  element: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 3, arbitrary: plain },
    { weight: 2, arbitrary: fieldsOf(tie('ordinary')) },
  ),
}));

const mostlyOrdinary = <T>(usual: Arbitrary<T>, special: Arbitrary<T>): Arbitrary<T> =>
  fc.oneof({ weight: 49, arbitrary: usual }, { weight: 1, arbitrary: special });

export const ordinaryValue: Arbitrary<unknown> = ordinary;
export const anyValue: Arbitrary<unknown> = mostlyOrdinary(ordinary, value);
export const anyNumber: Arbitrary<unknown> = mostlyOrdinary<unknown>(number, special);

/** Without an `_id`. */
export const anyFields: Arbitrary<Fields> = mostlyOrdinary(fieldsOf(ordinary), fieldsOf(value));

export const anyDocuments: Arbitrary<Fields[]> = fc
  .array(anyFields, { minLength: 1, maxLength: 6 })
  .map(all => all.map((fields, n) => ({ _id: new Int32(n), ...fields })));

/** Into documents and arrays, by name and by position. */
export const anyPath: Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: anyName },
  {
    weight: 4,
    arbitrary: fc
      .array(fc.constantFrom(...NAMES, '0', '1'), { minLength: 1, maxLength: 2 })
      .chain(rest => anyName.map(first => [first, ...rest].join('.'))),
  },
);
