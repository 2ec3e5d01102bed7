import { z } from 'zod';
import { unescaped } from '../csv-cell.ts';
import { readCsvTable } from '../csv-table.ts';
import { findPersonalData } from '../disclosure/personal-data.ts';
import { oneNamed, readRow, shortCode, textUpTo } from '../read-row.ts';
import { COUNTED, type Indicator, POLARITIES, STATUSES, UNITS } from './indicator.ts';
import type { IndicatorFileProblem, Placed, RefusedRow } from './indicator-import-report.ts';
import type { GivenFigure } from './measure.ts';
import { FREQUENCIES, type Frequency, type Period, readPeriod } from './period.ts';

/** The two kinds of files, each known by a column that the other one lacks. */
const KINDS = [
  {
    kind: 'indicators',
    telling: 'polarity',
    columns: [
      'code',
      'title',
      'outcome',
      'polarity',
      'unit',
      'counted',
      'numerator',
      'denominator',
      'frequency',
      'source',
      'status',
      'note',
    ],
  },
  {
    kind: 'values',
    telling: 'period',
    columns: ['indicator', 'authority', 'period', 'value', 'numerator', 'denominator'],
  },
] as const;

/** `outcome` is a code or a title; a new one is made. */
export type IndicatorRow = Omit<Indicator, 'region'>;

export interface ValueRow extends GivenFigure {
  indicator: string;
  /** A code or a name, or REGION_WORD. */
  authority: string;
  period: Period;
  frequency: Frequency;
}

/** Names the region's own figure in a file. */
export const REGION_WORD = 'region';

export interface IndicatorFile {
  indicators: Placed<IndicatorRow>[];
  values: Placed<ValueRow>[];
  refused: RefusedRow[];
}

const code = z
  .string()
  .regex(/^[A-Za-z0-9]{2,10}$/)
  .transform(text => text.toUpperCase());

const indicator = z.object({
  code,
  title: textUpTo(120),
  outcome: textUpTo(120).optional(),
  polarity: oneNamed(POLARITIES),
  unit: z.string().transform((text, context) => {
    const unit = UNITS.find(one => one.toLowerCase() === text.toLowerCase());
    if (unit === undefined) context.addIssue({ code: 'custom' });
    return unit ?? z.NEVER;
  }),
  counted: oneNamed(COUNTED),
  numerator: textUpTo(120),
  denominator: textUpTo(120),
  frequency: oneNamed(FREQUENCIES),
  source: textUpTo(200),
  status: oneNamed(STATUSES),
  note: textUpTo(300).optional(),
});

/** `12`, `12.5`, `1,200`; nothing else, however a spreadsheet may show it. */
const NUMBER = /^(?:\d{1,9}|\d{1,3}(?:,\d{3}){1,2})(?:\.\d{1,4})?$/;
const number = z
  .string()
  .regex(NUMBER)
  .transform(text => Number(text.replaceAll(',', '')));

/** What a return writes where there is no figure. `:` is what some publish in the place of `x`. */
const SIGNS = { c: 'c', z: 'z', x: 'x', ':': 'x' } as const;
const isSign = (text: string): text is keyof typeof SIGNS => Object.hasOwn(SIGNS, text);
const rate = z
  .string()
  .transform(text => text.toLowerCase())
  .pipe(
    z.union([
      z
        .string()
        .refine(isSign)
        .transform(text => SIGNS[text]),
      number,
    ]),
  );

const period = z.string().transform((text, context) => {
  const read = readPeriod(text);
  if (read === undefined) context.addIssue({ code: 'custom' });
  return read ?? z.NEVER;
});

const value = z.object({
  indicator: code,
  authority: z.union([shortCode, textUpTo(200)]),
  period,
  value: rate.optional(),
  numerator: number.optional(),
  denominator: number.optional(),
});

/** Reads the text of a CSV file of indicators, or of their values. A byte order mark and any line ends are fine. */
export function readIndicatorFile(text: string): IndicatorFile {
  const { kind, rows, refused } = readCsvTable(text.replace(/^\uFEFF/, ''), KINDS);
  const file: IndicatorFile = { indicators: [], values: [], refused: [...refused] };
  for (const { line, cells } of rows) {
    const raw = Object.fromEntries(cells.map(([column, cell]) => [column, unescaped(cell)]));
    const what = raw.code ?? raw.indicator ?? '';
    const refuse = (problems: readonly IndicatorFileProblem[]): void => {
      for (const problem of problems) file.refused.push({ at: { line }, what, problem });
    };
    if (kind?.kind === 'indicators') {
      const read = readRow(indicator, raw);
      const personal = cells.filter(([, cell]) => findPersonalData(cell) !== undefined);
      if (!read.ok) refuse(read.problems);
      else if (personal.length > 0)
        refuse(personal.map(([column]) => ({ code: 'possiblePersonalData', column })));
      else file.indicators.push({ at: { line }, row: read.row });
    } else {
      const read = readRow(value, raw);
      if (read.ok) file.values.push({ at: { line }, row: valueRow(read.row) });
      else refuse(read.problems);
    }
  }
  return file;
}

/** What a row of values says, once its cells are read. */
interface ReadValue extends Pick<GivenFigure, 'numerator' | 'denominator'> {
  indicator: string;
  authority: string;
  period: { period: Period; frequency: Frequency };
  value?: NonNullable<GivenFigure['rate']>;
}

const valueRow = ({ period: read, value: given, ...rest }: ReadValue): ValueRow => ({
  ...rest,
  ...read,
  ...(given !== undefined && { rate: given }),
});
