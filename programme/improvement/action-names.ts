import { londonDay } from '../calendar.ts';
import type { Person } from '../region/person.ts';
import { standingAt } from './action-history.ts';
import type { PlanAction } from './plan-action.ts';
import { maySponsor, type PlanDeps } from './plan-deps.ts';
import { isOverdue, isStale } from './plan-figures.ts';
import type { ActionView, NamedPerson } from './plan-views.ts';

/** Puts names to the people of actions, and says who of them is not there any more. */
export function actionNamer({ people, regions }: Pick<PlanDeps, 'people' | 'regions'>) {
  return {
    async named(region: string, actions: readonly PlanAction[], now: Date): Promise<ActionView[]> {
      const ids = [...new Set(actions.flatMap(({ owner, sponsor }) => [owner, sponsor]))];
      const [found, authorities] = await Promise.all([
        people.byIds(region, ids),
        regions.authorities(region),
      ]);
      const day = londonDay(now);
      const nameOf = (id: string, fits: (person: Person) => boolean): NamedPerson => {
        const person = found.find(one => one.id === id);
        if (!person) return { id, name: '', gone: {} };
        const authority = authorities.find(({ code }) => code === person.authority)?.name;
        const left = person.leftOn !== undefined && person.leftOn < day ? person.leftOn : undefined;
        return {
          id,
          name: person.name,
          ...(authority !== undefined && { authority }),
          ...(left !== undefined ? { gone: { leftOn: left } } : fits(person) ? {} : { gone: {} }),
        };
      };
      return actions.map(action => {
        const standing = standingAt(action, now);
        return {
          action,
          owner: nameOf(action.owner, () => true),
          sponsor: nameOf(action.sponsor, person => maySponsor(person, day)),
          isOverdue: isOverdue(action, day),
          isStale: standing !== undefined && isStale(standing, now),
        };
      });
    },
  };
}

export type ActionNamer = ReturnType<typeof actionNamer>;
