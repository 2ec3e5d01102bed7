import type { Asker } from '../asker.ts';
import { londonDay } from '../calendar.ts';
import { refuse } from '../outcome.ts';
import type { PeopleStore } from './people-store.ts';
import { may, type Permission, permittedRoles, seesPlans } from './permissions.ts';
import type { PersonMemo } from './person-memo.ts';
import type { RegionReader } from './region-reader.ts';

/** What the services for people and roles stand on. Whoever changes a person tells the memo to forget her. */
export interface PeopleDeps {
  people: PeopleStore;
  regions: RegionReader;
  memo: PersonMemo;
}

/** Undefined when the person may; otherwise the refusal. */
export const denied = ({ person, now }: Asker, permission: Permission) =>
  may(person, permission, londonDay(now))
    ? undefined
    : refuse({ code: 'notYourRole', roles: permittedRoles(permission) });

/** Undefined unless the person trains, and so is shut out from indicators and plans whatever else she is. */
export const deniedToTrainers = ({ person, now }: Asker) =>
  seesPlans(person, londonDay(now)) ? undefined : refuse({ code: 'notForTrainers' });

/** The person as she is stored now. A record that was merged or erased is nobody any more. */
export async function presentPerson({ people, regions }: PeopleDeps, id: string) {
  const person = await people.byId(regions.region, id);
  return person?.mergedInto !== undefined || person?.erasedOn !== undefined ? undefined : person;
}
