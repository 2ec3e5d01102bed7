import fc, { type Arbitrary } from 'fast-check';
import { Int32 } from 'mongodb';
import { anyFilter, anyOperators } from './filters.ts';
import { anySort } from './reads.ts';
import { anyFields, anyNumber, anyPath, anyValue, type Fields } from './values.ts';

const each = fc.array(anyValue, { maxLength: 3 }).map($each => ({ $each }));
const OPERANDS: Record<string, Arbitrary<unknown>> = {
  $set: anyValue,
  $setOnInsert: anyValue,
  $unset: fc.constant(''),
  $inc: fc.oneof({ weight: 9, arbitrary: anyNumber }, { weight: 1, arbitrary: anyValue }),
  $min: anyValue,
  $max: anyValue,
  $push: fc.oneof(anyValue, each),
  $addToSet: fc.oneof(anyValue, each),
  $pull: fc.oneof(
    { weight: 3, arbitrary: anyValue },
    { weight: 1, arbitrary: anyOperators },
    { weight: 1, arbitrary: anyFilter.filter(filter => !Object.keys(filter)[0]?.startsWith('$')) },
  ),
};

const change: Arbitrary<[string, string, unknown]> = fc.oneof(
  ...Object.entries(OPERANDS).map(([operator, operand]) => fc.tuple(fc.constant(operator), anyPath, operand)),
);

const modification: Arbitrary<Fields> = fc.array(change, { minLength: 1, maxLength: 3 }).map(changes => {
  const update: Record<string, Fields> = {};
  for (const [operator, path, operand] of changes)
    update[operator] = { ...update[operator], [path]: operand };
  return update;
});

const oneOf = fc.nat({ max: 6 }).map(n => ({ _id: new Int32(n) }));
/** Mostly of documents that are there. */
const which: Arbitrary<Fields> = fc.oneof(
  { weight: 3, arbitrary: oneOf },
  { weight: 1, arbitrary: fc.constant({}) },
  { weight: 4, arbitrary: anyFilter },
);
const rarely = fc.oneof(
  { weight: 3, arbitrary: fc.constant(false) },
  { weight: 1, arbitrary: fc.constant(true) },
);

const statement: Arbitrary<Fields> = fc.oneof(
  { weight: 9, arbitrary: fc.record({ q: which, u: modification, multi: fc.boolean(), upsert: rarely }) },
  { weight: 1, arbitrary: fc.record({ q: which, u: anyFields, upsert: rarely }) },
);

export const anyUpdate: Arbitrary<Fields> = statement.map(each => ({ updates: [each] }));

export const anyDelete: Arbitrary<Fields> = fc
  .record({ q: which, limit: fc.constantFrom(new Int32(0), new Int32(1)) })
  .map(each => ({ deletes: [each] }));

export const anyFindAndModify: Arbitrary<Fields> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record(
      {
        query: which,
        sort: anySort,
        update: modification,
        new: fc.boolean(),
        upsert: rarely,
      },
      { requiredKeys: ['query', 'sort', 'update'] },
    ),
  },
  { weight: 1, arbitrary: fc.record({ query: which, sort: anySort, remove: fc.constant(true) }) },
);
