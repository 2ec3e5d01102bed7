import type { PeopleStore } from './people-store.ts';
import type { Person } from './person.ts';

/** More than one person of a name is enough to ask again. */
const SAME_NAME = 20;

/**
 * The one person who fits and is called this, or has this work email, whatever its case; a part will do where it is
 * enough. `found` says how many there are where it is not one.
 */
export async function personNamed(
  people: Pick<PeopleStore, 'search'>,
  region: string,
  typed: string,
  fits: (person: Person) => boolean,
): Promise<{ person?: Person; found: number }> {
  const same = (text: string | undefined): boolean => text?.toLowerCase() === typed.toLowerCase();
  const all = (await people.search(region, typed, SAME_NAME)).filter(fits);
  const exact = all.filter(({ name, workEmail }) => same(name) || same(workEmail));
  const found = exact.length > 0 ? exact : all;
  const [only] = found;
  return only && found.length === 1 ? { person: only, found: 1 } : { found: found.length };
}
