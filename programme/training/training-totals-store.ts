import type { PeriodTotals, Span } from './training-totals.ts';

/** The totals of a period, and which edition of them this is. */
export interface KeptTotals {
  totals: PeriodTotals;
  revision: number;
}

/** Keeps the totals of delivered sessions, by day, month and year. */
export interface TrainingTotalsStore {
  of(region: string, period: string): Promise<KeptTotals | undefined>;
  /** Those of a span from one period to another, both included; by period. */
  within(region: string, span: Span, from: string, to: string): Promise<PeriodTotals[]>;
  /** The first day that has totals with all that is in them now. */
  firstDay(region: string): Promise<string | undefined>;
  /** Keeps the totals unless others came between: false where the edition is not `seen` any more, 0 for none. */
  put(totals: PeriodTotals, seen: number): Promise<boolean>;
}
