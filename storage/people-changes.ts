import type { Collection, Filter, UpdateFilter } from 'mongodb';
import type { PeopleStore } from '../programme/region/people-store.ts';
import type { Affiliation } from '../programme/region/person.ts';
import { byKey } from './document.ts';
import { text, texts } from './gate.ts';
import { isDuplicate } from './idempotent-writes.ts';
import { folded, heldBy, type PersonDocument, rolesKey } from './people-document.ts';

/** What is hers alone. Where she belonged stays, for the counts of authorities. */
const ERASED = [
  ...(['workEmail', 'jobTitle', 'staffGroup', 'objectedOn', 'welcomedAt'] as const),
  ...(['confirmedBy', 'chosenAt', 'decidedAt'] as const),
];

/** Changes of one person, each one command; false when its condition does not hold. */
export function peopleChanges(
  people: Collection<PersonDocument>,
): Pick<PeopleStore, 'change' | 'affiliate' | 'changeRoles' | 'setObjection' | 'erase' | 'markWelcomed'> {
  const applied = async (only: Filter<PersonDocument>, update: UpdateFilter<PersonDocument>) =>
    (await people.updateOne(only, update)).matchedCount === 1;

  return {
    async change(region, id, change) {
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      // Not every server takes an empty `$set`.
      if (Object.keys(given).length === 0) return (await people.findOne(byKey(region, id))) !== null;
      const name = change.name === undefined ? {} : { 'store.name': folded(change.name) };
      return applied(byKey(region, id), { $set: { ...given, ...name } });
    },
    async affiliate(region, id, { authority, authorityConfirmed }, next) {
      const asSeen = {
        authority: authority === undefined ? { $exists: false } : text(authority),
        authorityConfirmed: authorityConfirmed === true,
      };
      return applied({ ...byKey(region, id), ...asSeen }, affiliation(next));
    },
    async changeRoles(region, id, seen, next, seats) {
      const store = { 'store.roles': rolesKey(next), 'store.seats': heldBy(id, texts(seats)) };
      const asSeen = { ...byKey(region, id), 'store.roles': rolesKey(seen) };
      try {
        return await applied(asSeen, { $set: { roles: [...next], ...store } });
      } catch (error) {
        // The unique index on seats: one of them is somebody else's.
        if (isDuplicate(error)) return false;
        throw error;
      }
    },
    setObjection: async (region, id, day) =>
      applied(
        byKey(region, id),
        day === undefined ? { $unset: { objectedOn: '' } } : { $set: { objectedOn: text(day) } },
      ),
    async erase(region, id, { name, erasedOn, leftOn }) {
      const whole = { ...byKey(region, id), erasedOn: { $exists: false } };
      const nobody = {
        ...{ name: text(name), accounts: [], roles: [], erasedOn: text(erasedOn), leftOn: text(leftOn) },
        'store.name': folded(name),
        'store.accounts': heldBy(id, []),
        'store.seats': heldBy(id, []),
        'store.roles': rolesKey([]),
      };
      const gone = Object.fromEntries(ERASED.map(field => [field, '' as const]));
      return (
        (await applied(whole, { $set: nobody, $unset: gone })) ||
        (await people.findOne(byKey(region, id))) !== null
      );
    },
    markWelcomed: async (region, id, at) =>
      applied({ ...byKey(region, id), welcomedAt: { $exists: false } }, { $set: { welcomedAt: at } }),
  };
}

/** Replaces the whole of it: what the next one lacks goes. */
function affiliation(next: Affiliation): UpdateFilter<PersonDocument> {
  const { authority, authorityConfirmed, confirmedBy, organisation, chosenAt, decidedAt } = next;
  const optional = Object.entries({ authority, confirmedBy, organisation, chosenAt, decidedAt });
  const given = optional.filter(([, value]) => value !== undefined);
  const gone = optional.filter(([, value]) => value === undefined).map(([field]) => [field, '']);
  return {
    $set: { authorityConfirmed, ...Object.fromEntries(given) },
    ...(gone.length > 0 && { $unset: Object.fromEntries(gone) }),
  };
}
