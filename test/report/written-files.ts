import { parse } from 'csv-parse/sync';
import { type ReportFormat, reportFile } from '../../bot/documents/report/report-files.ts';
import type { Report } from '../../programme/report/report.ts';

/** Whatever somebody typed and a format could take for more than text. */
export const HOSTILE = [
  '=HYPERLINK("https://example.org")',
  '+1',
  '@SUM(A1)',
  '<script>alert(1)</script>',
  '**bold** [free](https://example.org) | x',
  '"quoted", with a comma',
  "it's & more",
  '\u0000\u001b\u202Ecopy',
];

export const contentOf = async (report: Report, format: ReportFormat): Promise<Uint8Array> =>
  (await reportFile(report, format)).content;
export const textOf = async (report: Report, format: ReportFormat): Promise<string> =>
  Buffer.from(await contentOf(report, format)).toString('utf8');
export const csvOf = async (report: Report): Promise<Record<string, string>[]> =>
  parse(await textOf(report, 'csv'), { bom: true, columns: true });
