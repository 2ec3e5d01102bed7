import type { Cell } from './cell.ts';
import { type Totals, topTwo } from './totals.ts';

/** More than half chose one of the first two answers (E3); exactly half is not mainly. */
export const isMainly = (totals: Totals): boolean => 2 * topTwo(totals) > totals.replies;

/** Is "mainly" true of what may be shown? Undefined when nothing may. */
export function mainlyOf(cell: Cell): boolean | undefined {
  if (cell.kind === 'hidden') return undefined;
  return cell.kind === 'shown' ? isMainly(cell) : cell.answer < 2;
}

/** Of how many sessions "mainly" is true, among those whose result may be shown (E3). */
export interface Mainly {
  sessions: number;
  isTrue: number;
}

/** A session that is hidden has no say, or the answer would tell of it. */
export function mainlyIn(sessions: readonly Cell[]): Mainly {
  const verdicts = sessions.map(mainlyOf).filter(one => one !== undefined);
  return { sessions: verdicts.length, isTrue: verdicts.filter(isTrue => isTrue).length };
}

/** Is "mainly" true of every session whose result may be shown, and how many are these (E3)? Undefined when there is none. */
export const consistentlyMainly = ({
  sessions,
  isTrue,
}: Mainly): { isTrue: boolean; sessions: number } | undefined =>
  sessions > 0 ? { isTrue: isTrue === sessions, sessions } : undefined;
