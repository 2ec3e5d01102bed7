import type { Refusal } from '../refusal.ts';
import type { FileProblem, Placed, Refused } from './region-file.ts';

export type ImportProblem =
  | FileProblem
  | { code: 'repeated'; column: string; value: string; first: Placed<unknown>['at'] }
  | { code: 'unknownCode'; column: string; value: string }
  | { code: 'emailTaken'; name: string }
  | { code: 'refused'; refusal: Refusal };

export const IMPORTED = ['subRegions', 'authorities', 'systemsInUse', 'organisations', 'people'] as const;
export type ImportedKind = (typeof IMPORTED)[number];

export interface Tally {
  added: number;
  changed: number;
  same: number;
}

/** What an import did; importing the same file again changes nothing. */
export interface ImportReport {
  counts: Record<ImportedKind, Tally>;
  refused: Refused<ImportProblem>[];
}

/** Counts what became of one record; true when it has to be written. */
export function note(counts: Tally, before: object | undefined, after: object | undefined): boolean {
  const kind = before === undefined ? 'added' : canonical(before) === canonical(after) ? 'same' : 'changed';
  counts[kind] += 1;
  return kind !== 'same';
}

/** The first row of each key; every further one is refused. */
export function withoutRepeated<T>(
  rows: readonly Placed<T>[],
  column: string,
  keyOf: (row: T) => string,
  report: ImportReport,
): Placed<T>[] {
  const first = new Map<string, Placed<T>>();
  for (const placed of rows) {
    const value = keyOf(placed.row);
    const earlier = first.get(value);
    if (earlier) refuse(report, placed, { code: 'repeated', column, value, first: earlier.at });
    else first.set(value, placed);
  }
  return [...first.values()];
}

export const unknownCodes = (
  column: string,
  values: readonly (string | undefined)[],
  known: ReadonlySet<string>,
): ImportProblem[] =>
  values.flatMap(value =>
    value === undefined || known.has(value) ? [] : [{ code: 'unknownCode', column, value }],
  );

export function refuse(
  report: ImportReport,
  { at, row }: Placed<unknown>,
  ...problems: ImportProblem[]
): void {
  const { name = '' } = row as { name?: string };
  report.refused.push(...problems.map(problem => ({ at, what: name, problem })));
}

export const tally = (): Tally => ({ added: 0, changed: 0, same: 0 });

/** The same for two records whose fields are in another order. */
const canonical = (record: object | undefined): string =>
  JSON.stringify(Object.entries(record ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
