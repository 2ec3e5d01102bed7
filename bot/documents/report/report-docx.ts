import type { Paragraph, Table, TableCell, TableRow } from 'docx';
import { oneLine } from '../../../cards/kit/plain-text.ts';
import { words } from '../../../cards/wording/words.ts';
import type { Report, ReportBar, ReportBlock } from '../../../programme/report/report.ts';
import { BAR_PNG, barWidth, GRID, PAGE, STYLES, TEXT_WIDTH } from './report-docx-style.ts';
import { reportOutline } from './report-outline.ts';

type Docx = typeof import('docx');
type Block = Paragraph | Table;

/**
 * The report as a Word document: real headings, tables whose heads repeat, and bars that are marked as ornament, because
 * the number stands beside each. The library is loaded with the first document that somebody wants.
 */
export async function reportDocx(report: Report): Promise<Uint8Array> {
  const docx = await import('docx');
  const { title, lines, notice, annex } = reportOutline(report);
  const draw = drawing(docx);
  const children: Block[] = [
    draw.heading(title, 'Title'),
    ...lines.map(line => draw.paragraph(line)),
    ...(notice === undefined ? [] : [draw.paragraph(notice, { style: 'Notice' })]),
    ...report.parts.flatMap(part => [
      draw.heading(part.title, 'Heading1'),
      ...part.blocks.flatMap(draw.block),
    ]),
    draw.heading(annex.title, 'Heading1', true),
    draw.paragraph(annex.note),
    ...annex.sources.flatMap(({ text, rows }) => draw.table(text, annex.columns, rows, 'Small')),
  ];
  const document = new docx.Document({
    title: oneLine(title),
    creator: oneLine(report.regionName),
    styles: STYLES,
    sections: [{ properties: { page: PAGE }, footers: { default: draw.footer(title, notice) }, children }],
  });
  return docx.Packer.toBuffer(document);
}

function drawing(docx: Docx) {
  const text = (of: string, bold = false) => new docx.TextRun({ text: oneLine(of), bold });

  const paragraph = (of: string, more: { style?: string; keepNext?: boolean } = {}): Paragraph =>
    new docx.Paragraph({ children: [text(of)], ...more });

  const heading = (of: string, style: 'Title' | 'Heading1', pageBreakBefore = false): Paragraph =>
    new docx.Paragraph({ children: [text(of)], style, pageBreakBefore, keepNext: true });

  const cell = (children: Paragraph[], width: number, head: boolean): TableCell =>
    new docx.TableCell({
      children,
      width: { size: width, type: docx.WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 90, right: 90 },
      ...(head && { shading: { type: docx.ShadingType.CLEAR, fill: 'EEF2F7', color: 'auto' } }),
    });

  /** Widths share out the page: the first column has most room. */
  const row = (cells: readonly Paragraph[], head: boolean): TableRow => {
    const widths = GRID(cells.length);
    return new docx.TableRow({
      tableHeader: head,
      cantSplit: true,
      children: cells.map((one, i) => cell([one], widths[i] ?? 0, head)),
    });
  };

  function grid(
    caption: string,
    columns: readonly string[],
    rows: readonly TableRow[],
    style: string,
  ): Block[] {
    const head = columns.map(name => new docx.Paragraph({ children: [text(name, true)], style }));
    return [
      paragraph(caption, { style: 'Caption', keepNext: true }),
      new docx.Table({
        rows: [row(head, true), ...rows],
        width: { size: TEXT_WIDTH, type: docx.WidthType.DXA },
        columnWidths: GRID(columns.length),
        layout: docx.TableLayoutType.FIXED,
      }),
      paragraph('', { style: 'Gap' }),
    ];
  }

  const table = (
    caption: string,
    columns: readonly string[],
    rows: readonly (readonly string[])[],
    style = 'Cell',
  ): Block[] =>
    grid(
      caption,
      columns,
      rows.map(cells =>
        row(
          cells.map(one => paragraph(one, { style })),
          false,
        ),
      ),
      style,
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
    return new docx.Paragraph({
      children: [...(width > 0 ? [image] : []), text(width > 0 ? `  ${oneLine(read)}` : read)],
      style: 'Cell',
    });
  };

  function block(one: ReportBlock): Block[] {
    switch (one.kind) {
      case 'paragraph':
        return [paragraph(one.text)];
      case 'list':
        return one.items.map(item => new docx.Paragraph({ children: [text(item)], bullet: { level: 0 } }));
      case 'table':
        return table(one.caption, one.columns, one.rows);
      case 'chart': {
        const most = Math.max(1, ...one.bars.map(({ value }) => value));
        const rows = one.bars.map(each =>
          row([paragraph(each.label, { style: 'Cell' }), bar(each, most)], false),
        );
        return grid(one.caption, one.columns, rows, 'Cell');
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
            new docx.TextRun({
              children: [`. ${words.report.document.page} `, docx.PageNumber.CURRENT],
            }),
          ],
        }),
      ],
    });

  return { paragraph, heading, table, block, footer };
}
