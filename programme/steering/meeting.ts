import type { Day } from '../calendar.ts';
import type { Revised } from '../change.ts';
import type { Person } from '../region/person.ts';
import { holds, type Role } from '../region/roles.ts';

export const MEETING_STATES = ['proposed', 'scheduled', 'held', 'cancelled'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/** A time that members are asked about. */
export interface MeetingDate {
  id: string;
  startsAt: Date;
  endsAt: Date;
}

/**
 * A meeting of the steering group. While it is proposed it has several dates and none is chosen; other dates may be
 * offered for one that is scheduled, too, until one of them is chosen.
 */
export interface Meeting extends Revised {
  place?: string;
  /** By start; those that are past or given up are not among them. */
  dates: MeetingDate[];
  chosen?: string;
  /** How many members it takes; without a number, more than half of them. */
  quorum?: number;
  state: MeetingState;
  cancelReason?: string;
  /** Counts how often dates were offered, each of which asks everybody once. */
  offering: number;
  offeredAt: Date;
  /** When a date was chosen among several, or another one instead. */
  chosenAt?: Date;
  /** Dates that it had before. */
  moves: { from: Date; to: Date; at: Date; by: string }[];
  /** Once it was held: who was a member on that day, and who of them came. */
  members?: string[];
  present?: string[];
  createdBy: string;
  createdAt: Date;
  changedAt: Date;
}

export const MEETING_ANSWERS = ['yes', 'no'] as const;

/** What a member says about one date. */
export interface MeetingAnswer {
  region: string;
  meeting: string;
  date: string;
  person: string;
  answer: (typeof MEETING_ANSWERS)[number];
  at: Date;
}

/** Whose attendance counts. The programme manager prepares the meetings and is no member by that alone. */
export const STEERING_ROLES: readonly Role[] = ['chair', 'deputyChair', 'steeringMember'];

/** The members on a day, by name. */
export const membersOn = (people: readonly Person[], day: Day): Person[] =>
  people
    .filter(person => person.mergedInto === undefined && holds(person, STEERING_ROLES, day))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));

export const chosenDate = ({ dates, chosen }: Pick<Meeting, 'dates' | 'chosen'>): MeetingDate | undefined =>
  dates.find(({ id }) => id === chosen);

/** When it is, or when the first of its dates is. */
export const startOf = (meeting: Pick<Meeting, 'dates' | 'chosen'>): Date | undefined =>
  (chosenDate(meeting) ?? meeting.dates[0])?.startsAt;

/** From then on nothing about it is worth being told. */
export const lastStartOf = (meeting: Pick<Meeting, 'dates' | 'chosen'>): Date | undefined =>
  (chosenDate(meeting) ?? meeting.dates.at(-1))?.startsAt;

export const quorumOf = ({ quorum }: Pick<Meeting, 'quorum'>, members: number): number =>
  quorum ?? Math.floor(members / 2) + 1;

export const byStart = (a: MeetingDate, b: MeetingDate): number =>
  a.startsAt.getTime() - b.startsAt.getTime();
