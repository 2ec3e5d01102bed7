import type { ReportBlock, ReportPart } from '../../programme/report/report.ts';
import type { Elements } from '../kit/card.ts';
import { barChart, bullets, note, paragraph, strong, subheading, table } from '../kit/elements.ts';
import { plainAnywhere, plainText, shortened } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

/** A card has room for so much; all of it is in the files. */
const BLOCKS = 16;
const ROWS = 10;
const TEXT = 700;
const LABEL = 60;

/** What a report says, as far as a card has room; its annex is in the files. */
export function reportParts(parts: readonly ReportPart[]): Elements {
  const elements: Elements = [];
  let shown = 0;
  let left = 0;
  for (const { heading, title, blocks } of parts) {
    const room = heading === 'tables' ? 0 : Math.max(0, BLOCKS - shown);
    if (room > 0) elements.push(subheading(title), ...blocks.slice(0, room).flatMap(elementsOf));
    shown += Math.min(room, blocks.length);
    left += Math.max(0, blocks.length - room);
  }
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
        barChart(
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
