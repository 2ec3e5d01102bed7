import type { Day } from '../calendar.ts';
import type { RoleAssignment } from './roles.ts';

/** Names one assignment of one person, in a form that a card can carry. Its last day may change; the rest may not. */
export const roleKey = ({ role, authority, validFrom }: RoleAssignment): string =>
  [role, authority ?? '', validFrom ?? ''].join('~');

/** The roles with this one among them; one of the same key is replaced, so giving it twice is giving it once. */
export const withRole = (roles: readonly RoleAssignment[], given: RoleAssignment): RoleAssignment[] =>
  roles.some(held => roleKey(held) === roleKey(given))
    ? roles.map(held => (roleKey(held) === roleKey(given) ? given : held))
    : [...roles, given];

/** The roles with a last day set on the one of this key; one that would end before it began never was. */
export const withLastDay = (roles: readonly RoleAssignment[], key: string, lastDay: Day): RoleAssignment[] =>
  roles.flatMap(held => {
    if (roleKey(held) !== key) return [held];
    return held.validFrom !== undefined && lastDay < held.validFrom ? [] : [{ ...held, validTo: lastDay }];
  });

/** The roles of someone who leaves: nothing lasts longer than the person stays. */
export const endedBy = (roles: readonly RoleAssignment[], lastDay: Day): RoleAssignment[] =>
  roles.flatMap(held =>
    held.validTo !== undefined && held.validTo <= lastDay
      ? [held]
      : withLastDay([held], roleKey(held), lastDay),
  );

/** The roles of two records of one person, each once; where both have one, the first record decides its last day. */
export const mergedRoles = (
  kept: readonly RoleAssignment[],
  other: readonly RoleAssignment[],
): RoleAssignment[] => [...kept, ...other.filter(one => !kept.some(held => roleKey(held) === roleKey(one)))];
