import { earliest, londonDay } from '../calendar.ts';
import type { Decision } from '../digest/line.ts';
import { oncePerInstant } from '../digest/once-per-instant.ts';
import type { DigestSection, Reader } from '../digest/section.ts';
import { may, seesPlans } from '../region/permissions.ts';
import { type Standing, standingAt } from './action-history.ts';
import type { ImprovementPlan } from './plan.ts';
import { isOver, type PlanAction } from './plan-action.ts';
import { confirms, type PlanDeps } from './plan-deps.ts';
import { changedBetween, isOverdue, isStale, type PlanFigures, planFigures } from './plan-figures.ts';

/** News of the improvement plan: figures, and codes of actions, whose titles nobody else has checked (D3). */
export type PlanLine =
  | { says: 'planStands'; year: number; figures: PlanFigures; changed: number }
  | { says: 'planOverdue'; codes: readonly string[] }
  | { says: 'planStale'; codes: readonly string[] };

export type PlanDecisionLine = Decision &
  ({ says: 'confirmActions'; count: number } | { says: 'agreePlan'; plan: string; year: number });

interface PresentPlan {
  plan: ImprovementPlan;
  actions: readonly PlanAction[];
  figures: PlanFigures;
}

/** The parts of the digest that the improvement plan contributes; nothing for whoever trains. */
export function planDigest({ plans }: Pick<PlanDeps, 'plans'>): DigestSection[] {
  const read = oncePerInstant(async (region, now): Promise<PresentPlan | undefined> => {
    const all = await plans.plans(region);
    const plan = all.find(({ state }) => state !== 'closed') ?? all[0];
    const actions = plan ? await plans.actions(region, plan.id) : [];
    return plan && { plan, actions, figures: planFigures(actions, now) };
  });
  return [
    {
      kind: 'decisions',
      async read(region, now) {
        const present = await read(region, now);
        return reader => (present && sees(reader) ? decisionsOf(present, reader, now) : []);
      },
    },
    {
      kind: 'plan',
      async read(region, now) {
        const present = await read(region, now);
        return reader => (present && sees(reader) ? newsOf(present, reader, now) : []);
      },
    },
  ];
}

const sees = ({ person, day }: Reader): boolean => seesPlans(person, day);

function decisionsOf({ plan, actions }: PresentPlan, { person, day }: Reader, now: Date): PlanDecisionLine[] {
  const waiting = actions.flatMap(action => {
    const { awaiting, state } = action;
    const isMine = awaiting !== undefined && awaiting.by !== person.id && confirms({ person, now }, action);
    return isMine && !isOver(state) ? [awaiting.at] : [];
  });
  const first = earliest(waiting);
  const submitted = plan.state === 'submitted' ? plan.moves.at(-1)?.at : undefined;
  return [
    ...(first ? [{ says: 'confirmActions' as const, count: waiting.length, waitingSince: first }] : []),
    ...(submitted && may(person, 'agreePlan', day)
      ? [{ says: 'agreePlan' as const, plan: plan.id, year: plan.year, waitingSince: submitted }]
      : []),
  ];
}

function newsOf({ plan, actions, figures }: PresentPlan, { since }: Reader, now: Date): PlanLine[] {
  const isNew = (at: Date): boolean => at > since;
  const changed = new Set([
    ...changedBetween(actions, since, now).map(({ action }) => action),
    ...actions.filter(({ createdAt }) => isNew(createdAt)).map(({ code }) => code),
  ]);
  const hasMoved = isNew(plan.createdAt) || plan.moves.some(({ at }) => isNew(at));
  const fresh = (is: (standing: Standing, at: Date) => boolean): string[] =>
    actions
      .filter(action => {
        const [present, before] = [standingAt(action, now), standingAt(action, since)];
        return present && is(present, now) && !(before && is(before, since));
      })
      .map(({ code }) => code);
  const lists = [
    { says: 'planOverdue', codes: fresh((one, at) => isOverdue(one, londonDay(at))) },
    { says: 'planStale', codes: fresh(isStale) },
  ] as const;
  return [
    ...(changed.size > 0 || hasMoved
      ? [{ says: 'planStands' as const, year: plan.year, figures, changed: changed.size }]
      : []),
    ...lists.filter(({ codes }) => codes.length > 0),
  ];
}
