import type { ActionState, Rag } from '../improvement/plan-action.ts';
import type { Baseline } from './baseline.ts';
import type { CurveSheet } from './curve-sheet.ts';
import type { Indicator, IndicatorValue } from './indicator.ts';
import type { Period } from './period.ts';
import type { SeriesPoint, ShownRate } from './regional-series.ts';

/** An indicator with where it comes from and where it goes. */
export interface BaselineView {
  indicator: Indicator;
  outcomeTitle?: string;
  baseline: Baseline;
  /** The latest periods, oldest first. */
  series: SeriesPoint[];
}

export interface IndicatorListView {
  /** By outcome; those without one last. */
  groups: { outcomeTitle?: string; indicators: BaselineView[] }[];
  mayEdit: boolean;
  mayEnter: boolean;
  mayApprove: boolean;
}

export interface IndicatorView extends BaselineView {
  /** The authorities of the latest period of which one is known, by name; for those who may compare them. */
  authorities?: { period: Period; rates: { name: string; rate: ShownRate }[] };
  /** Topics whose sheet looks at it, and actions of the plan that are measured by it. */
  topics: { vote: string; topic: string; title: string }[];
  actions: { id: string; code: string; title: string; state: ActionState; rag?: Rag }[];
  mayEdit: boolean;
}

export interface NamedPlace {
  code: string;
  name: string;
}

/** What a performance lead enters. */
export interface EntryView {
  /** The one that is entered for, and all that the person may enter for. */
  authority: NamedPlace;
  authorities: NamedPlace[];
  /** The local indicators; published ones are imported. */
  indicators: { code: string; title: string }[];
  /** Sent back by the link officer. */
  returned: UndecidedValue[];
  chosen?: { indicator: Indicator; periods: { period: Period; value?: IndicatorValue }[] };
}

export interface UndecidedValue {
  /** Names the value as it was when it was shown. */
  key: string;
  value: IndicatorValue;
  indicator: Indicator;
  authorityName: string;
  enteredByName: string;
}

/** What a link officer decides. */
export interface UndecidedView {
  waiting: UndecidedValue[];
  /** After a decision: how many were approved, and how many were not there any more as they were shown. */
  approved?: number;
  missed?: number;
}

/** The sheet of one topic with everything that it points to. */
export interface CurveView {
  vote: string;
  voteTitle: string;
  topic: { code: string; title: string; proposal: string };
  sheet: CurveSheet | undefined;
  baseline?: BaselineView;
  changedByName?: string;
  /** To choose from, for those who may write. */
  indicators: { code: string; title: string }[];
  mayWrite: boolean;
}
