import type { Cell, Figure } from './cell.ts';
import { type Totals, topTwo } from './totals.ts';

/**
 * Of the sessions whose result may be shown: how many there are, and of how many "mainly" is true (E3). A session that is
 * hidden has no say, or the answer would tell of it. Added up release by release, so that nobody reads them all again.
 */
export interface Verdicts {
  sessions: number;
  mainly: number;
}

export const NO_VERDICTS: Verdicts = { sessions: 0, mainly: 0 };

/** More than half chose one of the first two answers (E3); exactly half is not mainly. */
export const isMainly = (totals: Totals): boolean => 2 * topTwo(totals) > totals.replies;

/** Is "mainly" true of what may be shown? Undefined when nothing may. */
export function mainlyOf(cell: Cell): boolean | undefined {
  if (cell.kind === 'hidden') return undefined;
  return cell.kind === 'shown' ? isMainly(cell) : cell.answer < 2;
}

export function addVerdicts({ sessions, mainly }: Verdicts, decided: readonly Figure[]): Verdicts {
  const said = decided.map(({ cell }) => mainlyOf(cell)).filter(one => one !== undefined);
  return { sessions: sessions + said.length, mainly: mainly + said.filter(isTrue => isTrue).length };
}

/** True of every session that may be shown; undefined when there is none (E3). */
export const consistentlyMainly = ({ sessions, mainly }: Verdicts): boolean | undefined =>
  sessions > 0 ? sessions === mainly : undefined;
