import type { CsvProblem } from '../csv-table.ts';
import type { CellProblem } from '../read-row.ts';
import type { Tally } from '../region/import-report.ts';
import type { IndicatorRefusal } from './indicator-refusal.ts';
import type { Frequency, Period } from './period.ts';

export interface Placed<T> {
  at: { line: number };
  row: T;
}

/** What can be wrong with a row by itself. */
export type IndicatorFileProblem =
  | CsvProblem
  | CellProblem
  | { code: 'possiblePersonalData'; column: string };

export type IndicatorImportProblem =
  | IndicatorFileProblem
  | { code: 'repeated'; column: string; value: string; first: { line: number } }
  | { code: 'unknownIndicator'; value: string }
  | { code: 'unknownAuthority'; value: string }
  | { code: 'fixedField'; columns: string[] }
  | { code: 'wrongFrequency'; period: Period; frequency: Frequency }
  | { code: 'regionNotLocal' }
  | { code: 'refused'; problem: IndicatorRefusal };

export interface RefusedRow<P = IndicatorFileProblem> {
  at: { line: number };
  /** The indicator that the row names, or its first cell. */
  what: string;
  problem: P;
}

/** What an import did; importing the same file again changes nothing. */
export interface IndicatorImportReport {
  counts: { outcomes: Tally; indicators: Tally; values: Tally };
  /** Values that wait for link officers now. */
  toApprove: number;
  refused: RefusedRow<IndicatorImportProblem>[];
}

export function refuse(
  report: IndicatorImportReport,
  at: { line: number },
  what: string,
  problem: IndicatorImportProblem,
): void {
  report.refused.push({ at, what, problem });
}
