import { type Day, londonDay } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { type PeopleDeps, presentPerson } from './people-deps.ts';
import type { Person } from './person.ts';
import type { RoleAssignment } from './roles.ts';
import { lastDayInSeat, seatOf, seatsFrom } from './seats.ts';

const ATTEMPTS = 4;

/**
 * Changes the roles of one person; the change is made again on what is stored when somebody else was quicker. Two can
 * never hold one seat at once: the store takes seats and roles in one command. A seat whose holder's time is over before
 * the new one's begins is passed on.
 */
export async function changeRoles(
  deps: PeopleDeps,
  id: string,
  now: Date,
  change: (roles: readonly RoleAssignment[]) => RoleAssignment[],
): Promise<Outcome<Person>> {
  const { people, regions, memo } = deps;
  const today = londonDay(now);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const person = await presentPerson(deps, id);
    if (!person) return refuse({ code: 'personNotFound' });
    const roles = change(person.roles);
    const seats = seatsFrom(roles, today);
    const changed = await people.changeRoles(regions.region, id, person.roles, roles, seats);
    memo.forget(id);
    if (changed) return done({ ...person, roles });
    for (const role of roles) {
      const seat = seatOf(role);
      if (seat === undefined || !seats.includes(seat)) continue;
      const holder = await people.seatHolder(regions.region, seat);
      if (!holder || holder.id === id) continue;
      if (!(await passOn(deps, holder, seat, role.validFrom ?? today, today)))
        return seatTaken(deps, role, holder, now);
    }
  }
  return refuse({ code: 'changedMeanwhile' });
}

/** Frees a seat whose holder's last day is before `from`, unless her roles change at this moment. */
async function passOn({ people, regions }: PeopleDeps, holder: Person, seat: string, from: Day, today: Day) {
  const lastDay = lastDayInSeat(holder.roles, seat);
  if (lastDay === 'forever' || (lastDay !== undefined && from <= lastDay)) return false;
  const kept = seatsFrom(holder.roles, today).filter(one => one !== seat);
  await people.changeRoles(regions.region, holder.id, holder.roles, holder.roles, kept);
  return true;
}

async function seatTaken({ regions }: PeopleDeps, role: RoleAssignment, holder: Person, now: Date) {
  const until = lastDayInSeat(holder.roles, seatOf(role) ?? '');
  const authority = (await regions.authorities(now)).find(({ code }) => code === role.authority);
  return refuse({
    code: 'seatTaken',
    role: role.role,
    authority: authority?.name ?? role.authority ?? '',
    holder: holder.name,
    ...(until !== undefined && until !== 'forever' && { until }),
  });
}
