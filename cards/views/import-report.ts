import { IMPORTED, type ImportReport } from '../../programme/region/import-report.ts';
import { words } from '../wording/words.ts';

interface Refused<Where, Problem> {
  at: Where;
  what: string;
  problem: Problem;
}

/** What an import did, for the terminal: the counts, then every refused row with its place and how to mend it. */
export function importReportText<Where extends { line: number } | { list: string; entry: number }, Problem>(
  counts: readonly string[],
  refused: readonly Refused<Where, Problem>[],
  say: { place(at: Where): string; problem(found: Problem): string },
): string {
  const inOrder = [...refused].sort((a, b) => lineOf(a.at) - lineOf(b.at));
  const lines = inOrder.map(
    ({ at, what, problem }) => `  ${say.place(at)}${what === '' ? '' : `, ${what}`}: ${say.problem(problem)}`,
  );
  const { refusedHeading, noneRefused } = words.regionImport;
  return [
    ...counts,
    ...(lines.length
      ? [refusedHeading(new Set(refused.map(({ at }) => say.place(at))).size), ...lines]
      : [noneRefused]),
  ].join('\n');
}

/** What the import of a region did. */
export function importReport(
  { counts, refused }: ImportReport,
  { region, file }: { region: string; file: string },
): string {
  const say = words.regionImport;
  const told = [say.done(region, file), ...IMPORTED.map(kind => say.count(kind, counts[kind]))];
  return importReportText(told, refused, say);
}

const lineOf = (at: { line: number } | { list: string; entry: number }): number =>
  'line' in at ? at.line : at.entry;
