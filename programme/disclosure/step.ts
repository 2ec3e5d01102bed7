import { type Block, blocksOf, FINEST, type SessionTotals, totalsOf } from './blocks.ts';
import { isSafeCrossing } from './crossing.ts';
import { isNothing, mayStand, minus, sumOf, type Totals } from './totals.ts';

/** What the region's figure gained when it was shown on the way, by session; sessions that added nothing are left out. */
export type Wave = readonly SessionTotals[];

/** All of them since sessions were last decided; `lost` when the key that they were sealed with is gone. */
export type Waves = readonly Wave[] | 'lost';

/** What a release adds to the one before. */
export interface Step {
  /** `each`: sessions are decided one by one, the rest waits. `onTheWay`: none is decided. `last`: all are. */
  kind: 'each' | 'onTheWay' | 'last';
  /** What was looked at, as it is counted. */
  sessions: readonly SessionTotals[];
  /** Counted now, and decided for good. */
  blocks: readonly Block[];
  /** What the region's own figure gains, when it does. */
  gain?: Totals;
  waves: Waves;
}

/** Each session is decided when it closes; what cannot be counted yet waits for the next to close. */
export function stepByEach(closed: readonly SessionTotals[]): Step {
  const { blocks } = blocksOf(closed, FINEST, false);
  return {
    kind: 'each',
    sessions: closed,
    blocks,
    ...(blocks.length > 0 && { gain: totalsOf(blocks.flat()) }),
    waves: [],
  };
}

/** All that was counted on the way, by session. */
function countedIn(waves: readonly Wave[]): SessionTotals[] {
  const counted = new Map<string, SessionTotals>();
  for (const one of waves.flat()) {
    const so = counted.get(one.session);
    counted.set(one.session, so ? { ...one, totals: sumOf([so.totals, one.totals]) } : one);
  }
  return [...counted.values()];
}

/** What is new since the last wave, and all that there is now: a session once counted stays, even if no longer told of. */
function sinceCounted(
  counted: readonly SessionTotals[],
  told: readonly SessionTotals[],
): { now: SessionTotals[]; added: Wave } {
  const then = new Map(counted.map(({ session, totals }) => [session, totals]));
  const still = new Set(told.map(({ session }) => session));
  const added = told.map(one => ({ ...one, totals: minus(one.totals, then.get(one.session) ?? sumOf([])) }));
  return {
    now: [...told, ...counted.filter(({ session }) => !still.has(session))],
    added: added.filter(({ totals }) => !isNothing(totals)),
  };
}

/** The region is shown again when the replies that are new may be known on their own (X6). */
export function stepOnTheWay(waves: readonly Wave[], told: readonly SessionTotals[]): Step {
  const { now, added } = sinceCounted(countedIn(waves), told);
  const gain = totalsOf(added);
  const step: Step = { kind: 'onTheWay', sessions: now, blocks: [], waves };
  return mayStand(gain) ? { ...step, gain, waves: [...waves, added] } : step;
}

/** What each wave has of each block, and of the sessions in none: their replies were all taken back. */
function crossing(waves: readonly Wave[], blocks: readonly Block[]): Totals[][] {
  const columnOf = new Map(blocks.flatMap((block, j) => block.map(({ session }) => [session, j] as const)));
  return waves.map(wave => {
    const columns = Array.from({ length: blocks.length + 1 }, (): Totals[] => []);
    for (const { session, totals } of wave) columns[columnOf.get(session) ?? blocks.length]?.push(totals);
    return columns.map(sumOf);
  });
}

const bySize = (blocks: readonly Block[]): readonly Block[] =>
  blocks
    .map(block => ({ block, replies: totalsOf(block).replies }))
    .sort((a, b) => a.replies - b.replies)
    .map(({ block }) => block);

/** From the finest blocks to the region as one, which is always safe beside its own waves. */
function* coarserAndCoarser(sessions: readonly SessionTotals[]): Generator<readonly Block[], undefined> {
  for (let depth = FINEST; depth > 0; depth--) yield blocksOf(sessions, depth, true).blocks;
  let blocks = blocksOf(sessions, 1, true).blocks;
  while (blocks.length > 1) {
    const [first = [], second = [], ...others] = bySize(blocks);
    blocks = [[...first, ...second], ...others];
    yield blocks;
  }
  yield [sessions];
}

/** The sessions with what was counted of them, which may be nothing yet. */
function asCounted(
  counted: readonly SessionTotals[],
  sessions: readonly SessionTotals[],
): readonly SessionTotals[] {
  const then = new Map(counted.map(({ session, totals }) => [session, totals]));
  return sessions.map(one => ({ ...one, totals: then.get(one.session) ?? minus(one.totals, one.totals) }));
}

/**
 * The last window has closed: everything is decided, once (I8). The base is what the region's last figure was of, and
 * what came after it where that may be known on its own as well; fewer than ten late replies are never counted.
 */
export function stepAtTheEnd(waves: readonly Wave[], closed: readonly SessionTotals[]): Step {
  const counted = countedIn(waves);
  const { now, added } = sinceCounted(counted, closed);
  const isWave = waves.length === 0 || mayStand(totalsOf(added));
  const base = isWave ? now : asCounted(counted, now);
  const rows = isWave ? [...waves, added] : waves;
  let blocks: readonly Block[] = [];
  for (blocks of coarserAndCoarser(base)) if (isSafeCrossing(crossing(rows, blocks))) break;
  return {
    kind: 'last',
    sessions: base,
    blocks,
    ...(blocks.length > 0 && isWave && { gain: totalsOf(waves.length > 0 ? added : blocks.flat()) }),
    waves: [],
  };
}

/** What the region gained is not known any more, so nothing of the round can be counted beside it. Its figure stays. */
export const stepWithoutWaves = (isOver: boolean, sessions: readonly SessionTotals[]): Step => ({
  kind: isOver ? 'last' : 'onTheWay',
  sessions: asCounted([], sessions),
  blocks: [],
  waves: isOver ? [] : 'lost',
});
