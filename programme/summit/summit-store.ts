import type { Day } from '../calendar.ts';
import type { Change } from '../change.ts';
import type { Capacity, Summit } from './summit.ts';
import type { SummitGuest } from './summit-guest.ts';

export interface SummitStore {
  /** `taken`: there is one of this name on this day. */
  insert(summit: Summit): Promise<'inserted' | 'alreadyThere' | 'taken'>;
  byId(region: string, id: string): Promise<Summit | undefined>;
  /** The latest day first. */
  all(region: string): Promise<Summit[]>;
  /** `decide` is pure: it runs again when another change came between. Undefined: no such summit. */
  change<T>(
    region: string,
    id: string,
    decide: (summit: Summit) => Change<Summit, T>,
  ): Promise<T | undefined>;

  /** Inserts those who are not guests yet; answers how many. */
  insertMissingGuests(guests: readonly SummitGuest[]): Promise<number>;
  /** By capacity and authority. */
  guests(region: string, summit: string): Promise<SummitGuest[]>;
  /** Where this person is a guest. */
  guestsWith(region: string, person: string): Promise<SummitGuest[]>;
  /** False when the person is no guest. */
  answer(
    region: string,
    summit: string,
    person: string,
    answer: Required<Pick<SummitGuest, 'answer' | 'answeredFor' | 'answeredAt'>>,
  ): Promise<boolean>;
  /** False when the person is no guest. */
  setCapacity(region: string, summit: string, person: string, capacity: Capacity): Promise<boolean>;
  /** Marks these guests as having come, or not; answers how many there are of them. */
  mark(
    region: string,
    summit: string,
    people: readonly string[],
    marked: Required<Pick<SummitGuest, 'attended' | 'markedBy' | 'markedAt'>>,
  ): Promise<number>;
  removeGuest(region: string, summit: string, person: string): Promise<void>;
  /** Ids of summits before this day whose guests still have names. */
  named(region: string, before: Day): Promise<string[]>;
  /** Removes all guests of a summit; answers how many. */
  removeGuests(region: string, summit: string): Promise<number>;
}
