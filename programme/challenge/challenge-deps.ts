import type { Asker } from '../asker.ts';
import { londonDay } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { denied } from '../region/people-deps.ts';
import type { PeopleStore } from '../region/people-store.ts';
import { type Permission, seesPeerChallenge } from '../region/permissions.ts';
import type { RegionStore } from '../region/region-store.ts';
import type { ChallengeProgramme } from './challenge-programme.ts';
import type { ChallengeStore, FindingStore, LearningStore } from './challenge-store.ts';

/** What the services for peer challenge stand on. */
export interface ChallengeDeps {
  challenges: ChallengeStore;
  findings: FindingStore;
  learning: LearningStore;
  people: PeopleStore;
  regions: RegionStore;
}

/** Undefined for everybody but trainers, whatever else they are (DOMAIN 0, fact 9). */
export const hiddenFrom = ({ person, now }: Asker) =>
  seesPeerChallenge(person, londonDay(now)) ? undefined : refuse({ code: 'challengeNotForTrainers' });

/** Undefined when the person may; otherwise the refusal. */
export const notPermitted = (asker: Asker, permission: Permission) =>
  hiddenFrom(asker) ?? denied(asker, permission);

/** The programme of this id. */
export async function programmeCalled(
  { challenges }: Pick<ChallengeDeps, 'challenges'>,
  region: string,
  id: string,
): Promise<Outcome<ChallengeProgramme>> {
  const found = (await challenges.programmes(region)).find(one => one.id === id);
  return found ? done(found) : refuse({ code: 'noChallengeProgramme', mayBegin: false });
}

/** Names of authorities of all times, by code. */
export async function authorityNames(
  { regions }: Pick<ChallengeDeps, 'regions'>,
  region: string,
): Promise<(code: string) => string> {
  const names = new Map((await regions.authorities(region)).map(({ code, name }) => [code, name]));
  return code => names.get(code) ?? code;
}
