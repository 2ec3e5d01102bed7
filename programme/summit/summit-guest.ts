import type { Day } from '../calendar.ts';
import type { Organisation } from '../region/authority.ts';
import type { Person } from '../region/person.ts';
import { holds } from '../region/roles.ts';
import type { Capacity, Summit } from './summit.ts';

/** Forms carry these names, so they are permanent. */
export const GUEST_ANSWERS = ['yes', 'no'] as const;
export type GuestAnswer = (typeof GUEST_ANSWERS)[number];

/** Somebody who is invited to a summit, or came without being asked. */
export interface SummitGuest {
  region: string;
  summit: string;
  person: string;
  capacity: Capacity;
  /** Of which authority, where it is one. */
  authority?: string;
  invitedAt: Date;
  invitedBy: string;
  answer?: GuestAnswer;
  /** The day that the answer was for: a summit that is moved asks again. */
  answeredFor?: Day;
  answeredAt?: Date;
  attended?: boolean;
  markedBy?: string;
  markedAt?: Date;
}

/** The answer for the day on which the summit is now; undefined while there is none. */
export const answerOf = (guest: SummitGuest, { date }: Pick<Summit, 'date'>): GuestAnswer | undefined =>
  guest.answeredFor === date ? guest.answer : undefined;

/** As what a person comes unless somebody says otherwise: by organisation, then by authority. */
export function usualCapacity(
  person: Person,
  organisations: readonly Pick<Organisation, 'code' | 'kind'>[],
  day: Day,
): Capacity {
  const kind = organisations.find(({ code }) => code === person.organisation)?.kind;
  if (kind === 'lscb') return 'lscbChair';
  if (kind === 'chiefExecutivesGroup') return 'ceGroupChair';
  if (holds(person, ['trainer'], day)) return 'facilitator';
  return person.authority !== undefined && person.authorityConfirmed ? 'seniorOfficer' : 'staff';
}
