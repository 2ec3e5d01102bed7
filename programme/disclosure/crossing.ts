import { agreedAnswer, excessOf, FEWEST_REPLIES, isNothing, sumOf, type Totals } from './totals.ts';

/** Twice as many tries for each more. */
const MOST_PARTS = 12;

/** What a wave has of a column. */
type Cell = Totals;

interface Place {
  cell: Cell;
  column: number;
}

/**
 * Cells that make whatever speaks of them safe: of ten or more even beside all that was taken back elsewhere, who disagree
 * by more than all others together could make up for.
 */
function anchorsAmong(cells: readonly Cell[]): (cell: Cell) => boolean {
  // Who came in one wave and took it back in another is in neither of their sums.
  const takenBack = cells.reduce((sum, { replies }) => sum + Math.max(0, -replies), 0);
  const excesses = cells.map(excessOf);
  const agreed = (excesses[0] ?? []).map((_, i) =>
    excesses.reduce((sum, excess) => sum + Math.max(0, excess[i] ?? 0), 0),
  );
  return cell =>
    cell.replies - takenBack >= FEWEST_REPLIES &&
    excessOf(cell).every((excess, i) => -excess > (agreed[i] ?? 0));
}

/** Columns that two anchors in one wave join: a cut between them goes through an anchor. */
function joinedColumns(rows: readonly (readonly Place[])[], columns: number): number[][] {
  const isAnchor = anchorsAmong(rows.flatMap(row => row.map(({ cell }) => cell)));
  let parts = Array.from({ length: columns }, (_, column) => [column]);
  for (const row of rows) {
    const anchored = row.filter(({ cell }) => isAnchor(cell)).map(({ column }) => column);
    const met = parts.filter(part => part.some(column => anchored.includes(column)));
    parts = [...parts.filter(part => !met.includes(part)), ...(met.length > 0 ? [met.flat()] : [])];
  }
  return parts;
}

/** What is spoken of when these columns are on one side, and each wave on the side where it costs least. */
function isSafeCut(rows: readonly (readonly Place[])[], chosen: ReadonlySet<number>): boolean {
  const cut = rows.map(row => ({
    within: row.filter(({ column }) => chosen.has(column)).map(({ cell }) => cell),
    beside: row.filter(({ column }) => !chosen.has(column)).map(({ cell }) => cell),
  }));
  const crossed = cut.filter(({ within, beside }) => within.length > 0 && beside.length > 0);
  if (crossed.length === 0) return true;
  // What was taken back counts against what came: no more people than the difference are surely spoken of.
  const people = (cells: readonly Cell[]) => sumOf(cells).replies;
  const spokenOf = crossed.map(({ within, beside }) => Math.min(people(within), people(beside)));
  const group = sumOf(crossed.flatMap(({ beside }) => beside));
  return spokenOf.reduce((sum, n) => sum + n, 0) >= FEWEST_REPLIES && agreedAnswer(group) === undefined;
}

/**
 * Can the same replies be shown by wave (what each release of the region added) and by column (the blocks of the last
 * release) without any subtraction speaking of fewer than ten, or of a group that agrees (X5, X6, X7)? `rows[i][j]` is
 * what wave i has of column j. Each wave and each column must be safe on its own.
 *
 * Whatever can be computed from the two has a number for each wave and one for each column, added in each cell. Where the
 * two differ in a place, waves and columns fall into two sides, and every cell between the sides is spoken of: so it is
 * about ten or more exactly when every such cut is. A group is a sum of cuts in one direction: the waves of some columns
 * without these columns. Decision 11 has the argument. With too many columns to try, the answer is no.
 */
export function isSafeCrossing(rows: readonly (readonly Cell[])[]): boolean {
  const columns = rows[0]?.length ?? 0;
  if (rows.length <= 1) return true;
  const full = rows.map(row =>
    row.map((cell, column) => ({ cell, column })).filter(({ cell }) => !isNothing(cell)),
  );
  const parts = joinedColumns(full, columns);
  if (parts.length > MOST_PARTS) return false;
  for (let choice = 1; choice < 2 ** parts.length - 1; choice++) {
    const chosen = new Set(parts.filter((_, i) => choice & (1 << i)).flat());
    if (!isSafeCut(full, chosen)) return false;
  }
  return true;
}
