import type { Account, Person } from './person.ts';
import type { Role } from './roles.ts';

/** Fields of a person that a service may set; `undefined` leaves the stored value alone. */
export type PersonChange = Partial<
  Pick<
    Person,
    | 'name'
    | 'workEmail'
    | 'jobTitle'
    | 'staffGroup'
    | 'authority'
    | 'authorityConfirmed'
    | 'confirmedBy'
    | 'roles'
    | 'leftOn'
    | 'welcomedAt'
  >
>;

/** A merged person is found by her id only; an account of hers leads to the person she was merged into. */
export interface PeopleStore {
  byId(region: string, id: string): Promise<Person | undefined>;
  byAccount(region: string, account: Account): Promise<Person | undefined>;
  /** People whose ids are listed, in no order; unknown ids are absent. */
  byIds(region: string, ids: readonly string[]): Promise<Person[]>;
  /** People who were ever given one of these roles; the caller checks the dates. */
  withRoles(region: string, roles: readonly Role[]): Promise<Person[]>;
  /** People whose chosen authority waits for confirmation, of one authority when it is named, those welcomed first come first. */
  unconfirmed(region: string, authority?: string): Promise<Person[]>;
  /** People whose name, or work email, contains the text, any case; at most `limit`, by name. */
  search(region: string, text: string, limit: number): Promise<Person[]>;
  /** Inserts, or answers the person who already has one of the accounts: two first contacts at once make one person. */
  insert(person: Person): Promise<Person>;
  /** False when nobody has this id. */
  change(region: string, id: string, change: PersonChange): Promise<boolean>;
  /** Replaces the roles only while they are still `seen`: two assignments at once cannot lose one. */
  changeRoles(region: string, id: string, seen: Person['roles'], next: Person['roles']): Promise<boolean>;
  /**
   * Moves the accounts of `from` to `into` and marks `from` as merged; repeating it changes nothing, and merging into a
   * merged person means the one she was merged into. Throws when there is no such person.
   */
  merge(region: string, from: string, into: string): Promise<void>;
}
