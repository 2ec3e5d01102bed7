import { type Day, londonDay } from '../calendar.ts';
import { type Authority, authoritiesOn } from '../region/authority.ts';
import type { Person } from '../region/person.ts';
import { holds } from '../region/roles.ts';
import { SEAT_ROLES } from '../region/seats.ts';
import type { Elector, Vote } from './vote.ts';
import type { VoteDeps } from './vote-deps.ts';

/** Who would be in the electorate if the vote opened on this day (V1, V2, V11). Only confirmed people cast. */
export function electorsOn(
  vote: Pick<Vote, 'unit' | 'delegateRoles'>,
  authorities: readonly Authority[],
  people: readonly Person[],
  day: Day,
): Elector[] {
  const eligible = people.filter(
    person => !person.mergedInto && (person.authorityConfirmed || !person.authority),
  );
  if (vote.unit === 'perDelegate')
    return eligible
      .filter(person => holds(person, vote.delegateRoles, day))
      .map(({ id, name, authority }) => ({ id, name, ...(authority && { authority }), voters: [id] }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  return authoritiesOn(authorities, day).map(authority => ({
    id: authority.code,
    name: authority.name,
    voters: eligible
      .filter(person => person.authority === authority.code && holds(person, SEAT_ROLES, day, authority.code))
      .map(person => person.id),
  }));
}

export async function electorsNow(
  deps: VoteDeps,
  vote: Vote,
  now: Date,
): Promise<{ electors: Elector[]; people: Person[] }> {
  const roles = vote.unit === 'perDelegate' ? vote.delegateRoles : SEAT_ROLES;
  const [authorities, people] = await Promise.all([
    deps.regions.authorities(vote.region),
    deps.people.withRoles(vote.region, roles),
  ]);
  return { electors: electorsOn(vote, authorities, people, londonDay(now)), people };
}
