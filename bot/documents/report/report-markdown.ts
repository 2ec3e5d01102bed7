import { plainText } from '../../../cards/kit/plain-text.ts';
import type { Report, ReportBlock } from '../../../programme/report/report.ts';
import { reportOutline } from './report-outline.ts';

const row = (cells: readonly string[]): string => `| ${cells.map(plainText).join(' | ')} |`;

const table = (columns: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  row(columns),
  `|${' --- |'.repeat(columns.length)}`,
  ...rows.map(row),
];

/** Bars become the table that says the same. */
function linesOf(block: ReportBlock): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [plainText(block.text)];
    case 'list':
      return block.items.map(item => `- ${plainText(item)}`);
    case 'table':
      return [`**${plainText(block.caption)}**`, '', ...table(block.columns, block.rows)];
    case 'chart':
      return [
        `**${plainText(block.caption)}**`,
        '',
        ...table(
          block.columns,
          block.bars.map(({ label, text }) => [label, text]),
        ),
      ];
  }
}

/** The report as Markdown; whatever somebody typed shows as it was typed, and as nothing more. */
export function reportMarkdown(report: Report): string {
  const { title, lines, notice, annex } = reportOutline(report);
  const blocks = [
    [`# ${plainText(title)}`],
    ...lines.map(line => [plainText(line)]),
    ...(notice === undefined ? [] : [[`**${plainText(notice)}**`]]),
    ...report.parts.flatMap(part => [[`## ${plainText(part.title)}`], ...part.blocks.map(linesOf)]),
    [`## ${plainText(annex.title)}`],
    [plainText(annex.note)],
    ...annex.sources.flatMap(({ text, rows }) => [[plainText(text)], table(annex.columns, rows)]),
  ];
  return `${blocks.map(block => block.join('\n')).join('\n\n')}\n`;
}
