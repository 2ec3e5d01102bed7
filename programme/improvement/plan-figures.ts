import { type Day, londonDay, plusLondonDays } from '../calendar.ts';
import { type Standing, standingAt } from './action-history.ts';
import { type ActionChange, isOver, type PlanAction, type Rag } from './plan-action.ts';

/** Nobody has heard of it for so long: its owner is asked (S10). */
export const STALE_DAYS = 14;

/** The actions of a plan in figures, at an instant. */
export interface PlanFigures {
  /** All but those that were dropped. */
  actions: number;
  /** How those go that are not done; red counts from when its owner says it, whoever has yet to confirm it. */
  rag: Record<Rag | 'notStarted', number>;
  done: number;
  overdue: number;
  /** Under way or overdue, and nobody has heard of them for STALE_DAYS. */
  stale: number;
  /** Red or done, as their owners say, and not confirmed yet. */
  awaiting: number;
}

/** Its day is past and it is not done; the day itself is still in time. */
export const isOverdue = ({ state, due }: Pick<Standing, 'state' | 'due'>, day: Day): boolean =>
  !isOver(state) && due < day;

/** What is paused or not begun in time owes nobody a word. */
export function isStale(standing: Standing, at: Date): boolean {
  const { state, toldAt } = standing;
  const expected = state === 'inProgress' || (state === 'notStarted' && isOverdue(standing, londonDay(at)));
  return expected && plusLondonDays(toldAt, STALE_DAYS) <= at;
}

/** Counts the actions as they stood at an instant, whatever has become of them since. */
export function planFigures(actions: readonly PlanAction[], at: Date): PlanFigures {
  const day = londonDay(at);
  const standings = actions
    .flatMap(action => standingAt(action, at) ?? [])
    .filter(({ state }) => state !== 'dropped');
  const going = standings.filter(({ state }) => state !== 'done');
  const count = (fits: (standing: Standing) => boolean): number => going.filter(fits).length;
  return {
    actions: standings.length,
    rag: {
      green: count(one => ragOf(one) === 'green'),
      amber: count(one => ragOf(one) === 'amber'),
      red: count(one => ragOf(one) === 'red'),
      notStarted: count(one => ragOf(one) === 'notStarted'),
    },
    done: standings.length - going.length,
    overdue: count(one => isOverdue(one, day)),
    stale: count(one => isStale(one, at)),
    awaiting: count(({ awaiting }) => awaiting !== undefined),
  };
}

export const ragOf = ({ state, rag }: Pick<Standing, 'state' | 'rag'>): Rag | 'notStarted' =>
  state === 'notStarted' ? 'notStarted' : (rag ?? 'notStarted');

/** One thing that changed about an action, as a digest or a report tells it. */
export interface ToldChange extends Pick<ActionChange, 'from' | 'to' | 'at'> {
  action: string;
  title: string;
  field: 'state' | 'rag' | 'due';
}

/** What changed after one instant and up to another one, in the order in which it did. */
export const changedBetween = (actions: readonly PlanAction[], since: Date, until: Date): ToldChange[] =>
  actions
    .flatMap(({ code, title, changes }) =>
      changes.flatMap(({ field, from, to, at }): ToldChange[] =>
        (field === 'state' || field === 'rag' || field === 'due') && at > since && at <= until
          ? [
              {
                action: code,
                title,
                field,
                at,
                ...(from !== undefined && { from }),
                ...(to !== undefined && { to }),
              },
            ]
          : [],
      ),
    )
    .sort((a, b) => a.at.getTime() - b.at.getTime());
