import type { Day } from '../calendar.ts';
import { validOn } from '../calendar.ts';
import { type Authority, authoritiesOn } from './authority.ts';
import type { Account, Affiliation, Person } from './person.ts';

/**
 * The authority that an account's tenant stands for on this day. Two councils may share a tenant: then it says nothing,
 * and the person is asked.
 */
export function authorityOfTenants(
  authorities: readonly Authority[],
  accounts: readonly Account[],
  day: Day,
): Authority | undefined {
  const tenants = accounts.map(({ tenantId }) => tenantId.toLowerCase());
  const mapped = authoritiesOn(authorities, day).filter(({ tenantIds }) =>
    tenantIds.some(tenant => tenants.includes(tenant.toLowerCase())),
  );
  return mapped.length === 1 ? mapped[0] : undefined;
}

/** The part of a person that says where she belongs, without empty fields. */
export const affiliationOf = ({
  authority,
  authorityConfirmed,
  confirmedBy,
  organisation,
  chosenAt,
  decidedAt,
}: Affiliation): Affiliation => ({
  authorityConfirmed,
  ...(authority !== undefined && { authority }),
  ...(confirmedBy !== undefined && { confirmedBy }),
  ...(organisation !== undefined && { organisation }),
  ...(chosenAt !== undefined && { chosenAt }),
  ...(decidedAt !== undefined && { decidedAt }),
});

/** The person's authority where it is one on this day; one that was merged away since is none. */
export const presentAuthority = (
  person: Pick<Person, 'authority'>,
  authorities: readonly Authority[],
  day: Day,
): Authority | undefined =>
  authorities.find(authority => authority.code === person.authority && validOn(authority, day));

/** Still to be asked where they work or in which group: asked once, and again when their authority has ended. */
export const hasDetailsMissing = (person: Person, authorities: readonly Authority[], day: Day): boolean =>
  person.staffGroup === undefined ||
  (person.organisation === undefined && presentAuthority(person, authorities, day) === undefined);

/**
 * What the tenant changes about a person: an authority that nobody confirmed yet, or that has ended, gives way to the
 * one the tenant stands for. Undefined when there is nothing to change.
 */
export function affiliationByTenant(
  person: Person,
  authorities: readonly Authority[],
  day: Day,
): Affiliation | undefined {
  if (person.authorityConfirmed && presentAuthority(person, authorities, day)) return undefined;
  const mapped = authorityOfTenants(authorities, person.accounts, day);
  return mapped && { authority: mapped.code, authorityConfirmed: true };
}
