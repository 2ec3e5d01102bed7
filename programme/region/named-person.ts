import type { PeopleStore } from './people-store.ts';
import type { Person } from './person.ts';

/** Namesakes that are read at most. */
const SAME_NAME = 20;

/** The one person who was meant, or how many it could be. */
export type Named = { person: Person } | { person?: undefined; found: number };

/**
 * The person whose name or work email was typed, among those who fit; a part of it does where only one has it. Leavers
 * do not fit.
 */
export async function personNamed(
  people: Pick<PeopleStore, 'search'>,
  region: string,
  typed: string,
  fits: (person: Person) => boolean,
): Promise<Named> {
  const same = (text: string | undefined): boolean => text?.toLowerCase() === typed.toLowerCase();
  const found = (await people.search(region, typed, SAME_NAME)).filter(
    one => one.leftOn === undefined && fits(one),
  );
  const exact = found.filter(({ name, workEmail }) => same(name) || same(workEmail));
  const [only, ...more] = exact.length > 0 ? exact : found;
  return only && more.length === 0 ? { person: only } : { found: exact.length || found.length };
}
