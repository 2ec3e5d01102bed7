import type { Path } from '../values/paths.ts';

/** What one value has to fulfil. */
export type Test =
  | { kind: 'equal'; value: unknown }
  /** `texts` are the strings among the values, since thousands of ids may be asked for at once; `others` the rest. */
  | { kind: 'in'; values: readonly unknown[]; texts: ReadonlySet<string>; others: readonly unknown[] }
  | { kind: 'compare'; operator: '$gt' | '$gte' | '$lt' | '$lte'; value: unknown }
  | { kind: 'exists' }
  | { kind: 'size'; size: number }
  /** An embedded document in the array fulfils the condition. */
  | { kind: 'elemMatchDocument'; condition: Condition }
  /** A value in the array fulfils all tests. */
  | { kind: 'elemMatchValue'; element: Condition };

/** A filter, understood: what the operators come down to. `$ne`, `$nin`, `$not` and `$exists: false` are `none`. */
export type Condition =
  | { kind: 'all'; of: readonly Condition[] }
  | { kind: 'any'; of: readonly Condition[] }
  | { kind: 'none'; of: readonly Condition[] }
  | { kind: 'field'; path: Path; test: Test };
