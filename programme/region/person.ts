import type { Day } from '../calendar.ts';
import type { RoleAssignment } from './roles.ts';

/** A Microsoft account: the Entra object id is unique only together with its tenant. */
export interface Account {
  tenantId: string;
  objectId: string;
}

export const STAFF_GROUPS = [
  'director',
  'headOfService',
  'serviceManager',
  'teamOrPracticeManager',
  'qaReviewingOrConferenceLead',
  'principalSocialWorker',
  'boardChair',
  'trainer',
  'other',
] as const;

export type StaffGroup = (typeof STAFF_GROUPS)[number];

/**
 * A person, keyed on an internal id. Accounts are attributes: the same person may come as a guest of the host tenant
 * and from her own. Minimum data (P3): no phone, home, pay or equality data.
 */
export interface Person {
  id: string;
  region: string;
  accounts: Account[];
  name: string;
  workEmail?: string;
  jobTitle?: string;
  staffGroup?: StaffGroup;
  /** Authority code. A chosen one counts only once confirmed; one given by the tenant mapping is confirmed. */
  authority?: string;
  authorityConfirmed: boolean;
  confirmedBy?: string;
  roles: RoleAssignment[];
  leftOn?: Day;
  welcomedAt?: Date;
  /** Set on the record that was merged into another one; its accounts have moved there. */
  mergedInto?: string;
}
