import type { CurveSheet } from './curve-sheet.ts';
import type { Indicator, IndicatorValue, Outcome, ValueName } from './indicator.ts';
import type { Period } from './period.ts';

/** What may change about an indicator; undefined takes a field away. */
export type IndicatorChange = Partial<
  Pick<Indicator, 'title' | 'polarity' | 'numerator' | 'denominator' | 'source'>
> & { [K in 'outcome' | 'note']?: Indicator[K] | undefined };

/** When a value of an indicator began to count. */
export interface ApprovedValue {
  indicator: string;
  decidedAt: Date;
}

/** Outcomes, indicators and their values, and the sheets that turn the curve. */
export interface IndicatorStore {
  /** By title. */
  outcomes(region: string): Promise<Outcome[]>;
  /** Inserts or replaces, by code. */
  putOutcome(outcome: Outcome): Promise<void>;

  /** By code. */
  indicators(region: string): Promise<Indicator[]>;
  indicator(region: string, code: string): Promise<Indicator | undefined>;
  /** False when there is one of this code. */
  insertIndicator(indicator: Indicator): Promise<boolean>;
  /** False when there is none of this code. */
  changeIndicator(region: string, code: string, change: IndicatorChange): Promise<boolean>;

  /** From a period on; by period and authority. */
  values(region: string, indicator: string, from: Period): Promise<IndicatorValue[]>;
  value(region: string, name: ValueName): Promise<IndicatorValue | undefined>;
  /** Those that wait for approval or were sent back, of one authority when it is named; by indicator and period. */
  undecided(region: string, authority?: string): Promise<IndicatorValue[]>;
  /** Values that were approved after this instant: of which indicator, and when. */
  approvedSince(region: string, since: Date): Promise<ApprovedValue[]>;
  /** Inserts or replaces them, however they stood. */
  putValues(values: readonly IndicatorValue[]): Promise<void>;
  /** Inserts the value where there was none, or replaces it while it is still as `seen`; false otherwise. */
  changeValue(seen: IndicatorValue | undefined, next: IndicatorValue): Promise<boolean>;

  sheet(region: string, vote: string, topic: string): Promise<CurveSheet | undefined>;
  /** The sheets that look at this indicator; newest first. */
  sheetsOn(region: string, indicator: string): Promise<CurveSheet[]>;
  /** Inserts the first, or replaces the one before it; false when somebody else was quicker. */
  saveSheet(sheet: CurveSheet): Promise<boolean>;
}
