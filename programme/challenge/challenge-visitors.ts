import type { Asker } from '../asker.ts';
import { londonDay } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import type { Refusal } from '../refusal.ts';
import { heirsOn } from '../region/authority.ts';
import { personNamed } from '../region/named-person.ts';
import { seesPeerChallenge } from '../region/permissions.ts';
import type { Person } from '../region/person.ts';
import type { ChallengeDeps } from './challenge-deps.ts';
import type { PeerChallenge } from './peer-challenge.ts';
import { isOf } from './standing.ts';

/**
 * Ids of those who visit, by name or work email as it was typed: people of the challengers, and no trainers, who must see
 * nothing of it.
 */
export async function visitorsOf(
  { people, regions }: Pick<ChallengeDeps, 'people' | 'regions'>,
  { person, now }: Asker,
  { challengers }: PeerChallenge,
  { lead, team }: { lead: string; team: readonly string[] },
): Promise<Outcome<{ lead?: string; team: string[] }>> {
  const day = londonDay(now);
  const authorities = await regions.authorities(person.region);
  const codes = challengers.flatMap(code => heirsOn(authorities, code, day));
  const fits = (one: Person): boolean => isOf(one, codes) && seesPeerChallenge(one, day);
  const named = await Promise.all(
    [lead, ...team].map(async typed => ({
      typed,
      ...(typed === '' ? {} : await personNamed(people, person.region, typed, fits)),
    })),
  );
  const [problem, ...more] = named.flatMap(({ typed, ...one }): Refusal[] =>
    'found' in one ? [{ code: 'teamMemberNotFound', text: typed, found: one.found ?? 0 }] : [],
  );
  if (problem) return refuse(problem, ...more);
  const [leader, ...others] = named.map(one => ('person' in one ? one.person?.id : undefined));
  return done({
    ...(leader !== undefined && { lead: leader }),
    team: [...new Set(others.flatMap(one => one ?? []))].filter(one => one !== leader),
  });
}
