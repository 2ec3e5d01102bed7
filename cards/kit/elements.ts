import type {
  CardElementArray,
  IContainer,
  IFactSet,
  IHorizontalBarChart,
  ILineChart,
  ITable,
  ITextBlock,
  TextColor,
} from '@microsoft/teams.cards';

/** The building blocks of every card: text that wraps, headings that screen readers know, tables with a header row. */
export const heading = (text: string): ITextBlock => ({
  type: 'TextBlock',
  text,
  style: 'heading',
  size: 'Large',
  weight: 'Bolder',
  wrap: true,
});

export const subheading = (text: string): ITextBlock => ({
  type: 'TextBlock',
  text,
  style: 'heading',
  size: 'Medium',
  weight: 'Bolder',
  wrap: true,
  spacing: 'Medium',
});

export const paragraph = (text: string): ITextBlock => ({ type: 'TextBlock', text, wrap: true });

/** A line that carries weight without being a heading. */
export const strong = (text: string): ITextBlock => ({ ...paragraph(text), weight: 'Bolder' });

/**
 * A list, one element an item: a markdown list is cut off at the right edge of narrow cards. Items have passed the gate.
 */
export const bullets = (items: readonly string[]): ITextBlock[] =>
  items.map((item, index) => ({ ...paragraph(`• ${item}`), ...(index ? { spacing: 'Small' } : {}) }));

export const note = (text: string): ITextBlock => ({
  type: 'TextBlock',
  text,
  wrap: true,
  size: 'Small',
  isSubtle: true,
});

/** A line that stands out. The words carry the meaning; the colour only helps. */
export const callout = (text: string, color: TextColor): IContainer => ({
  type: 'Container',
  style: color === 'Attention' ? 'attention' : color === 'Good' ? 'good' : 'warning',
  bleed: false,
  items: [{ type: 'TextBlock', text, wrap: true, weight: 'Bolder' }],
});

export const facts = (pairs: readonly (readonly [string, string])[]): IFactSet => ({
  type: 'FactSet',
  facts: pairs.map(([title, value]) => ({ title, value })),
});

/** Characters that stand beside each other in a table on a phone, and how many of them the space around a text takes. */
const PHONE_CHARACTERS = 35;
const CELL_SPACE = 2.5;
const SHORTEST_WORD = 4;
const LONGEST_WORD = 14;
/** Headers are bold, and so wider. */
const BOLD = 1.2;

/**
 * A table with a header row. `widths` says how columns share the width; where that would break the words of one on a
 * phone, it gets what its longest word needs and the others share the rest.
 */
export const table = (
  header: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): ITable => ({
  type: 'Table',
  firstRowAsHeaders: true,
  showGridLines: true,
  columns: sharedOut(
    widths,
    widths.map((_, column) =>
      neededBy(
        header[column] ?? '',
        rows.map(cells => cells[column] ?? ''),
      ),
    ),
  ).map(width => ({ width })),
  rows: [header, ...rows].map((cells, row) => ({
    type: 'TableRow',
    cells: cells.map(text => ({
      type: 'TableCell',
      items: [{ type: 'TextBlock', text, wrap: true, ...(row === 0 ? { weight: 'Bolder' as const } : {}) }],
    })),
  })),
});

const neededBy = (header: string, texts: readonly string[]): number =>
  Math.max(SHORTEST_WORD, longestWord(header) * BOLD, ...texts.map(longestWord)) + CELL_SPACE;

/** What is longer than any word, such as an address, breaks. */
const longestWord = (text: string): number =>
  Math.max(0, ...text.split(/[\s-]+/).map(({ length }) => (length > LONGEST_WORD ? 0 : length)));

/** Percent of the width that each column gets; `needed` is in characters. */
function sharedOut(wished: readonly number[], needed: readonly number[]): number[] {
  const all = Math.max(PHONE_CHARACTERS, sum(needed));
  const tight = new Set<number>();
  const shareOf = (column: number): number => {
    if (tight.has(column)) return needed[column] ?? 0;
    const loose = (widths: readonly number[]) => sum(widths.filter((_, other) => !tight.has(other)));
    const left = all - (sum(needed) - loose(needed));
    return (left * (wished[column] ?? 0)) / loose(wished);
  };
  for (let before = -1; before < tight.size; ) {
    before = tight.size;
    for (const column of needed.keys()) if (shareOf(column) < (needed[column] ?? 0)) tight.add(column);
  }
  return wished.map((_, column) => Math.round((shareOf(column) / all) * 100));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/**
 * Two columns of equal weight, one below the other where the card is narrow or the client does not know the layout. The
 * width is where an item begins to grow from; with a least width only, long texts make each item as wide as the card.
 */
export const sideBySide = (left: CardElementArray, right: CardElementArray): IContainer => ({
  type: 'Container',
  layouts: [
    {
      type: 'Layout.Flow',
      itemFit: 'Fill',
      itemWidth: '190px',
      horizontalItemsAlignment: 'Left',
      verticalItemsAlignment: 'Top',
      columnSpacing: 'Medium',
    },
  ],
  items: [left, right].map(items => ({ type: 'Container', items })),
});

export const group = (items: CardElementArray): IContainer => ({ type: 'Container', items, separator: true });

/**
 * Bars, one for each label; nothing where all are 0, of which clients draw an axis of millionths. Charts have no text
 * alternative, so a table with the same figures stands beside every one; clients without charts leave it out.
 */
export const barChart = (
  title: string,
  bars: readonly (readonly [string, number])[],
): IHorizontalBarChart[] =>
  bars.every(([, y]) => y === 0)
    ? []
    : [
        {
          type: 'Chart.HorizontalBar',
          title,
          data: bars.map(([x, y]) => ({ x, y })),
          fallback: 'drop',
        },
      ];

/** One line of a chart of lines: what it shows, and its points in order. */
export interface ChartLine {
  legend: string;
  points: readonly (readonly [string, number])[];
}

/** Lines over time; as with bars, a table with the same figures and a text stand beside every one. */
export const lineChart = (title: string, lines: readonly ChartLine[]): ILineChart => ({
  type: 'Chart.Line',
  title,
  data: lines.map(({ legend, points }) => ({ legend, values: points.map(([x, y]) => ({ x, y })) })),
  fallback: 'drop',
});
