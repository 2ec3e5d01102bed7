import { CsvError, type Info, parse } from 'csv-parse/sync';
import type { FileProblem, RawRow, Refused } from './region-file.ts';

/** The columns of each kind of CSV file; a file is of the first kind that its heading has the telling column of. */
const KINDS = [
  {
    kind: 'people',
    telling: 'staffGroup',
    columns: [
      'name',
      'workEmail',
      'jobTitle',
      'tenantId',
      'objectId',
      'authority',
      'organisation',
      'staffGroup',
      'roles',
    ],
  },
  { kind: 'organisations', telling: 'kind', columns: ['code', 'name', 'kind'] },
  {
    kind: 'authorities',
    telling: 'type',
    columns: [
      'code',
      'name',
      'type',
      'subRegion',
      'onsCode',
      'dfeNumber',
      'validFrom',
      'validTo',
      'predecessors',
      'successors',
      'tenantIds',
      'recordSystem',
      'recordSystemFrom',
    ],
  },
] as const;

const LIST_COLUMNS = ['predecessors', 'successors', 'tenantIds'];

interface Read {
  rows: RawRow[];
  refused: Refused<FileProblem>[];
}

/** Rows of a CSV file with a heading; the kind of rows is known by the heading, in any case and order. */
export function readRegionCsv(text: string): Read {
  const refused: Refused<FileProblem>[] = [];
  const refuse = (line: number, problem: FileProblem, what = ''): void => {
    refused.push({ at: { line }, what, problem });
  };
  const [heading, ...records] = recordsOf(text, refuse);
  const names = heading?.cells ?? [];
  const kind = KINDS.find(({ telling }) => names.some(name => isSame(name, telling)));
  if (!kind) {
    refuse(1, { code: 'unknownList', lists: KINDS.map(({ columns }) => columns.join(',')) });
    return { rows: [], refused };
  }
  const columns = names.map(name => kind.columns.find(column => isSame(name, column)));
  for (const [index, column] of columns.entries())
    if (column === undefined) refuse(1, { code: 'unknownColumn', column: names[index] ?? '' });
  const rows: RawRow[] = [];
  for (const { line, cells } of records) {
    if (cells.length === names.length)
      rows.push({ kind: kind.kind, at: { line }, raw: rawRow(columns, cells) });
    else
      refuse(
        line,
        { code: 'wrongNumberOfCells', cells: cells.length, columns: names.length },
        cells[0] ?? '',
      );
  }
  return { rows, refused };
}

/** Every record with the line on which it begins. What the parser can't read is refused and the rest goes on. */
function recordsOf(text: string, refuse: (line: number, problem: FileProblem) => void) {
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

function rawRow(columns: readonly (string | undefined)[], cells: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    columns.flatMap((column, index) => {
      const cell = cells[index] ?? '';
      return column === undefined || cell === '' ? [] : [[column, cellValue(column, cell)]];
    }),
  );
}

function cellValue(column: string, cell: string): unknown {
  if (LIST_COLUMNS.includes(column)) return parts(cell);
  if (column === 'dfeNumber') return /^\d+$/.test(cell) ? Number(cell) : cell;
  return column === 'roles' ? parts(cell).map(rawRole) : cell;
}

const parts = (cell: string): string[] =>
  cell
    .split(';')
    .map(part => part.trim())
    .filter(part => part !== '');

const ROLE =
  /^(?<role>[A-Za-z ]+?)(?:@(?<authority>\S+))?(?:\s+from\s+(?<validFrom>\S+))?(?:\s+to\s+(?<validTo>\S+))?$/i;

/** `voter`, `linkOfficer@D02`, `chair from 2015-04-01 to 2016-03-31`. What has another form stays and is refused later. */
const rawRole = (part: string): unknown => {
  const groups = ROLE.exec(part)?.groups;
  return groups
    ? Object.fromEntries(Object.entries(groups).filter(([, value]) => value !== undefined))
    : part;
};
