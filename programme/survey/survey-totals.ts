import type { Day } from '../calendar.ts';
import type { Totals } from '../disclosure/totals.ts';
import type { SurveyKind } from './survey-kind.ts';
import type { WindowCounts, WindowName } from './window.ts';

/**
 * What was answered in one window, added up once it has closed. Nothing changes it any more, so a million answers are
 * read once in their lives, and figures are made of totals.
 */
export interface SurveyTotals extends WindowName {
  /** Id of the training programme: what is released together. */
  programme: string;
  /** When the session began: it belongs to the round of that council year. */
  startsAt: Date;
  subRegion: string;
  materialVersion: string;
  counts: WindowCounts;
  /** By the key of the question. */
  questions: Readonly<Record<string, Totals>>;
}

/** How many were asked and how many answered in all windows of a programme that have closed. Head counts, not opinions. */
export interface ClosedCounts {
  /** Of windows. */
  windows: number;
  counts: WindowCounts;
  /** By code. */
  subRegions: Readonly<Record<string, WindowCounts>>;
}

export interface SurveyTotalsStore {
  /** Keeps the totals of windows, each once. */
  insertMissing(totals: readonly SurveyTotals[]): Promise<void>;
  /** Of windows that some question has not been decided for yet, by start. */
  undecided(region: string, kind: SurveyKind): Promise<SurveyTotals[]>;
  /** The last London day on which releases were brought up to date. */
  releasedOn(region: string, kind: SurveyKind): Promise<Day | undefined>;
  noteReleased(region: string, kind: SurveyKind, day: Day): Promise<void>;
  hasUndecided(region: string, kind: SurveyKind, programme: string): Promise<boolean>;
  /** All questions of these have been decided. */
  settle(region: string, kind: SurveyKind, sessions: readonly string[]): Promise<void>;
  /** Adds each window that is not in yet to the counts of its programme, exactly once, whatever breaks off or runs beside it. */
  addUp(region: string, kind: SurveyKind): Promise<void>;
  /** Undefined when nothing of the programme has closed. */
  closed(region: string, kind: SurveyKind, programme: string): Promise<ClosedCounts | undefined>;
}

export const NOBODY: WindowCounts = { invited: 0, deliverable: 0, completed: 0 };

export function addCounts(a: WindowCounts, b: WindowCounts): WindowCounts {
  const left = (a.left ?? 0) + (b.left ?? 0);
  return {
    invited: a.invited + b.invited,
    deliverable: a.deliverable + b.deliverable,
    completed: a.completed + b.completed,
    ...(left > 0 && { left }),
  };
}
