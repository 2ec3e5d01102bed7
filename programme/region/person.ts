import type { Day } from '../calendar.ts';
import type { RoleAssignment } from './roles.ts';

/** A Microsoft account: the Entra object id is unique only together with its tenant. */
export interface Account {
  tenantId: string;
  objectId: string;
}

/** One string for one account. Both ids are GUIDs, so their case says nothing. */
export const accountKey = ({ tenantId, objectId }: Account): string =>
  `${tenantId}|${objectId}`.toLowerCase();

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

/** Where a person belongs: to one authority, or to one other organisation, or to neither. */
export interface Affiliation {
  /** Authority code. A chosen one counts only once confirmed; one given by the tenant mapping is confirmed. */
  authority?: string;
  authorityConfirmed: boolean;
  /** Id of the person who confirmed; absent when the tenant mapping or an import did. */
  confirmedBy?: string;
  /** Organisation code. It gives no right, so nobody has to confirm it. */
  organisation?: string;
  /** When the person chose the authority that waits, or waited, for confirmation. */
  chosenAt?: Date;
  /** When somebody confirmed the choice, or said that it is not so. */
  decidedAt?: Date;
}

/**
 * A person, keyed on an internal id. Accounts are attributes: the same person may come as a guest of the host tenant
 * and from her own. Minimum data (P3): no phone, home, pay or equality data.
 */
export interface Person extends Affiliation {
  id: string;
  region: string;
  accounts: Account[];
  name: string;
  workEmail?: string;
  jobTitle?: string;
  staffGroup?: StaffGroup;
  roles: RoleAssignment[];
  leftOn?: Day;
  /** The day on which she said that she wants no more surveys (P8); she is not asked from then on (I3). */
  objectedOn?: Day;
  welcomedAt?: Date;
  /** Set on the nameless record that is left of a person who was erased (P8): only where she belonged is known still. */
  erasedOn?: Day;
  /** Set on the record that was merged into another one; its accounts have moved there. */
  mergedInto?: string;
}
