import { challengeServices } from '../../programme/challenge/challenge-services.ts';
import type { Authority } from '../../programme/region/authority.ts';
import type { Person } from '../../programme/region/person.ts';
import type { Role } from '../../programme/region/roles.ts';
import { mongoChallengeStore } from '../../storage/challenge-store.ts';
import { openDatabase } from '../../storage/database.ts';
import { mongoFindingStore, mongoLearningStore } from '../../storage/finding-store.ts';
import { mongoPeopleStore } from '../../storage/people-store.ts';
import { mongoRegionStore } from '../../storage/region-store.ts';
import { freshDatabase } from '../support/fresh-database.ts';

/** The services of peer challenge in a region of their own, without a bot. */
export async function challengeRig(authorities: readonly Authority[]) {
  const database = await openDatabase({ uri: await freshDatabase(), dataDirectory: '' });
  const { db } = database;
  const region = 'demo';
  const stores = {
    challenges: mongoChallengeStore(db),
    findings: mongoFindingStore(db),
    learning: mongoLearningStore(db),
    people: mongoPeopleStore(db),
    regions: mongoRegionStore(db),
  };
  for (const authority of authorities) await stores.regions.putAuthority({ ...authority, region });
  const at = (time: string): Date => new Date(time);
  return {
    stores,
    services: challengeServices(stores),
    region,
    /** Somebody with these roles, confirmed in the authority where one is named; the id is the name in small letters. */
    person(name: string, roles: readonly Role[], authority?: string): Promise<Person> {
      return stores.people.insert({
        id: name.toLowerCase(),
        region,
        accounts: [{ tenantId: 't', objectId: name }],
        name,
        ...(authority !== undefined && { authority }),
        authorityConfirmed: authority !== undefined,
        roles: roles.map(role => ({
          role,
          ...(role === 'linkOfficer' && authority !== undefined && { authority }),
        })),
      });
    },
    as: (person: Person, time: string) => ({ person, now: at(time) }),
    close: () => database.close(),
  };
}
