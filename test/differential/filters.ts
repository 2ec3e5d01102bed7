import fc, { type Arbitrary } from 'fast-check';
import { Double, Int32 } from 'mongodb';
import { anyPath, anyValue, type Fields, ordinaryValue } from './values.ts';

const size = fc.constantFrom<unknown>(new Int32(0), new Int32(1), new Int32(2), new Double(1));

const one = (operator: string, operand: Arbitrary<unknown>): Arbitrary<Fields> =>
  operand.map(value => ({ [operator]: value }));

function filtersOf(value: Arbitrary<unknown>, { elements }: { elements: boolean }) {
  const values = fc.array(value, { maxLength: 3 });
  return fc.letrec<{ filter: Fields; operators: Fields; element: Fields }>(tie => {
    const inElements = fc.array(one('$elemMatch', tie('element')), { minLength: 1, maxLength: 2 });
    const tests = [
      ...['$eq', '$ne', '$gt', '$gte', '$lt', '$lte'].map(operator => one(operator, value)),
      ...['$in', '$nin', '$all'].map(operator => one(operator, values)),
      one('$exists', fc.boolean()),
      one('$size', size),
      one('$not', tie('operators')),
      ...(elements ? [one('$elemMatch', tie('element')), one('$all', inElements)] : []),
    ];
    const several = fc.array(tie('filter'), { minLength: 1, maxLength: 3 });
    const logical = fc.oneof(...['$and', '$or', '$nor'].map(operator => one(operator, several)));
    const field = fc
      .tuple(anyPath, fc.oneof({ weight: 1, arbitrary: value }, { weight: 3, arbitrary: tie('operators') }))
      .map(([path, test]) => ({ [path]: test }));
    return {
      element: fc.oneof(tie('operators'), tie('filter')),
      operators: fc
        .array(fc.oneof(...tests), { minLength: 1, maxLength: 2 })
        .map(all => Object.assign({}, ...all)),
      filter: fc.oneof(
        { maxDepth: 3, depthSize: 'small' },
        { weight: 11, arbitrary: field },
        { weight: 2, arbitrary: logical },
        { weight: 1, arbitrary: fc.tuple(tie('filter'), tie('filter')).map(([a, b]) => ({ ...a, ...b })) },
      ),
    };
  });
}

const all = filtersOf(anyValue, { elements: true });
export const anyFilter: Arbitrary<Fields> = all.filter;
/** Such as `{ $gt: 1, $size: 2 }`. */
export const anyOperators: Arbitrary<Fields> = all.operators;
/** Without what a server may refuse: FerretDB 1 ends after a pipeline that it has refused half-way. */
export const ordinaryFilter: Arbitrary<Fields> = filtersOf(ordinaryValue, { elements: false }).filter;
