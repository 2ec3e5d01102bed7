import type { Day } from '../calendar.ts';
import type { Account, Affiliation, Person } from './person.ts';
import type { Role } from './roles.ts';

/** Fields of a person that a service may set; `undefined` leaves the stored value alone. */
export type PersonChange = Partial<Pick<Person, 'name' | 'workEmail' | 'jobTitle' | 'staffGroup' | 'leftOn'>>;

/** A merged person is found by her id only; an account of hers leads to the person she was merged into. */
export interface PeopleStore {
  byId(region: string, id: string): Promise<Person | undefined>;
  byAccount(region: string, account: Account): Promise<Person | undefined>;
  /** People whose ids are listed, in no order; unknown ids are absent. */
  byIds(region: string, ids: readonly string[]): Promise<Person[]>;
  /** People who were ever given one of these roles; the caller checks the dates. */
  withRoles(region: string, roles: readonly Role[]): Promise<Person[]>;
  /** People whose chosen authority waits for confirmation, of one authority when it is named; who chose first comes first. */
  unconfirmed(region: string, authority?: string): Promise<Person[]>;
  /** People whose name, or work email, contains the text, any case; at most `limit`, by name. */
  search(region: string, text: string, limit: number): Promise<Person[]>;
  /**
   * Inserts, or answers the person who already has one of the accounts: two first contacts at once make one person.
   * The seats of the roles are taken with it; throws when one of them is somebody else's.
   */
  insert(person: Person): Promise<Person>;
  /** False when nobody has this id. */
  change(region: string, id: string, change: PersonChange): Promise<boolean>;
  /** Replaces the whole affiliation, only while authority and confirmation are still as `seen`. */
  affiliate(
    region: string,
    id: string,
    seen: Pick<Affiliation, 'authority' | 'authorityConfirmed'>,
    next: Affiliation,
  ): Promise<boolean>;
  /**
   * Replaces the roles only while they are still `seen`, so that two assignments at once cannot lose one, and takes
   * exactly these seats (`seats.ts`): false, too, while one of them is somebody else's. It is one command.
   */
  changeRoles(
    region: string,
    id: string,
    seen: Person['roles'],
    next: Person['roles'],
    seats: readonly string[],
  ): Promise<boolean>;
  seatHolder(region: string, seat: string): Promise<Person | undefined>;
  /** People whose choice of an authority was decided at this instant or later. */
  decidedSince(region: string, since: Date): Promise<Person[]>;
  /** People whose last working day was before this one. */
  leftBefore(region: string, day: Day): Promise<Person[]>;
  /** Notes, or takes back, that she wants no more surveys. False when nobody has this id. */
  setObjection(region: string, id: string, day: Day | undefined): Promise<boolean>;
  /** Records that were merged into this one, or into one of those. */
  mergedRecords(region: string, id: string): Promise<Person[]>;
  /**
   * Makes a record nameless: these take the place of the person's, and of the rest only id, authority or organisation
   * stay. Her accounts and seats are free. Repeating it changes nothing; false when nobody has this id.
   */
  erase(
    region: string,
    id: string,
    nameless: Required<Pick<Person, 'name' | 'erasedOn' | 'leftOn'>>,
  ): Promise<boolean>;
  /** Notes the welcome, once: false when it was noted before. */
  markWelcomed(region: string, id: string, at: Date): Promise<boolean>;
  /**
   * Moves the accounts of `from` to `into` and marks `from` as merged; repeating it changes nothing, and merging into a
   * merged person means the one she was merged into. Throws when there is no such person.
   */
  merge(region: string, from: string, into: string): Promise<void>;
}
