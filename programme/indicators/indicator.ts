import type { Absent } from '../disclosure/children-counts.ts';
import type { CONFIDENTIAL } from '../disclosure/small-counts.ts';
import type { Frequency, Period } from './period.ts';

/** How things should be for all children of the region; no one agency answers for it alone. */
export interface Outcome {
  region: string;
  /** Unique in its region. */
  code: string;
  title: string;
}

/** Which way is better. `context`: neither by itself, because very low may be as worrying as very high. */
export const POLARITIES = ['low', 'high', 'context'] as const;
export type Polarity = (typeof POLARITIES)[number];

/** A share of the denominator, a rate for 10,000 of it, or how many come on one, such as children on a social worker. */
export const UNITS = ['percent', 'per10000', 'ratio'] as const;
export type Unit = (typeof UNITS)[number];

export const PER: Readonly<Record<Unit, 1 | 100 | 10_000>> = { percent: 100, per10000: 10_000, ratio: 1 };

/** What the numerator counts: small counts of children are hidden (X1), of staff they are not within the region (X3). */
export const COUNTED = ['children', 'staff'] as const;
export type Counted = (typeof COUNTED)[number];

/** Published values arrive treated, from a source that anybody can look up; local ones are treated here (X1). */
export const STATUSES = ['published', 'local'] as const;
export type Status = (typeof STATUSES)[number];

/** What is measured to see how an outcome stands. What its values mean is fixed once; words about it may change. */
export interface Indicator {
  region: string;
  /** Unique in its region; a short name such as `RE12`. */
  code: string;
  title: string;
  /** Code of the outcome that it shows. */
  outcome?: string;
  polarity: Polarity;
  unit: Unit;
  counted: Counted;
  /** What is counted, and out of what, in words. */
  numerator: string;
  denominator: string;
  frequency: Frequency;
  source: string;
  status: Status;
  /** What has to be known to read it, such as what very low may mean. */
  note?: string;
}

/** The fields that give values their meaning: they never change, or the values would. */
export const FIXED_FIELDS = [
  'unit',
  'counted',
  'frequency',
  'status',
] as const satisfies readonly (keyof Indicator)[];

/** Stands for the region in the place of an authority's code, which is never written like this. */
export const WHOLE_REGION = '*';

/**
 * `entered`: waits for the authority's link officer. `returned`: sent back, with a reason. `approved`: counts. What
 * comes from a published source is approved as it comes.
 */
export const VALUE_STATES = ['entered', 'returned', 'approved'] as const;
export type ValueState = (typeof VALUE_STATES)[number];

/** Names one value. `authority` is a code or WHOLE_REGION. */
export interface ValueName {
  indicator: string;
  authority: string;
  period: Period;
}

/** What was counted and out of what, if it was. One decimal at most in a published rate; counts of staff may have more. */
export interface Measured {
  /** `c`: hidden by whoever published it. `z`: the question does not arise. `x`: not known. */
  rate: number | Absent | typeof CONFIDENTIAL;
  numerator?: number;
  denominator?: number;
}

export interface IndicatorValue extends ValueName, Measured {
  region: string;
  state: ValueState;
  /** The person; absent for an import. */
  enteredBy?: string;
  enteredAt: Date;
  decidedBy?: string;
  decidedAt?: Date;
  returnReason?: string;
  /** Counts the changes, from 1 on; a card that is out of date names an older one. */
  revision: number;
}
