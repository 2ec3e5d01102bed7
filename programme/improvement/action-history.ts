import type { Day } from '../calendar.ts';
import {
  ACTION_STATES,
  type ActionChange,
  type ActionState,
  type Awaited,
  type PlanAction,
  RAGS,
  type Rag,
  TOLD_FIELDS,
  type ToldField,
} from './plan-action.ts';

/** Who changes something, and when. */
export interface Hand {
  by: string;
  at: Date;
}

/** A field as its history tells it. */
const TOLD: Readonly<Record<ToldField, (action: PlanAction) => string | undefined>> = {
  title: ({ title }) => title,
  owner: ({ owner }) => owner,
  sponsor: ({ sponsor }) => sponsor,
  supportGroup: ({ supportGroup }) => supportGroup,
  due: ({ due }) => due,
  success: ({ success }) => success.text,
  indicator: ({ success }) => success.indicator,
  state: ({ state }) => state,
  stateReason: ({ stateReason }) => stateReason,
  rag: ({ rag }) => rag,
  ragReason: ({ ragReason }) => ragReason,
  awaiting: ({ awaiting }) => awaiting?.what,
  milestones: ({ milestones }) =>
    milestones.length === 0
      ? undefined
      : milestones.map(one => `${one.due} ${one.text}${one.doneOn ? ' (done)' : ''}`).join('; '),
};

/** What may change about an action. */
export type ActionEdit = Partial<
  Omit<PlanAction, 'region' | 'id' | 'plan' | 'code' | 'changes' | 'revision'>
>;

/** Fields that an action can be without. */
type Takeable = 'ownerAuthority' | 'supportGroup' | 'stateReason' | 'rag' | 'ragReason' | 'awaiting';

/** The action without the fields to take and with the edit, both of which its history tells field by field. */
export function edited(
  action: PlanAction,
  edit: ActionEdit,
  { by, at }: Hand,
  take: readonly Takeable[] = [],
): PlanAction {
  const kept = { ...action };
  for (const field of take) delete kept[field];
  const next: PlanAction = { ...kept, ...edit, revision: action.revision + 1 };
  const changes = TOLD_FIELDS.flatMap((field): ActionChange[] => {
    const [from, to] = [TOLD[field](action), TOLD[field](next)];
    if (from === to) return [];
    return [{ at, by, field, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }];
  });
  return { ...next, changes: [...action.changes, ...changes] };
}

/** How an action stood at an instant: all that figures are counted from. */
export interface Standing {
  state: ActionState;
  rag?: Rag;
  due: Day;
  awaiting?: Awaited['what'];
  toldAt: Date;
}

/** Undoes what came later, so that the figures of a day stay those of that day. Undefined: it was not there yet. */
export function standingAt(action: PlanAction, at: Date): Standing | undefined {
  if (action.createdAt > at) return undefined;
  const was = (field: ToldField): string | undefined => {
    const later = action.changes.find(change => change.at > at && change.field === field);
    return later ? later.from : TOLD[field](action);
  };
  const rag = RAGS.find(one => one === was('rag'));
  const awaiting = (['red', 'done'] as const).find(one => one === was('awaiting'));
  const words = action.notes.filter(note => !note.notConfirmed && note.at <= at);
  const owners = action.changes.filter(change => change.field === 'owner' && change.at <= at);
  return {
    state: ACTION_STATES.find(one => one === was('state')) ?? action.state,
    ...(rag && { rag }),
    due: was('due') ?? action.due,
    ...(awaiting && { awaiting }),
    toldAt: latest([action.createdAt, ...[...words, ...owners].map(one => one.at)]),
  };
}

const latest = (instants: readonly Date[]): Date => new Date(Math.max(...instants.map(at => at.getTime())));
