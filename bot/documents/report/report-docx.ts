import type { Paragraph, Table, TableRow } from 'docx';
import { oneLine } from '../../../cards/kit/plain-text.ts';
import { words } from '../../../cards/wording/words.ts';
import type { Report, ReportBar, ReportBlock } from '../../../programme/report/report.ts';
import {
  BAR_PNG,
  BORDERS,
  barWidth,
  CELL_MARGINS,
  CHART_WIDTHS,
  HEAD_FILL,
  PAGE,
  STYLES,
  TEXT_WIDTH,
  tableWidths,
} from './report-docx-style.ts';
import { reportOutline } from './report-outline.ts';

/** Rows: with more a table may go on on the next page. */
const SHORT_TABLE = 20;

type Docx = typeof import('docx');
type Block = Paragraph | Table;

/**
 * The report as a Word document: real headings, tables whose heads repeat, and bars that are marked as ornament, because
 * the number stands beside each. The library is loaded with the first document that somebody wants.
 */
export async function reportDocx(report: Report): Promise<Uint8Array> {
  const docx = await import('docx');
  const { title, lines, notice, annex } = reportOutline(report);
  const { block, footer, heading, paragraph, table } = drawing(docx);
  const children: Block[] = [
    heading(title, 'Title'),
    ...lines.map(line => paragraph(line)),
    ...(notice === undefined ? [] : [paragraph(notice, { style: 'Notice' })]),
    ...report.parts.flatMap(part => [
      heading(part.title, 'Heading1', part.heading === 'tables'),
      // A line that leads to a list stays with it.
      ...part.blocks.flatMap((one, i) => block(one, part.blocks[i + 1]?.kind === 'list')),
    ]),
    heading(annex.title, 'Heading1', true),
    paragraph(annex.note),
    ...annex.sources.flatMap(({ text, rows }) => table(text, annex.columns, rows, 'Small')),
  ];
  const document = new docx.Document({
    title: oneLine(title),
    creator: oneLine(report.regionName),
    styles: STYLES,
    sections: [{ properties: { page: PAGE }, footers: { default: footer(title, notice) }, children }],
  });
  return docx.Packer.toBuffer(document);
}

function drawing(docx: Docx) {
  const text = (of: string, bold = false) => new docx.TextRun({ text: oneLine(of), ...(bold && { bold }) });

  const paragraph = (of: string, more: { style?: string; keepNext?: boolean } = {}): Paragraph =>
    new docx.Paragraph({ children: [text(of)], ...more });

  const heading = (of: string, style: 'Title' | 'Heading1', pageBreakBefore = false): Paragraph =>
    new docx.Paragraph({ children: [text(of)], style, pageBreakBefore, keepNext: true });

  const row = (
    cells: readonly Paragraph[],
    widths: readonly number[],
    { head = false, keepNext = false }: { head?: boolean; keepNext?: boolean },
  ): TableRow =>
    new docx.TableRow({
      cantSplit: true,
      ...(head && { tableHeader: true }),
      ...(keepNext && { keepNext }),
      children: cells.map(
        (child, i) =>
          new docx.TableCell({
            children: [child],
            width: { size: widths[i] ?? 0, type: docx.WidthType.DXA },
            margins: CELL_MARGINS,
            ...(head && { shading: { type: docx.ShadingType.CLEAR, fill: HEAD_FILL, color: 'auto' } }),
          }),
      ),
    });

  interface Grid {
    caption: string;
    columns: readonly string[];
    widths: readonly number[];
    style: string;
  }

  const grid = ({ caption, columns, widths, style }: Grid, rows: readonly Paragraph[][]): Block[] => [
    paragraph(caption, { style: 'Caption', keepNext: true }),
    new docx.Table({
      rows: [
        row(
          columns.map(name => new docx.Paragraph({ children: [text(name, true)], style })),
          widths,
          { head: true, keepNext: true },
        ),
        ...rows.map((cells, i) =>
          // A short table stays on one page.
          row(cells, widths, { keepNext: rows.length <= SHORT_TABLE && i < rows.length - 1 }),
        ),
      ],
      width: { size: TEXT_WIDTH, type: docx.WidthType.DXA },
      columnWidths: widths,
      layout: docx.TableLayoutType.FIXED,
      borders: BORDERS,
    }),
    paragraph('', { style: 'Gap' }),
  ];

  const table = (
    caption: string,
    columns: readonly string[],
    rows: readonly (readonly string[])[],
    style = 'Cell',
  ): Block[] =>
    grid(
      { caption, columns, widths: tableWidths([columns, ...rows], style === 'Small'), style },
      rows.map(cells => cells.map(of => paragraph(of, { style }))),
    );

  const bar = ({ value, text: read }: ReportBar, most: number): Paragraph => {
    const width = barWidth(value, most);
    const image = new docx.ImageRun({
      type: 'png',
      data: BAR_PNG,
      transformation: { width, height: 11 },
      altText: { name: words.report.document.bar(read) },
      decorative: true,
    });
    const drawn = width > 0 ? [image, new docx.TextRun({ text: '  ' })] : [];
    return new docx.Paragraph({ children: [...drawn, text(read)], style: 'Cell' });
  };

  function block(one: ReportBlock, keepNext: boolean): Block[] {
    switch (one.kind) {
      case 'paragraph':
        return [paragraph(one.text, { keepNext })];
      case 'list':
        return one.items.map(item => new docx.Paragraph({ children: [text(item)], bullet: { level: 0 } }));
      case 'table':
        return table(one.caption, one.columns, one.rows);
      case 'chart': {
        const most = Math.max(1, ...one.bars.map(({ value }) => value));
        const { caption, columns } = one;
        return grid(
          { caption, columns, widths: CHART_WIDTHS, style: 'Cell' },
          one.bars.map(each => [paragraph(each.label, { style: 'Cell' }), bar(each, most)]),
        );
      }
    }
  }

  const footer = (title: string, notice: string | undefined) =>
    new docx.Footer({
      children: [
        new docx.Paragraph({
          style: 'Footer',
          children: [
            text(notice === undefined ? title : `${title}. ${notice}`),
            new docx.TextRun({ children: [`. ${words.report.document.page} `, docx.PageNumber.CURRENT] }),
          ],
        }),
      ],
    });

  return { paragraph, heading, table, block, footer };
}
