import type { Asker } from '../asker.ts';
import { type Day, londonDay, validOn } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { denied, type PeopleDeps, presentPerson } from './people-deps.ts';
import type { Person } from './person.ts';
import { changeRoles } from './role-change.ts';
import { endRoles } from './role-ending.ts';
import { endedBy, roleKey, withLastDay, withRole } from './role-list.ts';
import { AUTHORITY_ROLES, type RoleAssignment } from './roles.ts';

export interface RoleService {
  /**
   * Gives a role with its dates; the same role from the same day again only changes its last day. Naming somebody for
   * an authority vouches that she is of it, so it confirms her choice. A seat that somebody else holds is refused.
   */
  give(asker: Asker, id: string, role: RoleAssignment): Promise<Outcome<Person>>;
  /** Sets the last day of the role of this key (`roleKey`): it holds to the end of that day. */
  end(asker: Asker, id: string, key: string, lastDay: Day): Promise<Outcome<Person>>;
  /** Makes somebody else programme manager from today on, and ends the own role today unless it is kept. */
  handOver(asker: Asker, id: string, keepOwn: boolean): Promise<Outcome<Person>>;
  /** Records the last working day; every role ends with it. */
  leave(asker: Asker, id: string, lastDay: Day): Promise<Outcome<Person>>;
}

export function roleService(deps: PeopleDeps): RoleService {
  async function give(asker: Asker, id: string, role: RoleAssignment): Promise<Outcome<Person>> {
    const person = await presentPerson(deps, id);
    if (!person) return refuse({ code: 'personNotFound' });
    if (person.leftOn !== undefined)
      return refuse({ code: 'personHasLeft', name: person.name, leftOn: person.leftOn });
    const problem = await problemWith(deps, asker, person, role);
    if (problem) return problem;
    if (role.authority !== undefined) await vouch(deps, asker, person, role.authority);
    return changeRoles(deps, person.id, asker.now, roles => withRole(roles, role));
  }

  return {
    give: async (asker, id, role) => denied(asker, 'assignRole') ?? give(asker, id, scoped(role)),

    async end(asker, id, key, lastDay) {
      const refused = denied(asker, 'assignRole');
      if (refused) return refused;
      const person = await presentPerson(deps, id);
      if (!person) return refuse({ code: 'personNotFound' });
      if (!person.roles.some(held => roleKey(held) === key))
        return refuse({ code: 'roleNotHeld', name: person.name });
      return endRoles(deps, asker.now, person, lastDay, roles => withLastDay(roles, key, lastDay));
    },

    async handOver(asker, id, keepOwn) {
      const refused = denied(asker, 'handOver');
      if (refused) return refused;
      if (id === asker.person.id) return refuse({ code: 'cannotHandOverToSelf' });
      const today = londonDay(asker.now);
      const given = await give(asker, id, { role: 'programmeManager', validFrom: today });
      const own = await presentPerson(deps, asker.person.id);
      if (!given.ok || keepOwn || !own) return given;
      const ended = await endRoles(deps, asker.now, own, today, roles => managerRolesEndedBy(roles, today));
      return ended.ok ? given : ended;
    },

    async leave(asker, id, lastDay) {
      const refused = denied(asker, 'recordLeaver');
      if (refused) return refused;
      const person = await presentPerson(deps, id);
      if (!person) return refuse({ code: 'personNotFound' });
      const ended = await endRoles(deps, asker.now, person, lastDay, roles => endedBy(roles, lastDay));
      if (!ended.ok) return ended;
      await deps.people.change(deps.regions.region, id, { leftOn: lastDay });
      deps.memo.forget(id);
      return done({ ...ended.value, leftOn: lastDay });
    },
  };
}

/** Roles for the whole region have no authority, whatever the form said. */
function scoped({ authority, ...role }: RoleAssignment): RoleAssignment {
  return authority !== undefined && AUTHORITY_ROLES.includes(role.role) ? { ...role, authority } : role;
}

/** What speaks against giving this role to this person: its scope, its dates, or her being of another authority. */
async function problemWith(deps: PeopleDeps, { now }: Asker, person: Person, role: RoleAssignment) {
  const { validFrom, validTo, authority } = role;
  if (validFrom !== undefined && validTo !== undefined && validTo < validFrom)
    return refuse({ code: 'roleEndsBeforeItBegins', validFrom, validTo });
  if (!AUTHORITY_ROLES.includes(role.role)) return undefined;
  if (authority === undefined) return refuse({ code: 'roleNeedsAuthority', role: role.role });
  const authorities = await deps.regions.authorities(now);
  const known = authorities.find(({ code }) => code === authority);
  if (!known || !validOn(known, validFrom ?? londonDay(now)))
    return refuse({ code: 'authorityNotFound', text: authority });
  if (person.authority === undefined || person.authority === authority) return undefined;
  const name = authorities.find(({ code }) => code === person.authority)?.name ?? person.authority;
  return refuse({ code: 'personOfAnotherAuthority', name: person.name, authority: name });
}

async function vouch({ people, regions }: PeopleDeps, asker: Asker, person: Person, authority: string) {
  if (person.authority === authority && person.authorityConfirmed) return;
  await people.affiliate(regions.region, person.id, person, {
    authority,
    authorityConfirmed: true,
    confirmedBy: asker.person.id,
    decidedAt: asker.now,
    ...(person.chosenAt && { chosenAt: person.chosenAt }),
  });
}

const managerRolesEndedBy = (roles: readonly RoleAssignment[], lastDay: Day): RoleAssignment[] =>
  roles.flatMap(held => (held.role === 'programmeManager' ? endedBy([held], lastDay) : [held]));
