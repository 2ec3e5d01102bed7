import type { Person } from './region/person.ts';

/** Who asks, and when. */
export interface Asker {
  person: Person;
  now: Date;
}
