import type { Day } from '../calendar.ts';
import type { Role, RoleAssignment } from './roles.ts';

/** An authority has one voter and one named deputy at a time (V11). */
export const SEAT_ROLES = ['voter', 'deputyVoter'] as const satisfies readonly Role[];

/** The name of a seat, unique in its region; undefined for roles that any number of people may hold. */
export const seatOf = ({
  role,
  authority,
}: Pick<RoleAssignment, 'role' | 'authority'>): string | undefined =>
  SEAT_ROLES.some(seat => seat === role) && authority !== undefined ? `${role} ${authority}` : undefined;

/** The seats that these roles take from this day on: the ones that are held now or will be. Past ones are free. */
export const seatsFrom = (roles: readonly RoleAssignment[], day: Day): string[] => [
  ...new Set(
    roles
      .filter(({ validTo }) => validTo === undefined || day <= validTo)
      .flatMap(held => seatOf(held) ?? []),
  ),
];

/** The last day on which these roles hold the seat: `forever` when it has no end, undefined when they never do. */
export function lastDayInSeat(roles: readonly RoleAssignment[], seat: string): Day | 'forever' | undefined {
  const ends = roles.filter(held => seatOf(held) === seat).map(({ validTo }) => validTo ?? 'forever');
  return ends.includes('forever') ? 'forever' : ends.sort().at(-1);
}
