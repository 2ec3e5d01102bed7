import { CsvError, type Info, parse } from 'csv-parse/sync';

/** What is wrong with a file of CSV, or one of its lines, before anybody looks at what the cells say. */
export type CsvProblem =
  | { code: 'unreadable'; why: string }
  | { code: 'unknownColumn'; column: string }
  | { code: 'unknownList'; lists: string[] }
  | { code: 'wrongNumberOfCells'; cells: number; columns: number };

export interface CsvRefusal {
  at: { line: number };
  /** The first cell, where the line has one. */
  what: string;
  problem: CsvProblem;
}

/** A kind of file: it is known by its telling column. */
export interface CsvKind {
  kind: string;
  telling: string;
  columns: readonly string[];
}

export interface CsvTable<K extends CsvKind> {
  /** Undefined where the heading tells no kind. */
  kind: K | undefined;
  /** Cells that are not empty, by column. */
  rows: { line: number; cells: [string, string][] }[];
  refused: CsvRefusal[];
}

/**
 * Rows of a CSV file with a heading; the first of the kinds whose telling column is in the heading is the kind of the
 * rows. Columns may come in any case and order. What can't be read is refused with its line, and the rest goes on.
 */
export function readCsvTable<K extends CsvKind>(text: string, kinds: readonly K[]): CsvTable<K> {
  const refused: CsvRefusal[] = [];
  const refuse = (line: number, problem: CsvProblem, what = ''): void => {
    refused.push({ at: { line }, what, problem });
  };
  const [heading, ...records] = recordsOf(text, refuse);
  const names = heading?.cells ?? [];
  const kind = kinds.find(({ telling }) => names.some(name => isSame(name, telling)));
  if (!kind) {
    refuse(1, { code: 'unknownList', lists: kinds.map(({ columns }) => columns.join(',')) });
    return { kind, rows: [], refused };
  }
  const columns = names.map(name => kind.columns.find(column => isSame(name, column)));
  for (const [index, column] of columns.entries())
    if (column === undefined) refuse(1, { code: 'unknownColumn', column: names[index] ?? '' });
  const rows: CsvTable<K>['rows'] = [];
  for (const { line, cells } of records) {
    if (cells.length === names.length) rows.push({ line, cells: named(columns, cells) });
    else
      refuse(
        line,
        { code: 'wrongNumberOfCells', cells: cells.length, columns: names.length },
        cells[0] ?? '',
      );
  }
  return { kind, rows, refused };
}

/** Every record with the line on which it begins. What the parser can't read is refused and the rest goes on. */
function recordsOf(text: string, refuse: (line: number, problem: CsvProblem) => void) {
  const unreadable = (error: CsvError): void =>
    refuse(Number(error.lines ?? 1), { code: 'unreadable', why: error.message });
  try {
    // With `info` each record comes with its place; the parser's types don't say so.
    const records = parse(text, {
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      on_skip: error => {
        if (error) unreadable(error);
        return undefined;
      },
    }) as unknown as { info: Info; record: string[] }[];
    return records
      .map(({ info, record }) => ({
        line: firstLine(info.lines, record),
        cells: record.map(cell => cell.trim()),
      }))
      .filter(({ cells }) => cells.some(cell => cell !== ''));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    unreadable(error);
    return [];
  }
}

/** The parser counts to the end of a record, and a quoted cell may have several lines. */
const firstLine = (lastLine: number, record: readonly string[]): number =>
  lastLine - record.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);

const isSame = (one: string, other: string): boolean =>
  one.replace(/[\s_-]/g, '').toLowerCase() === other.toLowerCase();

const named = (columns: readonly (string | undefined)[], cells: readonly string[]): [string, string][] =>
  columns.flatMap((column, index) => {
    const cell = cells[index] ?? '';
    return column === undefined || cell === '' ? [] : [[column, cell] satisfies [string, string]];
  });
