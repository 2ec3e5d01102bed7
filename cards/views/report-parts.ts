import type { ReportBlock, ReportPart } from '../../programme/report/report.ts';
import type { Elements } from '../kit/card.ts';
import { barChart, bullets, note, paragraph, strong, subheading, table } from '../kit/elements.ts';
import { plainAnywhere, plainText, shortened } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

/** A card has room for so many cells of tables, or for what takes as much; what does not fit is in the files. */
const ROOM = 120;
const ROWS = 10;
const TEXT = 700;
const LABEL = 60;

/** How much a block takes, whatever is written in it. */
function sizeOf(block: ReportBlock): number {
  switch (block.kind) {
    case 'paragraph':
      return 5;
    case 'list':
      return 4 * Math.min(block.items.length, ROWS);
    case 'table':
      return block.columns.length * (1 + Math.min(block.rows.length, ROWS));
    case 'chart':
      return 3 * (1 + Math.min(block.bars.length, ROWS));
  }
}

/** What a report says, as far as a card has room; its annex is in the files. */
export function reportParts(parts: readonly ReportPart[]): Elements {
  let room = ROOM;
  let left = 0;
  const elements = parts.flatMap(({ heading, title, blocks }): Elements => {
    const shown = blocks.flatMap(block => {
      const size = sizeOf(block);
      if (heading === 'tables' || size > room) {
        left += 1;
        return [];
      }
      room -= size;
      return elementsOf(block);
    });
    return shown.length > 0 ? [subheading(title), ...shown] : [];
  });
  return left > 0 ? [...elements, note(words.report.card.more(left))] : elements;
}

function elementsOf(block: ReportBlock): Elements {
  switch (block.kind) {
    case 'paragraph':
      return [paragraph(plainText(shortened(block.text, TEXT)))];
    case 'list':
      return bullets(block.items.slice(0, ROWS).map(item => plainText(shortened(item, TEXT))));
    case 'table':
      return tableOf(block.caption, block.columns, block.rows);
    case 'chart':
      return [
        ...barChart(
          plainAnywhere(block.caption),
          block.bars
            .slice(0, ROWS)
            .map(({ label, value }) => [plainAnywhere(shortened(label, LABEL)), value] as const),
        ),
        ...tableOf(
          block.caption,
          block.columns,
          block.bars.map(({ label, text }) => [label, text]),
        ),
      ];
  }
}

const tableOf = (
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): Elements => [
  strong(plainText(caption)),
  table(
    columns.map(plainText),
    rows.slice(0, ROWS).map(cells => cells.map(one => plainText(shortened(one, LABEL)))),
    columns.map((_, i) => (i === 0 ? 2 : 1)),
  ),
];
