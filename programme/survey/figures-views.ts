import type { Day } from '../calendar.ts';
import type { RoundedFigure } from '../disclosure/audience.ts';
import type { Cell } from '../disclosure/cell.ts';
import type { ResponseRate } from './figures.ts';
import type { SurveyKind } from './survey-kind.ts';

/** What an outlet may show of a group. */
export type ShownCell = Cell | RoundedFigure;

/** A group with its name as people read it. */
export interface GroupFigure {
  code: string;
  name: string;
  cell: ShownCell;
}

/** What may be shown of the answers to one question. */
export interface QuestionFigures {
  id: string;
  /** Codes of its answers, in the order of the counts. */
  answers: readonly string[];
  /** The day that the figures are of; absent while nothing was released. */
  asAt?: Day;
  region: ShownCell;
  subRegions: readonly GroupFigure[];
  /** Versions of the material. */
  versions: readonly GroupFigure[];
}

/** What may be shown of one survey of a training programme. */
export interface SurveyFiguresView {
  kind: SurveyKind;
  programme: { id: string; name: string };
  /** Head counts as of now, always beside the figures (I5). */
  rate: ResponseRate;
  /** Who attended and has left since: not asked, and not in the rate (I3). */
  left: number;
  subRegionRates: readonly { code: string; name: string; rate: ResponseRate }[];
  /** Some may still answer, or be asked. */
  interim: boolean;
  questions: readonly QuestionFigures[];
  /** Of evaluations (E3); absent when nothing may be shown. `sessions`: of how many sessions something is shown. */
  mainly?: { region: boolean; sessions: number; consistently?: boolean };
  /** Of the impact survey (I6); absent when nothing may be shown. */
  change?: { changedPercent: number; netChangePercent: number };
}

/** What may be shown of one session. */
export interface SessionFiguresView {
  kind: SurveyKind;
  session: { id: string; code: string; startsAt: Date };
  rate: ResponseRate;
  questions: readonly { id: string; answers: readonly string[]; cell: ShownCell }[];
}
