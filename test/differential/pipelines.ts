import fc, { type Arbitrary } from 'fast-check';
import { Int32 } from 'mongodb';
import { ordinaryFilter } from './filters.ts';
import { anySort } from './reads.ts';
import { anyName, anyPath, type Fields } from './values.ts';

/** In an expression a number never names a position, and this store refuses it. */
const field = anyPath.filter(path => !/\d/.test(path)).map(path => `$${path}`);
const few = fc.constantFrom(new Int32(1), new Int32(2));
const atMostOne = <T>(stage: Arbitrary<T>): Arbitrary<T[]> => fc.array(stage, { maxLength: 1 });

const match = ordinaryFilter.map($match => ({ $match }));
const ordered = fc
  .tuple(
    anySort.map($sort => ({ $sort })),
    atMostOne(few.map($skip => ({ $skip }))),
    atMostOne(few.map($limit => ({ $limit }))),
  )
  .map(stages => stages.flat());
const unwind = field.map($unwind => ({ $unwind }));
const project = fc
  .tuple(fc.uniqueArray(anyName, { minLength: 1, maxLength: 2 }), fc.boolean())
  .map(([names, keep]) => ({ $project: Object.fromEntries(names.map(name => [name, keep])) }));
const group = fc
  .tuple(
    fc.oneof(
      field,
      fc.constant(null),
      field.map(of => ({ of })),
    ),
    fc.oneof(
      fc.constant({ n: { $count: {} } }),
      fc.constant({ n: { $sum: new Int32(1) } }),
      field.map($sum => ({ sum: { $sum } })),
    ),
  )
  .map(([_id, totals]) => ({ $group: { _id, ...totals } }));
const count = fc.constant({ $count: 'n' });

/** What has an order or a limit comes before anything that makes several of one document. */
export const anyAggregate: Arbitrary<Fields> = fc
  .tuple(
    atMostOne(match),
    fc.oneof(fc.constant([]), ordered),
    fc.array(fc.oneof(match, unwind, project), { maxLength: 2 }),
    atMostOne(fc.oneof({ weight: 4, arbitrary: group }, { weight: 1, arbitrary: count })),
  )
  .map(stages => ({ pipeline: stages.flat(), cursor: {} }));
