import { londonDay } from '../calendar.ts';
import { affiliationByTenant, hasDetailsMissing } from './affiliation.ts';
import type { PeopleDeps } from './people-deps.ts';
import { type Account, accountKey, type Person } from './person.ts';
import { withRole } from './role-list.ts';
import { holds } from './roles.ts';
import { seatsFrom } from './seats.ts';

const NAME_LIMIT = 200;

export interface FirstContactService {
  /**
   * Who this account is: the person as she is known, or a new one. Runs on every turn, so it is short; may be repeated
   * and run twice at once with one effect. `name` is what Teams calls her.
   */
  meet(account: Account, name: string, now: Date, newId: () => string): Promise<Person>;
  /** True once for each person: whoever gets it shows the welcome and the privacy notice (P10). */
  mustWelcome(person: Person, now: Date): Promise<boolean>;
  /** Are authority or staff group still to be asked? */
  mustAskDetails(person: Person, now: Date): Promise<boolean>;
}

/**
 * `managers` are the programme managers that the configuration names. Each gets the role at first contact, unless she
 * had it before, so that a role that was handed over stays handed over; when nobody has it, she gets it again.
 */
export function firstContactService(
  deps: PeopleDeps & { managers: readonly Account[] },
): FirstContactService {
  const { people, regions, memo } = deps;

  return {
    async meet(account, name, now, newId) {
      const known = memo.recall(account, now);
      if (known) return known;
      const readAt = memo.changes;
      const stored =
        (await people.byAccount(regions.region, account)) ??
        (await people.insert(newcomer(regions.region, account, name, newId())));
      const person = await broughtUpToDate(deps, stored, account, name, now);
      memo.remember(account, person, now, readAt);
      return person;
    },

    async mustWelcome(person, now) {
      if (person.welcomedAt) return false;
      const first = await people.markWelcomed(regions.region, person.id, now);
      memo.forget(person.id);
      return first;
    },

    mustAskDetails: async (person, now) =>
      hasDetailsMissing(person, await regions.authorities(now), londonDay(now)),
  };
}

const newcomer = (region: string, { tenantId, objectId }: Account, name: string, id: string): Person => ({
  id,
  region,
  accounts: [{ tenantId, objectId }],
  name: name.slice(0, NAME_LIMIT),
  authorityConfirmed: false,
  roles: [],
});

/** Applies what Teams, the tenant mapping and the configuration say now; reads the person again only when it changed her. */
async function broughtUpToDate(
  deps: PeopleDeps & { managers: readonly Account[] },
  person: Person,
  account: Account,
  name: string,
  now: Date,
): Promise<Person> {
  const { people, regions } = deps;
  const { region } = regions;
  const day = londonDay(now);
  const changes = [
    // Someone with two accounts has two names in Teams; they must not take turns.
    person.accounts.length < 2 && name !== '' && name.slice(0, NAME_LIMIT) !== person.name
      ? people.change(region, person.id, { name: name.slice(0, NAME_LIMIT) })
      : undefined,
  ];
  const byTenant = affiliationByTenant(person, await regions.authorities(now), day);
  if (byTenant) changes.push(people.affiliate(region, person.id, person, byTenant));
  if (await isManagerByConfiguration(deps, person, account, now)) {
    const roles = withRole(person.roles, { role: 'programmeManager', validFrom: day });
    changes.push(people.changeRoles(region, person.id, person.roles, roles, seatsFrom(roles, day)));
  }
  const applied = await Promise.all(changes);
  if (applied.every(change => change === undefined)) return person;
  return (await people.byId(region, person.id)) ?? person;
}

async function isManagerByConfiguration(
  { managers, people, regions }: PeopleDeps & { managers: readonly Account[] },
  person: Person,
  account: Account,
  now: Date,
): Promise<boolean> {
  const day = londonDay(now);
  if (!managers.some(manager => accountKey(manager) === accountKey(account)) || person.leftOn !== undefined)
    return false;
  if (holds(person, ['programmeManager'], day)) return false;
  if (!person.roles.some(({ role }) => role === 'programmeManager')) return true;
  const others = await people.withRoles(regions.region, ['programmeManager']);
  return !others.some(other => holds(other, ['programmeManager'], day));
}
