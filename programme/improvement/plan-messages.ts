import { londonDay, plusLondonDays } from '../calendar.ts';
import type { DueMessage } from '../delivery/message.ts';
import type { Person } from '../region/person.ts';
import { holds } from '../region/roles.ts';
import { standingAt } from './action-history.ts';
import { UNDER_WAY } from './plan.ts';
import type { ActionState, PlanAction } from './plan-action.ts';
import { maySponsor, type PlanDeps } from './plan-deps.ts';
import { isStale, STALE_DAYS } from './plan-figures.ts';

export const ACTION_GIVEN = 'plan.given';
export const ACTION_AWAITING = 'plan.awaiting';
export const ACTION_STALE = 'plan.stale';

const GOING: readonly ActionState[] = ['notStarted', 'inProgress', 'paused'];

/** Who should have been told what of the plan by now. Plans that are still drafted tell nobody anything. */
export function planMessages({ plans, people }: PlanDeps) {
  async function going(region: string): Promise<PlanAction[]> {
    const all = await plans.plans(region);
    const live = all.filter(({ state }) => UNDER_WAY.includes(state)).map(({ id }) => id);
    if (live.length === 0) return [];
    return (await plans.inStates(region, GOING)).filter(({ plan }) => live.includes(plan));
  }

  /** The programme managers of the day: they stand in for those who are not there any more. */
  async function managers(region: string, now: Date): Promise<string[]> {
    const found = await people.withRoles(region, ['programmeManager']);
    return found.filter(one => holds(one, ['programmeManager'], londonDay(now))).map(({ id }) => id);
  }

  async function byId(region: string, ids: readonly string[]): Promise<Map<string, Person>> {
    const found = await people.byIds(region, [...new Set(ids)]);
    return new Map(found.map(person => [person.id, person]));
  }

  const isHere = (person: Person | undefined, now: Date): boolean =>
    person !== undefined && (person.leftOn === undefined || person.leftOn >= londonDay(now));

  return {
    /** Owners of what they have been given, once. */
    async given(region: string): Promise<DueMessage[]> {
      return (await going(region))
        .filter(({ owner, createdBy }) => owner !== createdBy)
        .map(({ id, owner, createdAt, changes }) => {
          const since = changes.findLast(({ field }) => field === 'owner')?.at ?? createdAt;
          return {
            region,
            kind: ACTION_GIVEN,
            subject: `${id}/${since.toISOString()}`,
            recipient: owner,
            notBefore: since,
          };
        });
    },

    /** Whoever has to confirm that an action is red, or done: its sponsor, or without one the programme managers. */
    async awaiting(region: string, now: Date): Promise<DueMessage[]> {
      const waiting = (await going(region)).filter(one => one.awaiting !== undefined);
      if (waiting.length === 0) return [];
      const [sponsors, standIns] = await Promise.all([
        byId(
          region,
          waiting.map(({ sponsor }) => sponsor),
        ),
        managers(region, now),
      ]);
      return waiting.flatMap(({ id, sponsor, awaiting }) => {
        if (!awaiting) return [];
        const person = sponsors.get(sponsor);
        const may = person && maySponsor(person, londonDay(now)) && awaiting.by !== sponsor;
        return (may ? [sponsor] : standIns)
          .filter(one => one !== awaiting.by)
          .map(recipient => ({
            region,
            kind: ACTION_AWAITING,
            subject: `${id}/${awaiting.at.toISOString()}`,
            recipient,
            notBefore: awaiting.at,
          }));
      });
    },

    /** Owners of whom nobody has heard for STALE_DAYS, and again after as many; the programme managers where one has left. */
    async stale(region: string, now: Date): Promise<DueMessage[]> {
      const stale = (await going(region)).flatMap(action => {
        const standing = standingAt(action, now);
        return standing && isStale(standing, now) ? [{ action, toldAt: standing.toldAt }] : [];
      });
      if (stale.length === 0) return [];
      const [owners, standIns] = await Promise.all([
        byId(
          region,
          stale.map(({ action }) => action.owner),
        ),
        managers(region, now),
      ]);
      return stale.flatMap(({ action, toldAt }) => {
        const { from, until } = spellAt(toldAt, now);
        const told = isHere(owners.get(action.owner), now) ? [action.owner] : standIns;
        return told.map(recipient => ({
          region,
          kind: ACTION_STALE,
          subject: `${action.id}/${from.toISOString()}`,
          recipient,
          notBefore: from,
          dropAfter: until,
        }));
      });
    },
  };
}

/** The stretch of STALE_DAYS since the last word that an instant lies in. */
function spellAt(toldAt: Date, now: Date): { from: Date; until: Date } {
  let from = plusLondonDays(toldAt, STALE_DAYS);
  for (;;) {
    const until = plusLondonDays(from, STALE_DAYS);
    if (until > now) return { from, until };
    from = until;
  }
}
