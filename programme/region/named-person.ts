import type { PeopleStore } from './people-store.ts';
import type { Person } from './person.ts';

/** Namesakes that are read at most. */
const SAME_NAME = 20;

/** The one person who was meant, or how many it could be. */
export type Named = { person: Person } | { person?: undefined; found: number };

/** The person whose name or work email was typed, among those who fit; a part of it does where only one has it. */
export async function anybodyNamed(
  people: Pick<PeopleStore, 'search'>,
  region: string,
  typed: string,
  fits: (person: Person) => boolean,
): Promise<Named> {
  const same = (text: string | undefined): boolean => text?.toLowerCase() === typed.toLowerCase();
  const found = (await people.search(region, typed, SAME_NAME)).filter(fits);
  const exact = found.filter(({ name, workEmail }) => same(name) || same(workEmail));
  const [only, ...more] = exact.length > 0 ? exact : found;
  return only && more.length === 0 ? { person: only } : { found: exact.length || found.length };
}

/** The same of those who are here: leavers do not fit. */
export const personNamed = (
  people: Pick<PeopleStore, 'search'>,
  region: string,
  typed: string,
  fits: (person: Person) => boolean,
): Promise<Named> =>
  anybodyNamed(people, region, typed, person => person.leftOn === undefined && fits(person));
