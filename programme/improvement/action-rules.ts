import type { Day } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { edited, type Hand } from './action-history.ts';
import type { ActionState, Milestone, PlanAction, Rag } from './plan-action.ts';

/** What its owner says of how an action goes. */
export interface ProgressReport {
  state: 'inProgress' | 'paused' | 'done';
  rag: Rag;
  ragReason: string;
  note: string;
}

const GOING: readonly ActionState[] = ['notStarted', 'inProgress', 'paused'];
const MOST_MILESTONES = 12;

/** The action while it is in one of these states; otherwise why what was asked can't be done. */
export const inState = (action: PlanAction, needed: readonly ActionState[]): Outcome<PlanAction> =>
  needed.includes(action.state)
    ? done(action)
    : refuse({ code: 'actionNotInState', action: action.code, state: action.state, needed });

/**
 * The owner's word. Red needs its reason and counts at once, for bad news must not wait for anybody; that it is done
 * counts when the sponsor or the programme manager has confirmed it. Both wait to be confirmed.
 */
export function reported(
  action: PlanAction,
  { state, rag, ragReason, note }: ProgressReport,
  hand: Hand,
): Outcome<PlanAction> {
  const going = inState(action, GOING);
  if (!going.ok) return going;
  if (rag === 'red' && ragReason === '') return refuse({ code: 'redNeedsReason' });
  if (state === 'done' && action.awaiting?.what === 'done')
    return refuse({ code: 'alreadySaidDone', action: action.code });
  const awaiting = awaitedAfter(action, { state, rag }, hand);
  const told = {
    state: state === 'done' ? ('inProgress' as const) : state,
    rag,
    ...(rag === 'red' && { ragReason }),
    ...(awaiting && { awaiting }),
    notes: [...action.notes, { at: hand.at, by: hand.by, text: note }],
    toldAt: hand.at,
  };
  return done(edited(action, told, hand, ['ragReason', 'awaiting']));
}

/** A red that was confirmed once stays so for as long as it is red. */
function awaitedAfter(
  action: PlanAction,
  { state, rag }: Pick<ProgressReport, 'state' | 'rag'>,
  { by, at }: Hand,
): PlanAction['awaiting'] {
  if (state === 'done') return { what: 'done', by, at };
  if (rag !== 'red') return undefined;
  if (action.rag === 'red') return action.awaiting?.what === 'red' ? action.awaiting : undefined;
  return { what: 'red', by, at };
}

/** What was said is so. */
export function confirmed(action: PlanAction, hand: Hand): Outcome<PlanAction> {
  if (!action.awaiting) return refuse({ code: 'nothingAwaited', action: action.code });
  const isDone = action.awaiting.what === 'done';
  return done(edited(action, isDone ? { state: 'done' } : {}, hand, ['awaiting']));
}

/** It is not so, for a reason: red becomes amber, and what was said to be done goes on. */
export function notConfirmed(action: PlanAction, reason: string, hand: Hand): Outcome<PlanAction> {
  if (!action.awaiting) return refuse({ code: 'nothingAwaited', action: action.code });
  if (reason === '') return refuse({ code: 'reasonNeeded' });
  const note = { at: hand.at, by: hand.by, text: reason, notConfirmed: true as const };
  const notes = [...action.notes, note];
  return done(
    action.awaiting.what === 'red'
      ? edited(action, { notes, rag: 'amber' }, hand, ['awaiting', 'ragReason'])
      : edited(action, { notes }, hand, ['awaiting']),
  );
}

/** It is given up, for a reason. */
export function dropped(action: PlanAction, reason: string, hand: Hand): Outcome<PlanAction> {
  const going = inState(action, GOING);
  if (!going.ok) return going;
  if (reason === '') return refuse({ code: 'reasonNeeded' });
  return done(edited(action, { state: 'dropped', stateReason: reason }, hand, ['awaiting']));
}

/** One more step on the way. */
export function withMilestone(action: PlanAction, { text, due }: Milestone, hand: Hand): Outcome<PlanAction> {
  const going = inState(action, GOING);
  if (!going.ok) return going;
  if (due > action.due) return refuse({ code: 'milestoneAfterDue', milestone: text, due: action.due });
  if (action.milestones.length >= MOST_MILESTONES)
    return refuse({ code: 'tooManyMilestones', most: MOST_MILESTONES });
  const milestones = [...action.milestones, { text, due }].sort((a, b) => (a.due < b.due ? -1 : 1));
  return done(edited(action, { milestones }, hand));
}

/** A step was reached; by its place among the milestones. */
export function reached(action: PlanAction, place: number, day: Day, hand: Hand): Outcome<PlanAction> {
  const milestone = action.milestones[place];
  if (!milestone) return refuse({ code: 'milestoneNotFound' });
  if (milestone.doneOn !== undefined) return done(action);
  const milestones = action.milestones.map(one => (one === milestone ? { ...one, doneOn: day } : one));
  return done(edited(action, { milestones }, hand));
}

/** A due day that lies before a step on the way. */
export function milestoneBeyond(action: Pick<PlanAction, 'milestones'>, due: Day): Milestone | undefined {
  return action.milestones.find(one => one.due > due);
}
