import type { Person } from '../programme/region/person.ts';
import type { RoleAssignment } from '../programme/region/roles.ts';
import { seatOf } from '../programme/region/seats.ts';
import { accountKey } from './account-key.ts';
import { fromDocument, type Stored, toDocument } from './document.ts';

/** What the store adds to a person, for its indexes and conditions. */
export interface PersonKeys {
  /** The accounts that lead to this person. They stay here when she is merged, so that no account is ever free. */
  accounts: string[];
  /** The seats that this person holds. */
  seats: string[];
  /** The name as it is sorted and searched. */
  name: string;
  /** The roles as one string: servers differ on when two lists of objects are equal. */
  roles: string;
}

export type PersonDocument = Stored<Person, PersonKeys>;

/** Text in the form in which case and composed letters make no difference. */
export const folded = (value: string): string => value.normalize('NFKC').toLowerCase();

export const rolesKey = (roles: readonly RoleAssignment[]): string =>
  JSON.stringify(
    roles.map(({ role, authority, validFrom, validTo }) => [
      role,
      authority ?? null,
      validFrom ?? null,
      validTo ?? null,
    ]),
  );

/** Beside her own id, because two empty lists would share the one empty entry of a unique index. */
export const heldBy = (id: string, keys: readonly string[]): string[] => [
  ...new Set([`person ${id}`, ...keys]),
];

export function toPersonDocument(person: Person): PersonDocument {
  // Both fields in one order: `$addToSet` takes two objects with another order of fields for different ones.
  const accounts = person.accounts.map(({ tenantId, objectId }) => ({ tenantId, objectId }));
  return toDocument<Person, PersonKeys>({ ...person, accounts }, [person.id], {
    accounts: heldBy(person.id, accounts.map(accountKey)),
    seats: heldBy(
      person.id,
      person.roles.flatMap(role => seatOf(role) ?? []),
    ),
    name: folded(person.name),
    roles: rolesKey(person.roles),
  });
}

/** A merged person has no accounts: they belong to the person she was merged into. */
export function fromPersonDocument(document: PersonDocument): Person {
  const person = fromDocument<Person>(document);
  return person.mergedInto === undefined ? person : { ...person, accounts: [] };
}
