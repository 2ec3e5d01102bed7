import { type CsvProblem, readCsvTable } from '../csv-table.ts';
import type { RawRow, Refused } from './region-file.ts';

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
  refused: Refused<CsvProblem>[];
}

/** Rows of a CSV file with a heading; the kind of rows is known by the heading, in any case and order. */
export function readRegionCsv(text: string): Read {
  const { kind, rows, refused } = readCsvTable(text, KINDS);
  return {
    rows: kind ? rows.map(({ line, cells }) => ({ kind: kind.kind, at: { line }, raw: rawRow(cells) })) : [],
    refused,
  };
}

const rawRow = (cells: readonly [string, string][]): Record<string, unknown> =>
  Object.fromEntries(cells.map(([column, cell]) => [column, cellValue(column, cell)]));

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
