import { type Day, validOn } from '../calendar.ts';

export const ROLES = [
  'programmeManager',
  'chair',
  'deputyChair',
  'steeringMember',
  'director',
  'branchChair',
  'voter',
  'deputyVoter',
  'linkOfficer',
  'delegate',
  'trainer',
  'boardChair',
  'sponsor',
  'performanceLead',
  'qualityLead',
  'governanceLead',
  'technicalAdmin',
] as const;

export type Role = (typeof ROLES)[number];

/** Roles that belong to one authority; all others hold for the whole region. */
export const AUTHORITY_ROLES: readonly Role[] = [
  'voter',
  'deputyVoter',
  'linkOfficer',
  'performanceLead',
  'qualityLead',
];

/** A role with its scope and its dates. `authority` is set exactly for AUTHORITY_ROLES. */
export interface RoleAssignment {
  role: Role;
  authority?: string;
  validFrom?: Day;
  validTo?: Day;
}

interface RoleHolder {
  roles: readonly RoleAssignment[];
  leftOn?: Day;
}

/** Does the person hold one of these roles on this day, for this authority when one is named? Leavers hold none. */
export function holds(person: RoleHolder, roles: readonly Role[], day: Day, authority?: string): boolean {
  if (person.leftOn !== undefined && person.leftOn < day) return false;
  return person.roles.some(
    held =>
      roles.includes(held.role) &&
      validOn(held, day) &&
      (authority === undefined || held.authority === authority),
  );
}
