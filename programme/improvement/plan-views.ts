import type { Day } from '../calendar.ts';
import type { BaselineView } from '../indicators/indicator-views.ts';
import type { Priority } from '../vote/result.ts';
import type { ImprovementPlan, PlannedPriority, PlanState } from './plan.ts';
import type { ActionChange, PlanAction, ProgressNote } from './plan-action.ts';
import type { PlanFigures } from './plan-figures.ts';

/** Who is named on an action. */
export interface NamedPerson {
  id: string;
  name: string;
  /** Name of the authority, where there is one. */
  authority?: string;
  /** Left, or is no director or sponsor any more: somebody else has to be named. */
  gone?: { leftOn?: Day };
}

/** An action with names for ids. */
export interface ActionView {
  action: PlanAction;
  owner: NamedPerson;
  sponsor: NamedPerson;
  isOverdue: boolean;
  isStale: boolean;
}

/** A priority with its actions, and where its figure comes from and goes to. */
export interface PlannedView {
  priority: PlannedPriority;
  /** Undefined once the branch has taken its endorsement back. */
  endorsed: Priority | undefined;
  actions: ActionView[];
  baseline?: BaselineView;
}

/** The plan on a page. */
export interface PlanView {
  plan: ImprovementPlan;
  asAt: Date;
  figures: PlanFigures;
  priorities: PlannedView[];
  /** Endorsed priorities that no plan has taken up yet. */
  addable: Priority[];
  /** Where this person may move the plan. */
  moves: PlanState[];
  mayEdit: boolean;
  /** The plans of other years, to be looked at instead. */
  others: { id: string; year: number }[];
}

export interface PriorityView extends PlannedView {
  plan: ImprovementPlan;
  /** Ballots that chose it, of all. */
  support?: { support: number; ballots: number };
  mayEdit: boolean;
  /** May say that it is achieved or stopped. */
  mayDecide: boolean;
}

/** What somebody may do with an action now. */
export const ACTION_MOVES = ['report', 'confirm', 'change', 'drop', 'milestones'] as const;
export type ActionMove = (typeof ACTION_MOVES)[number];

export interface ActionCardView extends ActionView {
  plan: ImprovementPlan;
  priorityTitle: string;
  baseline?: BaselineView;
  /** Newest first, with names. */
  notes: (ProgressNote & { byName: string })[];
  /** Newest first, with names for ids. */
  history: (ActionChange & { byName: string })[];
  moves: ActionMove[];
}

/** What the form of an action offers. */
export interface ActionFormView {
  plan: ImprovementPlan;
  priorities: PlannedPriority[];
  sponsors: NamedPerson[];
  indicators: { code: string; title: string }[];
  /** To be changed; absent for a new one. */
  action?: ActionView;
  /** The priority that the form was opened from. */
  priority?: { vote: string; code: string };
}

/** What endorsed priorities a new plan could take up. */
export interface NewPlanView {
  year: number;
  priorities: Priority[];
}

export interface MyActionsView {
  owned: ActionView[];
  /** As a sponsor or programme manager: red or done, to be confirmed. */
  toConfirm: ActionView[];
}
