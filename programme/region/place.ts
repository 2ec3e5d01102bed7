import type { Day } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { authorityOfTenants, presentAuthority } from './affiliation.ts';
import { type Authority, authoritiesOn, type Organisation } from './authority.ts';
import type { DetailsView, PersonView } from './people-views.ts';
import type { Person } from './person.ts';
import type { RegionReader } from './region-reader.ts';
import { roleKey } from './role-list.ts';

/** What a pick list of places gives back: an authority's or an organisation's code, marked as such, or neither. */
export const NO_PLACE = 'none';
export const authorityPlace = (code: string): string => `authority:${code}`;
const organisationPlace = (code: string): string => `organisation:${code}`;

export interface Places {
  authorities: readonly Authority[];
  organisations: readonly Organisation[];
}

export const placesOf = async (regions: RegionReader, now: Date): Promise<Places> => ({
  authorities: await regions.authorities(now),
  organisations: await regions.organisations(now),
});

/** Reads a pick back. It is a claim by the client: only what is in the region on this day passes. */
export function placeOf(
  { authorities, organisations }: Places,
  picked: string,
  day: Day,
): Outcome<{ authority?: string; organisation?: string }> {
  if (picked === NO_PLACE) return done({});
  const authority = authoritiesOn(authorities, day).find(({ code }) => authorityPlace(code) === picked);
  if (authority) return done({ authority: authority.code });
  const organisation = organisations.find(({ code }) => organisationPlace(code) === picked);
  return organisation
    ? done({ organisation: organisation.code })
    : refuse({ code: 'authorityNotFound', text: picked.slice(picked.indexOf(':') + 1) });
}

/** The pick as it stands for a person now; undefined when there is none yet. */
export const pickedPlace = ({ authority, organisation, staffGroup }: Person): string | undefined =>
  authority !== undefined
    ? authorityPlace(authority)
    : organisation !== undefined
      ? organisationPlace(organisation)
      : staffGroup && NO_PLACE;

const byName = (a: { name: string }, b: { name: string }): number => a.name.localeCompare(b.name, 'en-GB');

export function detailsView(person: Person, places: Places, day: Day): DetailsView {
  const fixed = authorityOfTenants(places.authorities, person.accounts, day);
  return {
    person,
    ...(fixed && { fixedPlace: { value: authorityPlace(fixed.code), name: fixed.name } }),
    places: [
      ...authoritiesOn(places.authorities, day)
        .sort(byName)
        .map(({ code, name }) => ({ value: authorityPlace(code), name })),
      ...[...places.organisations]
        .sort(byName)
        .map(({ code, name }) => ({ value: organisationPlace(code), name })),
    ],
  };
}

export function personView(person: Person, { authorities, organisations }: Places, day: Day): PersonView {
  const nameOf = (code: string): string => authorities.find(one => one.code === code)?.name ?? code;
  const recorded = authorities.find(({ code }) => code === person.authority);
  const ended = recorded && !presentAuthority(person, authorities, day) ? recorded.validTo : undefined;
  const organisation = organisations.find(({ code }) => code === person.organisation);
  const place = person.authority === undefined ? organisation?.name : nameOf(person.authority);
  return {
    person,
    ...(place !== undefined && { place }),
    ...(ended !== undefined && { placeEndedOn: ended }),
    roles: person.roles.map(held => ({
      ...held,
      key: roleKey(held),
      ...(held.authority !== undefined && { authorityName: nameOf(held.authority) }),
    })),
  };
}
