import { words } from '../../../cards/wording/words.ts';
import { figuresCsv, withheldCsv } from '../../../programme/report/figures-csv.ts';
import type { Report } from '../../../programme/report/report.ts';
import { reportJson } from '../../../programme/report/report-json.ts';
import { reportDocx } from './report-docx.ts';
import { reportHtml } from './report-html.ts';
import { reportMarkdown } from './report-markdown.ts';

export interface ReportFile {
  name: string;
  /** Media type. */
  type: string;
  content: Uint8Array;
}

interface Format {
  ending: string;
  type: string;
  write(report: Report): string | Promise<Uint8Array>;
}

const UTF_8 = 'charset=utf-8';

/** Every kind of file that a report can be had as. */
const FORMATS = {
  docx: {
    ending: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: reportDocx,
  },
  html: { ending: 'html', type: `text/html; ${UTF_8}`, write: reportHtml },
  markdown: { ending: 'md', type: `text/markdown; ${UTF_8}`, write: reportMarkdown },
  csv: { ending: 'csv', type: `text/csv; ${UTF_8}`, write: figuresCsv },
  json: { ending: 'json', type: `application/json; ${UTF_8}`, write: reportJson },
} as const satisfies Record<string, Format>;

export type ReportFormat = keyof typeof FORMATS;
export const REPORT_FORMATS = Object.keys(FORMATS) as ReportFormat[];

/** The report in one format; its name says which report it is. */
export async function reportFile(report: Report, format: ReportFormat): Promise<ReportFile> {
  const { ending, type, write } = FORMATS[format];
  const content = await write(report);
  return {
    name: `${baseName(report)}.${ending}`,
    type,
    content: typeof content === 'string' ? Buffer.from(content) : content,
  };
}

/** What the report hides, for those who check it (X9). */
export const withheldFile = (report: Report): ReportFile => ({
  name: `${baseName(report)}-hidden.csv`,
  type: FORMATS.csv.type,
  content: Buffer.from(withheldCsv(report, words.report.card.withheldRule)),
});

const baseName = ({ asAt, audience, version }: Report): string => `update-${asAt}-${audience}-v${version}`;
