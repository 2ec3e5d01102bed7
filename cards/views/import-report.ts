import { IMPORTED, type ImportReport } from '../../programme/region/import-report.ts';
import { words } from '../wording/words.ts';

/** What an import did, for the terminal: the counts, then every refused row with its place and how to mend it. */
export function importReport(
  { counts, refused }: ImportReport,
  { region, file }: { region: string; file: string },
): string {
  const say = words.regionImport;
  const inOrder = [...refused].sort((a, b) => lineOf(a.at) - lineOf(b.at));
  const lines = inOrder.map(
    ({ at, what, problem }) => `  ${say.place(at)}${what === '' ? '' : `, ${what}`}: ${say.problem(problem)}`,
  );
  return [
    say.done(region, file),
    ...IMPORTED.map(kind => say.count(kind, counts[kind])),
    ...(lines.length
      ? [say.refusedHeading(new Set(refused.map(({ at }) => say.place(at))).size), ...lines]
      : [say.noneRefused]),
  ].join('\n');
}

const lineOf = (at: ImportReport['refused'][number]['at']): number => ('line' in at ? at.line : at.entry);
