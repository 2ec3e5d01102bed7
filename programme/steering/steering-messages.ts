import { londonDay, londonInstant, plusDays, plusLondonDays } from '../calendar.ts';
import type { DueMessage } from '../delivery/message.ts';
import type { Person } from '../region/person.ts';
import { holds } from '../region/roles.ts';
import { lastWord, STALE_DAYS, stalePeriods } from './commission.ts';
import type { SteeringDeps } from './steering-deps.ts';
import { existsOn, sponsorOn, sponsorshipOn } from './support-group.ts';

export const COMMISSION_STALE = 'commission.stale';
export const GROUPS_VACANT = 'group.vacancies';
export const GROUP_VACATED = 'group.vacated';

/** So long a question to directors may be late; it can be asked again then. */
const ASKED_DAYS = 3;
/** And so long it is news that somebody left. */
const VACATED_DAYS = 14;

/** Who should have been told of commissions and support groups by now, from what is stored. */
export function steeringMessages({ steering, people }: Pick<SteeringDeps, 'steering' | 'people'>) {
  async function managers(region: string, now: Date): Promise<Person[]> {
    const found = await people.withRoles(region, ['programmeManager']);
    return found.filter(person => holds(person, ['programmeManager'], londonDay(now)));
  }

  return {
    /** The owner of a commission of which nothing was said for 14 days, and again after 14 more; without one, the manager. */
    async stale(region: string, now: Date): Promise<DueMessage[]> {
      const all = await steering.commissions(region);
      const stale = all.filter(one => stalePeriods(one, now) > 0);
      if (stale.length === 0) return [];
      const others = await managers(region, now);
      return stale.flatMap(commission => {
        const { id, owner } = commission;
        const periods = stalePeriods(commission, now);
        const since = lastWord(commission);
        const recipients = owner === undefined ? others.map(one => one.id) : [owner];
        return recipients.map(recipient => ({
          region,
          kind: COMMISSION_STALE,
          subject: `${id}/${since.getTime()}/${periods}`,
          recipient,
          notBefore: plusLondonDays(since, STALE_DAYS * periods),
          dropAfter: plusLondonDays(since, STALE_DAYS * (periods + 1)),
        }));
      });
    },

    /** All directors, once for each day on which they are asked to sponsor what nobody does. */
    async vacancies(region: string, now: Date): Promise<DueMessage[]> {
      const today = londonDay(now);
      const asked = (await steering.groups(region)).flatMap(({ askedOn }) => askedOn ?? []);
      const [latest] = asked.sort().reverse();
      if (latest === undefined || latest < plusDays(today, -ASKED_DAYS)) return [];
      const at = londonInstant(latest, '00:00') ?? now;
      const directors = await people.withRoles(region, ['director']);
      return directors
        .filter(person => holds(person, ['director'], today))
        .map(({ id }) => ({
          region,
          kind: GROUPS_VACANT,
          subject: latest,
          recipient: id,
          notBefore: at,
          dropAfter: plusLondonDays(at, ASKED_DAYS),
        }));
    },

    /** Programme managers, where a sponsor has left and nobody took the place. */
    async vacated(region: string, now: Date): Promise<DueMessage[]> {
      const today = londonDay(now);
      const groups = (await steering.groups(region)).filter(group => existsOn(group, today));
      const sponsors = await people.byIds(
        region,
        groups.flatMap(group => sponsorshipOn(group, today)?.sponsor ?? []),
      );
      const left = groups.flatMap(group => {
        const person = sponsors.find(({ id }) => id === sponsorshipOn(group, today)?.sponsor);
        return person?.leftOn !== undefined &&
          person.leftOn >= plusDays(today, -VACATED_DAYS) &&
          sponsorOn(group, sponsors, today) === undefined
          ? [{ group, person, leftOn: person.leftOn }]
          : [];
      });
      if (left.length === 0) return [];
      const recipients = await managers(region, now);
      return left.flatMap(({ group, person, leftOn }) =>
        recipients.map(({ id }) => ({
          region,
          kind: GROUP_VACATED,
          subject: `${group.id}/${person.id}`,
          recipient: id,
          notBefore: londonInstant(plusDays(leftOn, 1), '08:00') ?? now,
          dropAfter: plusLondonDays(londonInstant(leftOn, '08:00') ?? now, VACATED_DAYS),
        })),
      );
    },
  };
}
