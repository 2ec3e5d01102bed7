import { type Day, londonDay } from '../calendar.ts';
import type { Audience } from '../disclosure/audience.ts';
import type { PeopleStore } from '../region/people-store.ts';
import type { Person } from '../region/person.ts';
import { holds, type Role } from '../region/roles.ts';
import type { DigestStore } from './digest-store.ts';

/** Who may get the digest at all: inspectors train and see nothing of votes, and administrators have no part in the content. */
export const READER_ROLES = [
  'chair',
  'deputyChair',
  'steeringMember',
  'programmeManager',
  'director',
  'branchChair',
  'voter',
  'deputyVoter',
  'linkOfficer',
  'sponsor',
  'boardChair',
  'performanceLead',
  'governanceLead',
] as const satisfies readonly Role[];
export type ReaderRole = (typeof READER_ROLES)[number];

/** The steering group, until the programme manager chooses others. */
const USUAL_READERS: readonly ReaderRole[] = ['chair', 'deputyChair', 'steeringMember'];
const STEERING: readonly Role[] = [...USUAL_READERS, 'programmeManager'];

/** Roles that get the digest. */
export async function readerRoles(
  digests: Pick<DigestStore, 'settings'>,
  region: string,
): Promise<readonly Role[]> {
  return (await digests.settings(region))?.roles ?? USUAL_READERS;
}

/** Everybody who holds one of these roles today. */
export async function readersOf(
  people: Pick<PeopleStore, 'withRoles'>,
  region: string,
  roles: readonly Role[],
  now: Date,
): Promise<Person[]> {
  if (roles.length === 0) return [];
  const day = londonDay(now);
  return (await people.withRoles(region, roles)).filter(person => holds(person, roles, day));
}

/** Whose eyes a person's are; with several roles, those that see least of what trainers must not see. */
export function audienceOf(person: Person, day: Day): Audience {
  if (holds(person, ['trainer'], day)) return { kind: 'trainer', sessions: [] };
  if (holds(person, STEERING, day)) return { kind: 'steeringGroup' };
  const officer = person.roles.find(({ role }) => role === 'linkOfficer');
  return officer?.authority !== undefined && holds(person, ['linkOfficer'], day, officer.authority)
    ? { kind: 'linkOfficer', authority: officer.authority }
    : { kind: 'public' };
}
