import type { Day } from '../calendar.ts';
import type { Person } from './person.ts';
import type { RoleAssignment } from './roles.ts';

/** What a person is looked for for. Buttons carry these names, so they are permanent. */
export const PERSON_TASKS = ['show', 'giveRole', 'endRole', 'handOver', 'leave', 'merge'] as const;
export type PersonTask = (typeof PERSON_TASKS)[number];

/** A person with names for codes, as the person herself or a programme manager sees her. */
export interface PersonView {
  person: Person;
  /** Name of the authority or organisation; absent when neither is known. */
  place?: string;
  /** Set when the authority ended, by merger for example, on this day. */
  placeEndedOn?: Day;
  roles: (RoleAssignment & { key: string; authorityName?: string })[];
}

/** What the form for authority and staff group needs. */
export interface DetailsView {
  person: Person;
  /** The authority that the tenant decides. */
  fixedPlace?: { value: string; name: string };
  places: { value: string; name: string }[];
}

/** Somebody whose chosen authority waits for a yes or no; `key` names the person and the choice that was seen. */
export interface WaitingPerson {
  key: string;
  name: string;
  workEmail?: string;
  authorityName: string;
}

/** What became of a list of yes or no. */
export interface DecisionView {
  decided: string[];
  /** Names of those who were decided on, or chose again, in the meantime. */
  changedMeanwhile: string[];
  waiting: WaitingPerson[];
}
