import { type Day, validOn } from '../calendar.ts';

export const AUTHORITY_TYPES = [
  'county',
  'unitary',
  'islands',
  'metropolitan',
  'londonBorough',
  'suiGeneris',
] as const;

export type AuthorityType = (typeof AUTHORITY_TYPES)[number];

/**
 * A council with children's services duties, as a dated record: authorities merge and split, so "16" is a count at a
 * date and a report on 2015 keeps saying 16 after the merger of 2019.
 */
export interface Authority {
  region: string;
  /** Unique in its region, such as `D01`; ONS code where the region has none of its own. */
  code: string;
  name: string;
  type: AuthorityType;
  subRegion?: string;
  onsCode?: string;
  dfeNumber?: number;
  validFrom?: Day;
  validTo?: Day;
  predecessors: string[];
  successors: string[];
  /** Microsoft 365 tenants whose people belong to this authority without being asked. */
  tenantIds: string[];
}

/** The authorities of a region at a date, by code. */
export const authoritiesOn = (authorities: readonly Authority[], day: Day): Authority[] =>
  authorities.filter(authority => validOn(authority, day)).sort((a, b) => (a.code < b.code ? -1 : 1));

/**
 * Who speaks for an authority on a day: itself while it exists, and afterwards those that it was merged into or split
 * into, as far as they exist then.
 */
export function heirsOn(authorities: readonly Authority[], code: string, day: Day): string[] {
  const seen = new Set<string>();
  const follow = (one: string): string[] => {
    const authority = authorities.find(other => other.code === one);
    if (!authority || seen.has(one)) return [];
    seen.add(one);
    return validOn(authority, day) ? [one] : authority.successors.flatMap(follow);
  };
  return follow(code);
}

export interface SubRegion {
  region: string;
  code: string;
  name: string;
}

export interface Region {
  code: string;
  name: string;
  timezone: 'Europe/London';
}

export const ORGANISATION_KINDS = ['lscb', 'chiefExecutivesGroup', 'ofsted', 'adcsBranch', 'other'] as const;

/** A body whose people take part without being of an authority. */
export interface Organisation {
  region: string;
  code: string;
  name: string;
  kind: (typeof ORGANISATION_KINDS)[number];
}
