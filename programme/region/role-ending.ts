import type { Day } from '../calendar.ts';
import { type Outcome, refuse } from '../outcome.ts';
import type { PeopleDeps } from './people-deps.ts';
import type { Person } from './person.ts';
import { changeRoles } from './role-change.ts';
import { holds, type RoleAssignment } from './roles.ts';

/**
 * Changes roles so that some end with this day. Programme manager roles end only while somebody else remains one;
 * otherwise `lastProgrammeManager` is refused and nothing is changed.
 */
export async function endRoles(
  deps: PeopleDeps,
  now: Date,
  person: Person,
  lastDay: Day,
  change: (roles: readonly RoleAssignment[]) => RoleAssignment[],
): Promise<Outcome<Person>> {
  const others = () => hasOtherManager(deps, person.id, lastDay);
  const concerned = managesAfter(person.roles, lastDay) && !managesAfter(change(person.roles), lastDay);
  if (concerned && !(await others())) return refuse({ code: 'lastProgrammeManager' });
  const ended = await changeRoles(deps, person.id, now, change);
  // Two who end each other at the same instant both passed the question above. Whoever asks last sees that nobody is
  // left and puts it back.
  if (!ended.ok || !concerned || (await others())) return ended;
  await changeRoles(deps, person.id, now, () => person.roles);
  return refuse({ code: 'lastProgrammeManager' });
}

/** Would nobody be programme manager after this day, if this person were not? */
export const isLastManager = async (deps: PeopleDeps, { id, roles }: Person, day: Day): Promise<boolean> =>
  managesAfter(roles, day) && !(await hasOtherManager(deps, id, day));

/** Is there a programme manager role that goes on after this day? */
const managesAfter = (roles: readonly RoleAssignment[], day: Day): boolean =>
  roles.some(({ role, validTo }) => role === 'programmeManager' && (validTo === undefined || validTo > day));

async function hasOtherManager({ people, regions }: PeopleDeps, id: string, lastDay: Day): Promise<boolean> {
  const managers = await people.withRoles(regions.region, ['programmeManager']);
  return managers.some(
    other =>
      other.id !== id && holds(other, ['programmeManager'], lastDay) && managesAfter(other.roles, lastDay),
  );
}
