import type { CsvProblem } from '../csv-table.ts';
import { readRegionCsv } from './region-csv.ts';
import {
  type AuthorityRow,
  type OrganisationRow,
  type PersonRow,
  type ReadRow,
  type RowProblem,
  readAuthority,
  readOrganisation,
  readPerson,
  type Where,
} from './region-rows.ts';

export interface Placed<T> {
  at: Where;
  row: T;
}

export type FileProblem = RowProblem | CsvProblem;

export interface Refused<P> {
  at: Where;
  /** What tells the row apart for a person: its name, or else its code. Empty when it has neither. */
  what: string;
  problem: P;
}

/** What a file holds: rows that can be read, and those that can't, each with its place. Nothing is dropped in silence. */
export interface RegionFile {
  region: { code?: string; name?: string };
  subRegions: string[];
  authorities: Placed<AuthorityRow>[];
  organisations: Placed<OrganisationRow>[];
  people: Placed<PersonRow>[];
  refused: Refused<FileProblem>[];
}

type Raw = Record<string, unknown>;

/** A row as it stands in the file, before it is read. */
export interface RawRow {
  kind: 'authorities' | 'organisations' | 'people';
  at: Where;
  raw: Raw;
}

/** Reads a region from the text of a JSON or CSV file. A byte order mark and any line ends are fine. */
export function readRegionFile(text: string, format: 'json' | 'csv'): RegionFile {
  const plain = text.replace(/^\uFEFF/, '');
  return format === 'json' ? readJson(plain) : readCsv(plain);
}

function readCsv(text: string): RegionFile {
  const { rows, refused } = readRegionCsv(text);
  const file = emptyFile();
  file.refused.push(...refused);
  for (const row of rows) take(file, row);
  return file;
}

function readJson(text: string): RegionFile {
  const file = emptyFile();
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    file.refused.push({ at: { line: 1 }, what: '', problem: { code: 'unreadable', why } });
    return file;
  }
  const root = isObject(content) ? content : {};
  const region = isObject(root.region) ? root.region : {};
  for (const key of ['code', 'name'] as const) {
    const value = region[key];
    if (typeof value === 'string' && value.trim() !== '') file.region[key] = value.trim();
  }
  file.subRegions = Array.isArray(region.subRegions)
    ? region.subRegions.filter(name => typeof name === 'string' && name.trim() !== '')
    : [];
  for (const [list, kind] of LISTS) takeList(file, list, kind, root[list]);
  if (!LISTS.some(([list]) => Array.isArray(root[list]))) {
    const lists = LISTS.map(([list]) => list);
    file.refused.push({ at: { line: 1 }, what: '', problem: { code: 'unknownList', lists } });
  }
  return file;
}

/** The lists of a JSON file. `demoAuthorities` are the fictional ones of the demonstration. */
const LISTS = [
  ['authorities', 'authorities'],
  ['demoAuthorities', 'authorities'],
  ['organisations', 'organisations'],
  ['people', 'people'],
] as const;

function takeList(file: RegionFile, list: string, kind: RawRow['kind'], entries: unknown): void {
  if (!Array.isArray(entries)) return;
  for (const [index, raw] of entries.entries()) {
    const at = { list, entry: index + 1 };
    if (isObject(raw)) take(file, { kind, at, raw });
    else file.refused.push({ at, what: '', problem: { code: 'notARow' } });
  }
}

function take(file: RegionFile, { kind, at, raw }: RawRow): void {
  const keep = <T>(read: ReadRow<T>, rows: Placed<T>[]): void => {
    if (read.ok) rows.push({ at, row: read.row });
    else for (const problem of read.problems) file.refused.push({ at, what: whatIs(raw), problem });
  };
  if (kind === 'authorities') keep(readAuthority(raw), file.authorities);
  else if (kind === 'organisations') keep(readOrganisation(raw), file.organisations);
  else keep(readPerson(raw), file.people);
}

const whatIs = ({ name, code, onsCode, workEmail }: Raw): string =>
  String([name, code, onsCode, workEmail].find(value => typeof value === 'string' && value.trim()) ?? '');

const isObject = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const emptyFile = (): RegionFile => ({
  region: {},
  subRegions: [],
  authorities: [],
  organisations: [],
  people: [],
  refused: [],
});
