import { type Day, londonDay, plusLondonDays } from '../calendar.ts';
import type { Revised } from '../change.ts';

/** Forms carry these names, so they are permanent. */
export const COMMISSION_STATES = ['given', 'inProgress', 'done', 'dropped'] as const;
export type CommissionState = (typeof COMMISSION_STATES)[number];

/** What may be said of one that is open: a note is progress, and ends it where it says so. */
export const NOTED_STATES = ['inProgress', 'done', 'dropped'] as const satisfies readonly CommissionState[];
export type NotedState = (typeof NOTED_STATES)[number];

export interface ProgressNote {
  text: string;
  state: NotedState;
  at: Date;
  by: string;
}

/** A task that the branch, or somebody else, gave to the steering group (S9, S10). */
export interface Commission extends Revised {
  text: string;
  /** Who gave it, such as "ADCS branch". */
  givenBy: string;
  givenOn: Day;
  owner?: string;
  due?: Day;
  state: CommissionState;
  /** Oldest first. */
  notes: ProgressNote[];
  createdAt: Date;
  createdBy: string;
}

/** Without a word for so long, whoever owns it is asked (S10). */
export const STALE_DAYS = 14;

export const isOpen = ({ state }: Pick<Commission, 'state'>): boolean =>
  state === 'given' || state === 'inProgress';

/** When something was last said of it. */
export const lastWord = ({ notes, createdAt }: Pick<Commission, 'notes' | 'createdAt'>): Date =>
  notes.at(-1)?.at ?? createdAt;

/** How often it has been 14 days since anything was said; 0 while it is fresh, or over. */
export function stalePeriods(commission: Commission, now: Date): number {
  if (!isOpen(commission)) return 0;
  const since = lastWord(commission);
  let periods = 0;
  while (plusLondonDays(since, STALE_DAYS * (periods + 1)) <= now) periods += 1;
  return periods;
}

/** The state at the end of a day, and when something was last said by then; undefined before it was given. */
export function commissionOn(
  commission: Commission,
  day: Day,
): { state: CommissionState; lastWordOn: Day } | undefined {
  if (day < commission.givenOn) return undefined;
  const note = commission.notes.findLast(({ at }) => londonDay(at) <= day);
  return {
    state: note?.state ?? 'given',
    lastWordOn: note ? londonDay(note.at) : commission.givenOn,
  };
}
