import { agreedAnswer, FEWEST_REPLIES, isNothing, mayStand, sumOf, type Totals } from './totals.ts';

/** A session with what was answered after it. */
export interface SessionTotals {
  session: string;
  subRegion: string;
  /** Of the training material. */
  version: string;
  totals: Totals;
}

/** Sessions that are counted together or not at all. Every figure is a sum of whole blocks. */
export type Block = readonly SessionTotals[];

export interface Partition {
  blocks: readonly Block[];
  /** What has replies and could not be counted without giving somebody away. */
  rest: readonly SessionTotals[];
}

/** From the region down; what is in one part here is combined with its like before it is combined with others. */
const SPLITS: readonly ((one: SessionTotals) => string)[] = [
  one => one.subRegion,
  one => one.version,
  one => one.session,
];

/** How far a region can be taken apart: 1 is sub-regions, `FINEST` is single sessions. */
export const FINEST = SPLITS.length;

export const totalsOf = (sessions: readonly SessionTotals[]): Totals =>
  sumOf(sessions.map(({ totals }) => totals));

/** Not too few, but of one mind: alone it would be said of it that all or nearly all agree. */
export const isOfOneMind = ({ totals }: SessionTotals): boolean =>
  totals.replies >= FEWEST_REPLIES && agreedAnswer(totals) !== undefined;

const mayStandTogether = (sessions: readonly SessionTotals[]): boolean => mayStand(totalsOf(sessions));

/** Those of one mind hide nobody: their answers are known or guessed, so the others must do without them. */
const hideEachOther = (sessions: readonly SessionTotals[]): boolean =>
  mayStandTogether(sessions) && mayStandTogether(sessions.filter(one => !isOfOneMind(one)));

function partsOf(sessions: readonly SessionTotals[], level: number): SessionTotals[][] {
  const parts = new Map<string, SessionTotals[]>();
  const keyOf = SPLITS[level] ?? (() => '');
  for (const one of sessions) {
    const key = keyOf(one);
    const part = parts.get(key);
    if (part) part.push(one);
    else parts.set(key, [one]);
  }
  return [...parts.values()];
}

/** What is left over takes the smallest part with it, whole, and the next one, until together they are `enough`. */
function withNeighbours(
  parts: readonly Partition[],
  enough: (sessions: readonly SessionTotals[]) => boolean,
): Partition | undefined {
  const together = parts.flatMap(({ rest }) => rest);
  const neighbours = parts
    .filter(({ blocks }) => blocks.length > 0)
    .map(({ blocks }) => ({ blocks, replies: totalsOf(blocks.flat()).replies }))
    .sort((a, b) => a.replies - b.replies);
  for (let taken = 0; ; taken++) {
    if (enough(together))
      return { blocks: [together, ...neighbours.slice(taken).flatMap(({ blocks }) => blocks)], rest: [] };
    const next = neighbours[taken];
    if (!next) return undefined;
    together.push(...next.blocks.flat());
  }
}

/**
 * The finest blocks, down to `depth`, each of which may be known on its own (X2, X7), with second ones hidden where that
 * protects a first (X5). A parent comes before its parts: what cannot stand alone takes neighbours with it rather than
 * be left out of the region. `last`: there is no later release to wait for, so those of one mind may hide somebody, too,
 * and nothing is then said of them.
 */
export function blocksOf(
  sessions: readonly SessionTotals[],
  depth: number,
  last: boolean,
  level = 0,
): Partition {
  if (level === depth) {
    const totals = totalsOf(sessions);
    return mayStand(totals)
      ? { blocks: [sessions], rest: [] }
      : { blocks: [], rest: isNothing(totals) ? [] : sessions };
  }
  const parts = partsOf(sessions, level).map(part => blocksOf(part, depth, last, level + 1));
  const [blocks, rest] = [parts.flatMap(one => one.blocks), parts.flatMap(one => one.rest)];
  if (rest.length === 0) return { blocks, rest };
  const ways = last ? [hideEachOther, mayStandTogether] : [hideEachOther];
  for (const enough of ways) {
    const found = withNeighbours(parts, enough);
    if (found) return found;
  }
  return { blocks, rest };
}
