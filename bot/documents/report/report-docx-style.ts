import type { IPropertiesOptions } from 'docx';

/** In twentieths of a point: A4 with margins of 2 cm. */
const CM = 567;
const MARGIN = 2 * CM;
export const TEXT_WIDTH = 11_906 - 2 * MARGIN;
export const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
};

export const HEAD_FILL = 'EEF2F7';
export const CELL_MARGINS = { top: 40, bottom: 40, left: 90, right: 90 };

const INK = '1F2937';
const ACCENT = '1D3F72';
const ALARM = '8A1C1C';

/** One pixel of dark blue, which is stretched to a bar. */
export const BAR_PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGOQ9esEAAGAAPXyUV94AAAAAElFTkSuQmCC',
  'base64',
);

/** The longest bar leaves room for its number; in pixels, 96 to the inch. */
const LONGEST_BAR = 150;

export const barWidth = (value: number, most: number): number => Math.round((LONGEST_BAR * value) / most);

/** A label, and a bar with its number. */
const LABEL_WIDTH = Math.round(TEXT_WIDTH * 0.54);
export const CHART_WIDTHS = [LABEL_WIDTH, TEXT_WIDTH - LABEL_WIDTH];

/** In characters: what goes on one line whole, the least of a column, and what a column of sentences counts for at most. */
const [SHORT, LEAST, SENTENCE] = [20, 8, 60];
/** With its margins, and as wide as bold heads are. */
const roomFor = (characters: number): number => (Math.max(characters, LEAST) + 3) * 110;

/**
 * Widths that go with the longest text in each column: short texts, such as dates, have their room, and sentences share
 * the rest. Where `first` is set, the first of two columns has most room always.
 */
export function tableWidths(rows: readonly (readonly string[])[], first = false): number[] {
  const [head = []] = rows;
  const longest = head.map((_, i) => Math.max(...rows.map(cells => cells[i]?.length ?? 0)));
  const needed = longest.map(length => (length <= SHORT ? roomFor(length) : 0));
  const left = TEXT_WIDTH - sum(needed);
  const long = longest.map(length => (length <= SHORT ? 0 : Math.min(length, SENTENCE)));
  // Too many short columns to leave sentences some room share it all by what they need.
  const isWide = sum(long) > 0 && left > TEXT_WIDTH / 3;
  const shares = isWide
    ? needed.map((room, i) => room + (left * (long[i] ?? 0)) / sum(long))
    : longest.map(length => roomFor(Math.min(length, SHORT)));
  const widths = scaled(first && head.length === 2 ? [2, 1] : shares);
  const rest = TEXT_WIDTH - sum(widths);
  return widths.map((width, i) => (i === 0 ? width + rest : width));
}

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);

const scaled = (shares: readonly number[]): number[] =>
  shares.map(share => Math.floor((TEXT_WIDTH * share) / sum(shares)));

const LINE = { style: 'single', size: 4, color: '9CA3AF' } as const;
export const BORDERS = {
  ...{ top: LINE, bottom: LINE, left: LINE, right: LINE },
  ...{ insideHorizontal: LINE, insideVertical: LINE },
};

const paragraphStyle = (
  id: string,
  run: { size: number; bold?: true; color?: string },
  spacing: { before?: number; after?: number },
  name = id,
) => ({ id, name, basedOn: 'Normal', next: 'Normal', quickFormat: true, run, paragraph: { spacing } });

/** Sizes are in half points. The headings keep Word's own names, so that readers can jump from one to the next. */
export const STYLES: NonNullable<IPropertiesOptions['styles']> = {
  default: {
    document: { run: { font: 'Arial', size: 21, color: INK, language: { value: 'en-GB' } } },
    title: {
      run: { font: 'Arial', size: 36, bold: true, color: ACCENT },
      paragraph: { spacing: { after: 160 } },
    },
    heading1: {
      run: { font: 'Arial', size: 26, bold: true, color: ACCENT },
      paragraph: { spacing: { before: 260, after: 100 } },
    },
  },
  paragraphStyles: [
    {
      id: 'Normal',
      name: 'Normal',
      quickFormat: true,
      run: { size: 21 },
      paragraph: { spacing: { after: 120, line: 276 } },
    },
    paragraphStyle('Notice', { size: 21, bold: true, color: ALARM }, { after: 120 }),
    paragraphStyle('Caption', { size: 20, bold: true, color: INK }, { before: 120, after: 60 }, 'caption'),
    paragraphStyle('Cell', { size: 20 }, { before: 0, after: 0 }),
    paragraphStyle('Small', { size: 17 }, { before: 0, after: 0 }),
    paragraphStyle('Gap', { size: 12 }, { before: 0, after: 0 }),
    paragraphStyle('Footer', { size: 16 }, {}, 'footer'),
  ],
};
