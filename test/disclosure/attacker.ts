/**
 * Somebody who has kept every figure ever released and knows of each which replies it is of, and how many. A row stands
 * for a figure: 1 where it is of an atom's replies, 0 where it is not. Atoms are the finest groups that no figure takes
 * apart; only what they answered is not known. Exact, over the rationals, and with no idea of how figures are chosen.
 */
type Row = readonly bigint[];

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));

/** The row with its common factor taken out. */
function reduced(row: Row): Row {
  const factor = row.reduce(gcd, 0n);
  return factor > 1n ? row.map(value => value / factor) : row;
}

/** `row` without its part at `column`, by subtracting what `pivot` has there. */
function without(row: Row, pivot: Row, column: number): Row {
  const [mine, theirs] = [row[column] ?? 0n, pivot[column] ?? 0n];
  return mine === 0n ? row : reduced(row.map((value, i) => value * theirs - (pivot[i] ?? 0n) * mine));
}

/** Gauss: independent rows that say the same, each with a column in which all others have 0. */
export function eliminated(rows: readonly Row[]): { row: Row; pivot: number }[] {
  let done: { row: Row; pivot: number }[] = [];
  for (const given of rows) {
    const row = done.reduce((left, one) => without(left, one.row, one.pivot), given);
    const pivot = row.findIndex(value => value !== 0n);
    if (pivot < 0) continue;
    done = [
      ...done.map(one => ({ ...one, row: without(one.row, row, pivot) })),
      { row: reduced(row), pivot },
    ];
  }
  return done;
}

/** Can the figure of `target` be computed from the others? */
export function canCompute(rows: readonly Row[], target: Row): boolean {
  const left = eliminated(rows).reduce((row, one) => without(row, one.row, one.pivot), target);
  return left.every(value => value === 0n);
}

/** What remains of the rows when a combination may have nothing in this column. */
function clearedOf(rows: readonly Row[], column: number): Row[] {
  const at = rows.findIndex(row => row[column] !== 0n);
  const pivot = rows[at];
  return pivot ? rows.filter((_, i) => i !== at).map(row => without(row, pivot, column)) : [...rows];
}

/** How many people are in an atom, and which: atoms of the same people are what they said before and after a change. */
export interface People {
  who: number;
  replies: number;
}

const numberOf = (people: readonly People[], atoms: readonly number[]): number =>
  [...new Map(atoms.map(atom => [people[atom]?.who, people[atom]?.replies ?? 0])).values()].reduce(
    (sum, replies) => sum + replies,
    0,
  );

/**
 * The atoms that some combination of the figures speaks of, where these are fewer than `limit` people together;
 * undefined when there is no such combination. Tries each atom in turn: spoken of, or not.
 */
export function spokenOfFew(
  rows: readonly Row[],
  people: readonly People[],
  limit: number,
): number[] | undefined {
  const search = (left: readonly Row[], spoken: readonly number[]): number[] | undefined => {
    if (left.length === 0 || numberOf(people, spoken) >= limit) return undefined;
    const open = people
      .map((_, atom) => atom)
      .filter(atom => !spoken.includes(atom) && left.some(row => row[atom] !== 0n));
    const [largest] = open.sort((a, b) => (people[b]?.replies ?? 0) - (people[a]?.replies ?? 0));
    if (largest === undefined) return [...spoken];
    return search(left, [...spoken, largest]) ?? search(clearedOf(left, largest), spoken);
  };
  return search(
    eliminated(rows).map(({ row }) => row),
    [],
  );
}

/** The rows in sets that have no atom in common. */
function apart(basis: readonly { row: Row; pivot: number }[]): { row: Row; pivot: number }[][] {
  const meets = (a: Row, b: Row) => a.some((value, i) => value !== 0n && b[i] !== 0n);
  return basis.reduce<{ row: Row; pivot: number }[][]>((sets, one) => {
    const touched = sets.filter(set => set.some(other => meets(one.row, other.row)));
    return [...sets.filter(set => !touched.includes(set)), [one, ...touched.flat()]];
  }, []);
}

/** Groups whose own figure can be computed, as lists of atoms: all others are made up of these. */
export const computableGroups = (rows: readonly Row[]): number[][] =>
  apart(eliminated(rows)).flatMap(groupsIn);

/** A group has a whole number, 0 or 1, at each pivot, so it is a choice of rows, each divided by what it has there. */
function groupsIn(basis: readonly { row: Row; pivot: number }[]): number[][] {
  const groups: number[][] = [];
  const scale = basis.reduce((product, { row, pivot }) => product * (row[pivot] ?? 1n), 1n);
  const scaled = basis.map(({ row, pivot }) => row.map(value => (value * scale) / (row[pivot] ?? 1n)));
  const add = (next: number, sum: Row) => {
    const row = scaled[next];
    if (row) {
      add(next + 1, sum);
      add(
        next + 1,
        sum.map((value, i) => value + (row[i] ?? 0n)),
      );
    } else if (sum.some(value => value !== 0n) && sum.every(value => value === 0n || value === scale)) {
      groups.push(sum.flatMap((value, atom) => (value === 0n ? [] : [atom])));
    }
  };
  add(0, scaled[0]?.map(() => 0n) ?? []);
  return groups;
}
