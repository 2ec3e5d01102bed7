import { stringify } from 'csv-stringify/sync';
import { escaped } from '../csv-cell.ts';
import { type Report, sourceText, type Withheld } from './report.ts';

const COLUMNS = [
  'report',
  'figure',
  'of',
  'ofName',
  'answer',
  'value',
  'unit',
  'asAt',
  'source',
  'label',
  'shown',
  'sourceText',
];

/**
 * The figures of a report as CSV, one row each; `docs/report-files.md` says what the columns are. Cells that a
 * spreadsheet would take for a formula are escaped.
 */
export function figuresCsv({ id, figures, sources }: Pick<Report, 'id' | 'figures' | 'sources'>): string {
  const rows = figures.map(({ code, of, answer, value, unit, asAt, source, label, shown }) => [
    id,
    code,
    of?.code ?? '',
    of?.name ?? '',
    answer ?? '',
    // A number below nought is a number, and no formula.
    typeof value === 'number' ? value : escaped(String(value)),
    ...[unit, asAt, source, label, shown, sourceText({ sources }, source)],
  ]);
  const cells = rows.map(row => row.map(cell => (typeof cell === 'number' ? cell : escaped(cell))));
  return stringify([COLUMNS, ...cells], { bom: true, record_delimiter: 'windows' });
}

/** Everything that a report does not show, and why, as CSV, so that the check can be repeated (X9). */
export function withheldCsv(
  { id, withheld }: Pick<Report, 'id' | 'withheld'>,
  inWords: (withheld: Withheld) => string,
): string {
  const rows = withheld.map(one => [
    ...[id, one.code, one.of?.code ?? '', one.of?.name ?? '', one.rule, one.second ? 'yes' : 'no'],
    inWords(one),
  ]);
  const columns = ['report', 'figure', 'of', 'ofName', 'rule', 'second', 'why'];
  const all = [columns, ...rows].map(row => row.map(escaped));
  return stringify(all, { bom: true, record_delimiter: 'windows' });
}
